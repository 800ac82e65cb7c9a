// What Mermaid is given, in both forms, for any diagram at all.
import fc from 'fast-check'
import mermaid from 'mermaid'
import { beforeAll, describe, expect, it } from 'vitest'
import { emit, exportSource } from '@/lib/story/mermaid'
import { emptyLine, measure, toLines } from '@/lib/story/text'
import { type DiagramSpec, layouts } from '@/lib/vocabulary/diagram'
import { anySpec } from './samples'

describe('emit', () => {
  it('keeps every text within the room it has, on the narrowest layout', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { width, fontSize } = layouts.small
        const { index } = emit(spec, layouts.small)
        const pitch = width / spec.participants.length
        const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => measure(line, fontSize)))
        for (const { lines } of index.heads) expect(widest(lines)).toBeLessThan(pitch)
        for (const [i, { lines }] of index.items.entries()) {
          const item = spec.items[i]
          // with many columns a text may hang over its neighbours' lifelines: four columns are the least room
          if (item?.kind === 'self') expect(widest(lines)).toBeLessThan(Math.max(pitch, width / 4))
          else expect(widest(lines)).toBeLessThan(width)
        }
      }),
    )
  })
})

describe('exportSource', () => {
  // outside a browser DOMPurify has no sanitizer to call; parsing does not depend on it
  beforeAll(async () => {
    const name = 'dompurify'
    const { default: purify } = await import(/* @vite-ignore */ name)
    Object.assign(purify, { addHook: () => {}, sanitize: (text: string) => text })
    mermaid.initialize({ securityLevel: 'strict', maxTextSize: 1_000_000 })
  })

  /** Mermaid's placeholder for an entity, before it draws. */
  const decoded = (text: string) =>
    text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))

  /** Found by chance once: the word that changes Mermaid's reading stood on another line than the entity. */
  const splitStyle: DiagramSpec = {
    title: '',
    description: '',
    participants: [{ id: 'attacker', label: '', ghost: false }],
    items: [{ stop: 0, kind: 'note', over: ['attacker', 'attacker'], text: 'classDef y:#bb;\r\nnowrap:#' }],
  }

  it('says to stock Mermaid exactly what the diagram says', async () => {
    await fc.assert(
      fc.asyncProperty(anySpec, async (spec) => {
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(exportSource(spec))
        const parsed = db as unknown as {
          getMessages: () => { message: string }[]
          getActors: () => Map<string, { description: string }>
        }
        const literal = (text: string) => toLines(text).map((line) => line || emptyLine)
        const drawn = (text: string) => text.split(/<br\s*\/?>/gi).map(decoded)
        expect(parsed.getMessages().map(({ message }) => drawn(message))).toEqual(
          spec.items.map(({ text }) => literal(text)),
        )
        expect([...parsed.getActors().values()].map(({ description }) => drawn(description))).toEqual(
          spec.participants.map(({ label }) => literal(label)),
        )
      }),
      { numRuns: 300, examples: [[splitStyle]] },
    )
  })
})
