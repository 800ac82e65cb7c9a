import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyLine, escapeText, graphemes, maskLine, measure, toLines, wrapLines } from './text'

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
const solid = (lines: readonly string[]) => lines.join('').replaceAll(' ', '')

describe('measure', () => {
  it.each([
    ['', 0],
    ['브라우저', 4 * 0.88],
    ['漢字', 2 * 1.05],
    ['👩‍👩‍👧‍👦', 1.4],
    ['e\u0301', 0.57],
    ['\u200d\ufe0f\u202e', 0],
  ])('takes %j for %d em', (text, em) => expect(measure(text, 1)).toBeCloseTo(em, 6))

  it('grows with the font', () => expect(measure('sid=7f3a', 24)).toBeCloseTo(measure('sid=7f3a', 12) * 2, 6))

  it('counts no grapheme for more than 2 em', () => {
    fc.assert(fc.property(anyText, (text) => measure(text, 1) <= 2 * graphemes(text).length + 1e-9))
  })
})

describe('toLines', () => {
  it.each([
    ['a\r\nb\rc\u2028d', ['a', 'b', 'c', 'd']],
    ['  a\t\tb  ', ['a b']],
    ['', ['']],
    ['a\u0000\ud800b', ['a\ufffd\ufffdb']],
    ['도장과 장부', ['도장과 장부']],
  ])('reads %j as %j', (text, lines) => expect(toLines(text)).toEqual(lines))
})

describe('wrapLines', () => {
  it.each([
    ['200 OK', 200, ['200 OK']],
    ['훔친 쿠키를 자기 브라우저에 심는다', 150, ['훔친 쿠키를 자기', '브라우저에 심는다']],
    ['Set-Cookie', 60, ['Set-', 'Cookie']],
    ['가나다라마바', 45, ['가나다', '라마바']],
    ['one\ntwo', 200, ['one', 'two']],
  ])('breaks %j at %d px into %j', (text, max, lines) => expect(wrapLines(text, 16, max)).toEqual(lines))

  it('makes no line too wide and loses nothing', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 300 }), (text, max) => {
        const lines = wrapLines(text, 16, max)
        expect(Math.max(...lines.map((line) => measure(line, 16)))).toBeLessThanOrEqual(max)
        expect(solid(lines)).toBe(solid(toLines(text)))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('maskLine', () => {
  it.each([
    ['POST /login · 아이디+비밀번호', 'POST /login . 아이디+비밀번호'],
    ['a;b#c', 'a.b.c'],
    ['<script>%%{init}%%', '.script....init...'],
    ['wrap: hi', 'wrap. hi'],
    ['ﬂ°°60¶ß', '...60.ß'],
    ['\u200d', emptyLine],
    ['', emptyLine],
  ])('disguises %j as %j', (line, masked) => expect(maskLine(line)).toBe(masked))

  it('lets only harmless characters through and is never wider', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of toLines(text)) {
          const masked = maskLine(line)
          expect(masked).toMatch(/^(?:\u200b|[\p{Script=Hangul}\p{Script=Latin}\p{N} ,./()\-_+=?!*'"]+)$/u)
          expect(measure(masked, 16)).toBeLessThanOrEqual(measure(line, 16) + 1e-6)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('escapeText', () => {
  it.each([
    ['a;b', 'a#59;b'],
    ['# <br>', '#35; #60;br>'],
    ['%%{init: {}}%%', '#37;#37;{init: {}}#37;#37;'],
    ['$$x$$', '#36;#36;x#36;#36;'],
    ['wrap: hi', '#119;rap: hi'],
    ['two\nlines', 'two<br/>lines'],
    ['100 %', '100 %'],
    ['', emptyLine],
  ])('writes %j as %j', (text, escaped) => expect(escapeText(text)).toBe(escaped))
})
