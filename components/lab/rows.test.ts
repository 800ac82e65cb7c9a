// Folding: what is drawn is short, holds the place where the reader stands, and seldom begins anew.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { windowOf } from './rows'

const four = Array<number>(30).fill(4)

it.each([
  ['nothing was done', [], 0, 0, 0],
  ['all of it fits', [3, 4, 1], 3, 0, 3],
  ['the future fits', [3, 4, 1], 1, 0, 3],
  ['44 rows still fit', four.slice(0, 11), 11, 0, 11],
  ['the row after them folds the oldest, down to 24', four.slice(0, 12), 12, 6, 12],
  ['the beginning then stays for a while', four.slice(0, 16), 16, 6, 16],
  ['until there are too many again', four.slice(0, 18), 18, 12, 18],
  ['in the past, what was not folded there is there again', four, 5, 0, 16],
  ['of the future, no more than fits', four, 12, 6, 23],
  ['one action alone may be longer', [90], 1, 0, 1],
  ['and is not folded before it is the past', [1, 90, 1], 2, 1, 3],
])('%s', (_, rows, upto, first, end) => {
  expect(windowOf(rows, upto)).toEqual({ first, end })
})

it('holds the place where the reader stands, and at most 88 rows of ordinary actions', () => {
  const rows = fc.array(fc.nat(9), { maxLength: 300 })
  fc.assert(
    fc.property(rows, fc.nat(300), (all, at) => {
      const upto = Math.min(at, all.length)
      const { first, end } = windowOf(all, upto)
      expect(first < upto || upto === 0).toBe(true)
      expect(end).toBeGreaterThanOrEqual(upto)
      expect(end).toBeLessThanOrEqual(all.length)
      expect(all.slice(first, end).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(88)
    }),
  )
})

it('as a play grows, rows move only when twenty of them have come', () => {
  let last = { first: 0, rows: 0 }
  for (let n = 1; n <= four.length; n++) {
    const { first } = windowOf(four.slice(0, n), n)
    if (first !== last.first) expect(n * 4 - last.rows).toBeGreaterThanOrEqual(20)
    if (first !== last.first) last = { first, rows: n * 4 }
  }
})
