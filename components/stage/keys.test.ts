// Keys: what fires, and above all what does not.
import { describe, expect, it } from 'vitest'
import { commandOf, type Press } from './keys'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{
    key,
    code: '',
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
  },
  ...more,
})
const inside = { single: true, onStage: false }

describe('commandOf', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['m', 'design'],
    ['J', 'jwt'],
    ['s', 'session'],
    ['h', 'hybrid'],
    ['d', 'dual'],
    ['i', 'tab'],
    ['t', 'log'],
    ['c', 'changes'],
    ['p', 'present'],
    ['f', 'take-over'],
    ['x', null],
    ['Enter', null],
    ['PageDown', null],
    ['constructor', null],
    ['__proto__', null],
  ])('%s → %s', (key, expected) => {
    expect(commandOf(press(key), inside)).toBe(expected)
  })

  it.each([
    ['Control', press('m', { ctrlKey: true })],
    ['Alt', press('ArrowLeft', { altKey: true })],
    ['Meta', press('ArrowRight', { metaKey: true })],
    ['Shift with an arrow', press('ArrowRight', { shiftKey: true })],
    ['Shift with a letter', press('M', { shiftKey: true })],
    ['composing', press('m', { isComposing: true })],
    ['an input method', press('Process', { keyCode: 229 })],
  ])('nothing with %s', (_name, given) => {
    expect(commandOf(given, inside)).toBeNull()
  })

  it('plays with Space on the stage itself only', () => {
    expect(commandOf(press(' '), { single: true, onStage: true })).toBe('play')
    expect(commandOf(press(' '), inside)).toBeNull()
  })

  it('understands a Korean layout, and ? with Shift', () => {
    expect(commandOf(press('ㅡ', { code: 'KeyM' }), inside)).toBe('design')
    expect(commandOf(press('?', { shiftKey: true }), inside)).toBe('help')
  })

  it('leaves single letters alone when they are switched off, and arrows not', () => {
    const off = { single: false, onStage: false }
    expect(commandOf(press('m'), off)).toBeNull()
    expect(commandOf(press('?'), off)).toBeNull()
    expect(commandOf(press('ArrowRight'), off)).toBe('next')
  })
})
