// What may be typed as a length of time, and how everything else is refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestWait, parseLength } from './length'

describe('a length of time', () => {
  it.each([
    ['1', 1],
    [' 90 ', 90],
    ['+90', 90],
    ['1:30', 90],
    ['00:59', 59],
    ['90:00', 5400],
    ['8:00:00', 28800],
    ['15m', 900],
    ['15 min', 900],
    ['1h', 3600],
    ['1h30m', 5400],
    ['1h 30m 5s', 5405],
    ['2 hours', 7200],
    ['30d', 2592000],
    ['15분', 900],
    ['1시간 30분', 5400],
    ['1시간30분 1초', 5401],
    ['899초', 899],
  ])('%s is %i seconds', (text, seconds) => {
    expect(parseLength(text)).toEqual({ ok: true, seconds })
  })

  it.each([
    ['', 'unreadable'],
    ['soon', 'unreadable'],
    ['1:5', 'unreadable'],
    ['1:60', 'unreadable'],
    ['1:75:00', 'unreadable'],
    ['1.5h', 'unreadable'],
    ['15x', 'unreadable'],
    ['1m 1h', 'unreadable'],
    ['1m 1m', 'unreadable'],
    ['15m,', 'unreadable'],
    ['1 5', 'unreadable'],
    ['1e3', 'unreadable'],
    ['0x10', 'unreadable'],
    ['--5', 'unreadable'],
    ['0', 'nothing'],
    ['0:00', 'nothing'],
    ['-5', 'past'],
    ['−1h', 'past'],
    ['2592001', 'too-far'],
    ['31d', 'too-far'],
    ['999999999d', 'too-far'],
  ])('%j is refused: %s', (text, why) => {
    expect(parseLength(text)).toEqual({ ok: false, why })
  })

  it('is a whole number of seconds that one wait takes, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:hms +-]{0,9}$/)), (text) => {
        const length = parseLength(text)
        if (!length.ok) return
        expect(Number.isInteger(length.seconds) && length.seconds > 0).toBe(true)
        expect(length.seconds).toBeLessThanOrEqual(longestWait)
      }),
    )
  })
})
