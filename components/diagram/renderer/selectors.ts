// The CSS selectors that Mermaid's sequence diagrams use, compiled to predicates; any other selector is an error.
import type { Element } from './minidom'

type Test = (element: Element) => boolean
type Part = { readonly combinator: ' ' | '>'; readonly test: Test }

const compound = /^(?:[\w-]+|\*)?(?:#[\w-]+|\.[\w-]+|\[[^\]]+\]|:last-child|:empty)*/
const simple =
  /([\w-]+|\*)|#([\w-]+)|\.([\w-]+)|\[([\w:-]+)(?:([\^$]?=)"?([^"\]]*)"?)?\]|:(last-child|empty)/gy

const attributeTest =
  (name: string, operator: string | undefined, wanted = ''): Test =>
  (element) => {
    const value = element.getAttribute(name)
    if (value === null) return false
    if (operator === '^=') return value.startsWith(wanted)
    if (operator === '$=') return value.endsWith(wanted)
    return operator === undefined || value === wanted
  }

const pseudo: Record<string, Test> = {
  'last-child': (element) => element.parentNode?.children.at(-1) === element,
  empty: (element) => element.childNodes.length === 0,
}

function simpleTest([, tag, id, name, attribute, operator, value, state]: readonly (
  | string
  | undefined
)[]): Test {
  if (tag === '*') return () => true
  if (tag) return (element) => element.localName.toLowerCase() === tag.toLowerCase()
  if (id) return (element) => element.id === id
  if (name) return (element) => element.classList.contains(name)
  if (attribute) return attributeTest(attribute, operator, value)
  return pseudo[state ?? ''] as Test
}

function compoundTest(text: string): Test {
  const tests = [...text.matchAll(simple)].map((match) => simpleTest([...match]))
  return (element) => tests.every((test) => test(element))
}

function parts(selector: string): Part[] {
  const found: Part[] = []
  let rest = selector.trim()
  let combinator: Part['combinator'] = ' '
  while (rest) {
    const [text = ''] = compound.exec(rest) ?? []
    const gap = /^\s*([> ])\s*/.exec(rest.slice(text.length))
    if (!text || (!gap && text.length < rest.length)) throw new Error(`minidom: selector ${selector}`)
    found.push({ combinator, test: compoundTest(text) })
    rest = rest.slice(text.length + (gap?.[0].length ?? 0))
    combinator = gap?.[1] === '>' ? '>' : ' '
  }
  return found
}

function matchesUpTo(chain: readonly Part[], last: number, element: Element): boolean {
  const part = chain[last]
  if (!part?.test(element)) return false
  if (last === 0) return true
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (matchesUpTo(chain, last - 1, above)) return true
    if (part.combinator === '>') return false
  }
  return false
}

const compiled = new Map<string, Test>()

/** The predicate for a selector (a list of chains of tags, ids, classes, attributes and two pseudo-classes). */
export function selectorTest(selector: string): Test {
  const known = compiled.get(selector)
  if (known) return known
  const chains = selector.split(',').map(parts)
  const test: Test = (element) => chains.some((chain) => matchesUpTo(chain, chain.length - 1, element))
  if (compiled.size > 500) compiled.clear()
  compiled.set(selector, test)
  return test
}
