// The clock ruler: what ends, why and when, and the ways forward.
import type { ClockWords } from '../../lab-words/clock'

export const clock: ClockWords = {
  title: 'Clock ruler',
  now: 'Now',
  none: 'Nothing has an end yet. Log in, and a bar appears here.',
  kinds: {
    'access-token': 'access token',
    cookie: 'cookie',
    session: 'session',
    refresh: 'refresh token',
    denylist: 'denylist line',
  },
  places: {
    localStorage: 'localStorage',
    sessionStorage: 'sessionStorage',
    memory: 'page variable',
    cookies: 'cookie jar',
    record: 'record',
    loot: 'copy',
  },
  ends: { exp: 'exp', idle: 'idle', absolute: 'absolute', cookie: 'cookie ends', until: 'line dropped' },
  anonymous: 'before log-in',
  over: 'expired',
  struck: 'struck off',
  judged: 'It says {written}; by the server’s clock and leeway it is {at}.',
  apart: 'The servers’ clocks differ: one after another refuses, from {at} to {last}.',
  hand: {
    label: 'Time to move to',
    keys: 'Move with the arrow keys, wait until then with Enter. Page Up and Page Down take ten steps, Escape cancels.',
    here: 'Now, {at}',
    ahead: '{time} ahead, {at}',
    expires: 'Expired by then: {what}',
    nothing: 'Nothing expires by then.',
    go: 'Wait until here',
    cancel: 'Cancel',
  },
  step: 'Step',
  type: {
    label: 'Type a length',
    forms: 'e.g. 90, 1:30, 15m, 1h',
    go: 'Wait',
    refused: {
      unreadable: 'This length cannot be read. Write it like 90, 1:30, 15m or 1h.',
      past: 'Time does not go back. Use Undo.',
      nothing: 'A wait is at least one second.',
      'too-far': 'One wait goes up to 30 days.',
    },
  },
  moments: {
    title: 'What expires next',
    left: '{time} left',
    before: 'One second before',
    at: 'At expiry',
    tooNear: 'It is one second before this already.',
    tooFar: 'It is farther than one wait of 30 days.',
  },
}
