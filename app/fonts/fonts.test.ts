// Proves that the committed fonts are the ones that were measured and draw every character the site shows.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import coverage from './generated/coverage.json'

const root = resolve(import.meta.dirname, '../..')
const here = (file: string) => join(import.meta.dirname, file)

/** The code points a family draws: scripts/fonts.mjs read them back from the cut files. */
function drawnBy(family: string): Set<string> {
  const ranges = coverage.filter((cut) => cut.family === family).flatMap((cut) => cut.ranges.split(', '))
  const drawn = new Set<string>()
  for (const range of ranges) {
    const [first = '', last = first] = range.slice(2).split('-')
    for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++)
      drawn.add(String.fromCodePoint(code))
  }
  return drawn
}

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place).flatMap((name) => filesUnder(join(place, name)))
}

/** What can reach a reader: the source less its comments. */
function shownIn(file: string): string {
  const source = readFileSync(file, 'utf8')
  if (!/\.(ts|tsx|css)$/.test(file)) return source
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

const shown = ['content', 'components', 'app', 'lib/apps', 'lib/scenarios']
  .flatMap((folder) => filesUnder(join(root, folder)))
  .filter((file) => /\.(tsx?|mdx?|css|json)$/.test(file))
  .filter((file) => !/\.test\.|\/generated\/|\/samples\.ts$/.test(file))

describe('the fonts', () => {
  it.each(coverage)('$file is the file that was measured', ({ file, bytes, sha256 }) => {
    const woff2 = readFileSync(here(file))
    expect(woff2.length).toBe(bytes)
    expect(createHash('sha256').update(woff2).digest('hex')).toBe(sha256)
  })

  it('are all named by the style sheet, and no other', () => {
    const named = [
      ...readFileSync(here('generated/fonts.css'), 'utf8').matchAll(/url\('\.\.\/([^']+)'\)/g),
    ].map(([, file]) => file)
    expect(named.sort()).toEqual(coverage.map(({ file }) => file).sort())
    expect(
      readdirSync(import.meta.dirname)
        .filter((file) => file.endsWith('.woff2'))
        .sort(),
    ).toEqual(named)
  })

  it('share no character within a family, so that a page never loads a slice twice', () => {
    for (const family of new Set(coverage.map((cut) => cut.family))) {
      const counts = coverage
        .filter((cut) => cut.family === family)
        .flatMap((cut) => cut.ranges.split(', '))
        .map((range) =>
          range
            .slice(2)
            .split('-')
            .map((hex) => Number.parseInt(hex, 16)),
        )
        .map(([first = 0, last = first]) => last - first + 1)
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        family,
      ).toBe(drawnBy(family).size)
    }
  })

  it('draw all 2,350 syllables of KS X 1001, in the text face, the heading face and the hand', () => {
    for (const family of ['Seal Sans', 'Seal Serif', 'Seal Hand'])
      expect([...drawnBy(family)].filter((c) => /[가-힣]/.test(c)).length, family).toBe(2350)
  })

  it('stay under 700 KB for a Korean page that needs two Hangul slices of every family', () => {
    const loaded = coverage.filter(({ file }) => !file.includes('ko-3'))
    expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(700_000)
  })

  it('come with the licence and the copyright line of every family', () => {
    const licences = readdirSync(import.meta.dirname).filter((file) => file.startsWith('OFL-'))
    expect(licences.length).toBe(6)
    for (const licence of licences) {
      const text = readFileSync(here(licence), 'utf8')
      expect(text, licence).toMatch(/^Copyright/)
      expect(text, licence).toContain('SIL OPEN FONT LICENSE')
    }
  })

  it('draw every character that a reader can meet', () => {
    const drawn = drawnBy('Seal Sans')
    const undrawn = shown.flatMap((file) =>
      [...new Set(shownIn(file))]
        .filter((character) => !drawn.has(character) && !/[\s\p{Cf}]/u.test(character))
        .map(
          (character) =>
            `${file.slice(root.length + 1)}: ${character} U+${character.codePointAt(0)?.toString(16)}`,
        ),
    )
    expect(undrawn).toEqual([])
  })
})
