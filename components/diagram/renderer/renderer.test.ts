import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { centre, emit } from '@/lib/story/mermaid'
import { emptyLine } from '@/lib/story/text'
import {
  type DiagramModel,
  type DiagramSpec,
  type LayoutName,
  layouts,
  type Tree,
} from '@/lib/vocabulary/diagram'
import { buildRenderer } from '@/scripts/renderer.mjs'
import { anySpec, hostileTokens, login, specOf } from './samples'

let draw: typeof import('./index').draw
beforeAll(async () => {
  await buildRenderer()
  draw = (await import('./index')).draw
})

const names = Object.keys(layouts) as LayoutName[]
const anyLayout = fc.constantFrom(...names)

const allowed = new Set(['class', 'd', 'x', 'y', 'width', 'height'])
const tags = new Set(['g', 'path', 'rect', 'text'])

function* walk(trees: readonly (Tree | string)[]): Generator<Tree> {
  for (const tree of trees) {
    if (typeof tree === 'string') continue
    yield tree
    yield* walk(tree.slice(2) as (Tree | string)[])
  }
}

const everything = (model: DiagramModel): Tree[] => [
  ...walk([...model.heads, ...model.lifelines, ...model.items.flatMap((item) => item.tree)]),
]

const textsOf = (trees: readonly Tree[]): string[] =>
  [...walk(trees)].filter(([tag]) => tag === 'text').map(([, , text]) => String(text))

const shown = (lines: readonly string[]) => lines.map((line) => line || emptyLine)

function expectSound(spec: DiagramSpec, model: DiagramModel): void {
  const layout = layouts[model.layout]
  const { index } = emit(spec, layout)
  const columns = spec.participants.length
  expect(model.centres).toEqual(spec.participants.map((_, i) => centre(layout, columns, i)))
  expect(textsOf(model.heads)).toEqual(index.heads.flatMap(({ lines }) => shown(lines)))
  expect(model.items.map(({ tree }) => textsOf(tree))).toEqual(index.items.map(({ lines }) => shown(lines)))
  for (const [tag, attributes] of everything(model)) {
    expect(tags).toContain(tag)
    for (const [name, value] of Object.entries(attributes)) {
      expect(allowed).toContain(name)
      expect(value).toMatch(name === 'class' ? /^[a-z -]+$/ : /^[-MLCZ\d. ]*$/)
    }
  }
  for (const item of model.items) {
    expect(Number.isFinite(item.y) && item.bottom >= item.y && item.bottom < model.height).toBe(true)
  }
}

describe('draw', () => {
  it('is made for this version of Mermaid', () => {
    expect(JSON.parse(readFileSync('node_modules/mermaid/package.json', 'utf8')).version).toBe('12.3.0')
  })

  it.each(names)('draws every kind of item soundly (%s)', async (name) => {
    const model = await draw(login, name)
    expectSound(login, model)
    expect(model.items.map(({ kind, hue, stop }) => `${stop} ${kind} ${hue}`)).toEqual([
      '0 call browser',
      '1 self server',
      '2 call server',
      '2 reply store',
      '3 reply server',
      '4 note server',
      '5 copy attacker',
      '6 self attacker',
      '7 call attacker',
    ])
  })

  it('puts items below one another, and packets on their arrows', async () => {
    const { items, centres } = await draw(login, 'wide')
    const ys = items.map(({ y }) => y)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
    expect(items[0]?.way?.from).toEqual([centres[0], items[0]?.y])
    expect(items[1]?.way).toBeNull()
  })

  it('draws a diagram in which nothing happens yet', async () => {
    const model = await draw(specOf([]), 'phone')
    expect(model.items).toEqual([])
    expect(model.heads).toHaveLength(4)
    expectSound(specOf([]), model)
  })

  it('shows ghosts as ghosts', async () => {
    const model = await draw(specOf([], ['browser', 'server', 'store'], ['store']), 'wide')
    expect(model.heads.map(([, { class: name }]) => name)).toEqual([
      'head hue-browser solid',
      'head hue-server heavy',
      'head hue-store solid ghost',
    ])
  })

  it('leaves no trace of a DOM', async () => {
    await draw(login, 'wide')
    expect([typeof globalThis.window, typeof globalThis.document]).toEqual(['undefined', 'undefined'])
  })

  it('answers each of several calls at once with its own drawing', async () => {
    const models = await Promise.all(names.map((name) => draw(login, name)))
    for (const [i, name] of names.entries()) expect(models[i]).toEqual(await draw(login, name))
  })

  it('goes on after an impossible diagram', async () => {
    const impossible = specOf([{ stop: 0, kind: 'self', at: 'attacker', text: '' }], ['browser'])
    await expect(draw(impossible, 'wide')).rejects.toThrow('attacker')
    await expect(draw(login, 'wide')).resolves.toMatchObject({ layout: 'wide' })
  })
})

describe('whatever is written', () => {
  it.each(names)('every hostile token is shown as it is (%s)', async (name) => {
    const texts = hostileTokens.map((text, stop) => ({ stop, kind: 'call' as const, text }))
    const spec = specOf(texts.map((text) => ({ ...text, from: 'browser', to: 'server' })))
    expectSound(spec, await draw(spec, name))
  })

  it('random diagrams are sound, and lifelines stand where HTML expects them', async () => {
    await fc.assert(
      fc.asyncProperty(anySpec, anyLayout, async (spec, name) => expectSound(spec, await draw(spec, name))),
      { numRuns: 300 },
    )
  })

  it('the same diagram gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anySpec, anyLayout, async (spec, name) => {
        const first = JSON.stringify(await draw(spec, name))
        await draw(login, 'wide')
        expect(JSON.stringify(await draw(spec, name))).toBe(first)
      }),
      { numRuns: 60 },
    )
  })

  it('what is drawn stays as it is when more is appended', async () => {
    await fc.assert(
      fc.asyncProperty(anySpec, anyLayout, fc.nat(12), async (spec, name, length) => {
        const whole = await draw(spec, name)
        const part = await draw({ ...spec, items: spec.items.slice(0, length) }, name)
        expect(part.items).toEqual(whole.items.slice(0, length))
        expect(part.heads).toEqual(whole.heads)
        for (const [i, [, { d = '?' }]] of part.lifelines.entries()) {
          expect(whole.lifelines[i]?.[1].d?.startsWith(d)).toBe(true)
        }
      }),
      { numRuns: 80 },
    )
  })
})
