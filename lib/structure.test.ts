// The walls of the house: who may import whom, read from the import statements themselves.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

/** What each room may import: rooms of ours by path, packages by name. The first matching room counts. */
const table: readonly (readonly [room: string, may: readonly string[]])[] = [
  // One hash, so that the page can point from a refresh token to its row without the engine.
  ['lib/vocabulary/token-hash', ['lib/vocabulary', '@noble/hashes']],
  ['lib/vocabulary', ['lib/vocabulary']],
  ['lib/apps', ['lib/apps', 'lib/vocabulary']],
  ['lib/browser', ['lib/browser', 'lib/apps/env', 'lib/vocabulary']],
  ['lib/world/tokens', ['lib/world', 'lib/apps', 'lib/vocabulary', 'jose']],
  ['lib/world', ['lib/world', 'lib/apps', 'lib/browser', 'lib/vocabulary', '@noble/hashes']],
  ['lib/scenarios', ['lib/scenarios', 'lib/vocabulary']],
  // The fingerprint of a run has to be the same in the browser and on the command line, without `crypto.subtle`.
  ['lib/story/trace-hash', ['lib/vocabulary', '@noble/hashes']],
  ['lib/story', ['lib/story', 'lib/vocabulary']],
  ['content', ['content', 'lib/vocabulary', 'lib/story', 'lib/scenarios']],
  // The renderer is the one place that knows Mermaid; build files run at build and may run the engine.
  [
    'components/diagram/renderer',
    ['components/diagram', 'lib/story', 'lib/vocabulary', 'mermaid', 'roughjs', 'dompurify'],
  ],
  // The teller runs and draws: at build, and in a worker when a knob is turned.
  ['components/stage/tell', ['components', 'content', 'lib']],
  ['components/stage/what-if/alter', ['components/stage', 'content', 'lib']],
  ['components/lab/tell-play', ['components', 'content', 'lib']],
  ['components/lab/build', ['components', 'content', 'lib']],
  ['components/stage/build', ['components', 'content', 'lib', 'node:']],
  ['components/stage/highlight', ['components/stage', 'shiki']],
  ['components/home/build', ['components', 'content', 'lib']],
  ['components/read/build', ['components', 'content', 'lib']],
  ['components/compare/build', ['components', 'content', 'lib']],
  [
    'components',
    [
      'components',
      'content',
      'lib/story',
      'lib/vocabulary',
      'lib/scenarios',
      'react',
      'react-dom',
      'next',
      'zustand',
    ],
  ],
  ['app/tokens.colour', ['app', 'node:']],
  [
    'app',
    ['app', 'components', 'content', 'lib/scenarios', 'lib/world/tokens', 'react', 'react-dom', 'next'],
  ],
]

const sourceFiles = (dir: string): string[] =>
  readdirSync(path.join(root, dir), { recursive: true, encoding: 'utf8' })
    .map((f) => path.join(dir, f))
    .filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$|\.d\.ts$|generated|samples|fixture/.test(f))

const files = ['lib', 'content', 'components', 'app'].flatMap(sourceFiles)

/** The static imports of a file, ours as paths from the root. Style sheets do not count. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = [...text.matchAll(/^(?:import|export)\s[^'"]*?from '([^']+)'|^import '([^']+)'/gm)]
  return found
    .map((m) => m[1] ?? m[2] ?? '')
    .filter((name) => !name.endsWith('.css'))
    .map((name) => resolve(file, name))
}

function resolve(file: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? path.join(path.dirname(file), name) : name
}

const within = (name: string, place: string) =>
  name === place || name.startsWith(place.endsWith(':') ? place : `${place}/`) || name === `${place}.ts`

describe('imports', () => {
  it('finds files in every room', () => {
    for (const [room] of table)
      expect(
        files.some((f) => f.startsWith(room)),
        room,
      ).toBe(true)
  })

  it.each(files)('%s keeps to its table', (file) => {
    const may = table.find(([room]) => file.startsWith(room))?.[1] ?? []
    const stray = importsOf(file).filter((name) => !may.some((place) => within(name, place)))
    expect(stray).toEqual([])
  })

  it('the browser gets no part of the engine, of jose or of Mermaid by a static import', () => {
    const client = files.filter((f) => readFileSync(path.join(root, f), 'utf8').includes("'use client'"))
    const seen = new Set<string>()
    const visit = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      for (const name of runtimeImports(file)) {
        const next = files.find((f) => f === `${name}.ts` || f === `${name}.tsx` || f === `${name}/index.ts`)
        if (next) visit(next)
        else seen.add(name)
      }
    }
    client.forEach(visit)
    expect(
      [...seen].filter((f) =>
        /^(lib\/(world|apps|browser)|jose|mermaid|shiki|roughjs|content\/[a-z]{2}\/)/.test(f),
      ),
    ).toEqual([])
  })
})

/** Imports that are still there after the types are gone, and what is handed on from elsewhere. */
function runtimeImports(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = [
    ...text.matchAll(/^import (?!type )([^'"]*?)from '([^']+)'/gm),
    ...text.matchAll(/^export (\{[^}]*\}|\*) from '([^']+)'/gm),
  ]
  const real = found.filter((m) => !/^\{(\s*type \w+( as \w+)?,?)*\s*\}\s*$/.test(m[1] ?? ''))
  return real.map((m) => resolve(file, m[2] ?? '')).filter((name) => !name.endsWith('.css'))
}

describe('size', () => {
  it.each(files)('%s has at most 300 lines and opens with a sentence', (file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    expect(text.split('\n').length).toBeLessThanOrEqual(301)
    expect(text).toMatch(/^('use client'\n)?\/\/ \S/)
  })

  it.each(files.filter((f) => f.startsWith('lib/apps/') && !f.endsWith('env.ts')))(
    '%s: handlers of at most 20 lines, 88 columns',
    (file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      for (const line of text.split('\n'))
        if (!line.startsWith('//')) expect(line.length, line).toBeLessThanOrEqual(88)
      for (const [body] of text.matchAll(/^export async function [\s\S]*?^\}/gm))
        expect(body.split('\n').length, body.slice(0, 40)).toBeLessThanOrEqual(20)
    },
  )
})
