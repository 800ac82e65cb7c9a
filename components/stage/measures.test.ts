// The small measures of the stage: how long a text stays, which drawing fits a box, and sentences with places in them.
import { expect, it } from 'vitest'
import { fill } from './fill'
import { dwellOf } from './use-auto'
import { layoutFor } from './use-layout'

it.each([
  ['짧다', 'ko', 2500],
  ['가'.repeat(50), 'ko', 6000],
  ['a few words', 'en', 2500],
  ['word '.repeat(20), 'en', 6000],
] as const)('%.10s stays long enough to be read (%s)', (text, lang, expected) => {
  expect(dwellOf(text, lang)).toBe(expected)
})

it.each([
  [320, 'small'],
  [371, 'small'],
  [372, 'phone'],
  [559, 'phone'],
  [560, 'mid'],
  [859, 'mid'],
  [860, 'wide'],
  [2000, 'wide'],
])('a box of %i px holds %s', (width, expected) => {
  expect(layoutFor(width)).toBe(expected)
})

it.each([
  ['{n} / {total}', { n: 1, total: 9 }, '1 / 9'],
  ['{n}', {}, '{n}'],
  ['{constructor}', {}, '{constructor}'],
  ['{n}', { n: '$& {n}' }, '$& {n}'],
])('fill %s', (template, values, expected) => {
  expect(fill(template, values)).toBe(expected)
})
