// Colours the shown code at build, as classes: no colour travels in a style attribute, so the policy stays strict.
import { createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki'
import type { CodeLine } from './lesson'

let ready: Promise<Highlighter> | undefined

const theme = createCssVariablesTheme({ name: 'ink', variablePrefix: '--tk-', fontStyle: false })
const highlighter = () => (ready ??= createHighlighter({ themes: [theme], langs: ['ts'] }))

/** TypeScript text as lines of pieces; `tint` is a class such as `tk-keyword`, or '' for plain ink. */
export async function highlight(code: string): Promise<CodeLine[]> {
  const { tokens } = (await highlighter()).codeToTokens(code, { lang: 'ts', theme: 'ink' })
  return tokens.map((line) =>
    line.map(({ content, color }) => ({ text: content, tint: tintOf(color ?? '') })),
  )
}

function tintOf(colour: string): string {
  const name = /--tk-(?:token-)?([a-z-]+)/.exec(colour)?.[1]
  return name && name !== 'foreground' ? `tk-${name}` : ''
}
