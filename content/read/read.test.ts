// Holds the article to its outline in both languages: parts, figures, every correction, and a closed vocabulary.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scenarios } from '@/lib/scenarios'
import { langs } from '../langs'
import { addressOf, corrections, figures, parts, tags } from './outline'

const textOf = (lang: string) => readFileSync(join(import.meta.dirname, `${lang}.mdx`), 'utf8')
const valuesOf = (text: string, tag: string, attribute: string) =>
  [...text.matchAll(new RegExp(`<${tag} [^>]*?${attribute}="([^"]+)"`, 'g'))].map((m) => m[1])
/** What a reader reads: neither tags nor code. */
const proseOf = (text: string) =>
  text
    .replace(/<\/?[A-Z][^>]*>/g, ' ')
    .replace(/`[^`]*`/g, 'x')
    .replace(/^[#-] ?/gm, '')

describe.each(langs)('the article in %s', (lang) => {
  const text = textOf(lang)

  it('has every part and every figure once, in order', () => {
    expect(valuesOf(text, 'Part', 'id')).toEqual([...parts])
    expect(valuesOf(text, 'Scene', 'id')).toEqual(figures.map(({ scene }) => scene))
  })

  it('makes every correction once, and says what it corrects', () => {
    const corrected = valuesOf(text, 'Correction', 'of')
    expect(corrected.toSorted()).toEqual(Object.keys(corrections).toSorted())
    expect(valuesOf(text, 'Correction', 'said')).toHaveLength(corrected.length)
  })

  it('uses the components of the vocabulary and no other markup', () => {
    const used = new Set([...text.replace(/`[^`]*`/g, '').matchAll(/<\/?([A-Za-z]\w*)/g)].map((m) => m[1]))
    expect([...used].filter((tag) => !(tags as readonly string[]).includes(tag ?? ''))).toEqual([])
    expect(text).not.toMatch(/^(?:import|export) /m)
    expect(text).not.toMatch(/[{}]/)
  })

  it('uses neither exclamation marks, nor dashes, nor characters that the fonts lack', () => {
    const odd = proseOf(text).match(
      /[!\u2013\u2014]|[^\n\u0020-\u007e\u00a7\u00b7\u2018\u2019\u201c\u201d\u2026\uac00-\ud7a3]/g,
    )
    expect(odd).toBeNull()
  })

  it('keeps a margin note short enough for the margin', () => {
    for (const [, said = '', note = ''] of text.matchAll(
      /<Correction of="[^"]+" said="([^"]+)">\n([\s\S]*?)<\/Correction>/g,
    )) {
      expect(said.length, said).toBeLessThanOrEqual(lang === 'ko' ? 60 : 100)
      expect(note.length, note).toBeLessThanOrEqual(lang === 'ko' ? 170 : 290)
    }
  })
})

it('tells the same story in each language: corrections and numbers come in the same order', () => {
  const [first, ...others] = langs.map(textOf)
  for (const other of others)
    for (const [tag, attribute] of [
      ['Correction', 'of'],
      ['Value', 'of'],
    ] as const)
      expect(valuesOf(other, tag, attribute)).toEqual(valuesOf(first ?? '', tag, attribute))
})

it('plays the source article’s drawings in scenes that exist', () => {
  const known = scenarios.map(({ id }) => id)
  for (const { scene } of figures) expect(known).toContain(scene)
  expect(new Set(figures.map(({ scene }) => scene)).size).toBe(figures.length)
})

it('knows where every source is read', () => {
  for (const source of Object.values(corrections).flat()) expect(addressOf(source)).toMatch(/^https:\/\/\S+$/)
  expect(addressOf('RFC 7519 §4.1')).toBe('https://www.rfc-editor.org/rfc/rfc7519#section-4.1')
  expect(() => addressOf('RFC of dreams §1')).toThrow('nobody knows')
})
