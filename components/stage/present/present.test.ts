// Presenting: one key walks the whole lecture and back, blank screens wake first, and nothing reloads.
import { describe, expect, it } from 'vitest'
import { course } from '../course.fixture'
import type { Press } from '../keys'
import { goTo } from '../moves'
import { initialState, type StageState } from '../state'
import { enter } from './enter'
import { goPhase, leave, phaseIndex, phasesOf, switchDesign, switchMode } from './phases'
import { clear, signalOf } from './remote'

const start: StageState = { ...initialState(course), present: 'stop' }
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

describe('phases', () => {
  const phases = phasesOf(course.tellings.jwt)
  it('come in the order of the lecture', () => {
    expect(phases.map(({ show, at }) => (show === 'stop' ? at : show))).toEqual([
      ...[-1, 0, 1, 2, 'question', 3, 4, 5, 'answer', 6, 'principle'],
    ])
  })

  it('have neither question nor answer where nothing is asked', () => {
    const { stops } = course.tellings.jwt
    expect(phasesOf({ stops, asked: -1, decides: -1 })).toHaveLength(stops.length + 2)
  })

  it('one key goes through all of them, and back through the same', () => {
    let state = start
    const places = phases.map(() => {
      const here = { show: state.present, at: state.at }
      state = goPhase(course, state, 1)
      return here
    })
    expect(places).toEqual(phases)
    for (const phase of phases.toReversed()) {
      expect({ show: state.present, at: state.at }).toEqual(phase)
      state = goPhase(course, state, -1)
    }
    expect(state.at).toBe(-1)
  })

  it('are found again after a reload, and after an address that never was', () => {
    for (const [i, { show, at }] of phases.entries())
      expect(phaseIndex(phases, { present: show, at })).toBe(i)
    expect(phaseIndex(phases, { present: 'answer', at: -1 })).toBe(8)
    expect(phaseIndex(phases, { present: 'stop', at: 99 })).toBe(0)
  })

  it('stay the same in the other design', () => {
    const asked = goPhase(course, start, 4)
    expect(switchDesign(course, asked)).toMatchObject({ design: 'session', present: 'question', at: 3 })
    expect(switchDesign(course, goPhase(course, start, Infinity))).toMatchObject({
      present: 'principle',
      at: 7,
    })
  })

  it('side by side are beats, and one key still goes through all of them', () => {
    const dual: StageState = { ...start, mode: 'dual' }
    const walked = [dual]
    for (let i = 0; i < 9; i++) walked.push(goPhase(course, walked[i] ?? dual, 1))
    expect(walked.map(({ present, at }) => (present === 'stop' ? at : present))).toEqual([
      ...[-1, 0, 2, 'question', 5, 'answer', 6, 'principle', 'principle', 'principle'],
    ])
    expect(walked.slice(0, 8).toReversed()).toMatchObject(
      walked
        .slice(0, 7)
        .reduce((back) => [...back, goPhase(course, back.at(-1) ?? dual, -1)], [walked[7] ?? dual])
        .map(({ present, at }) => ({ present, at })),
    )
    const flipped = switchDesign(course, walked[4] ?? dual)
    expect(flipped).toMatchObject({ mode: 'dual', design: 'session', present: 'stop', at: 6 })
  })

  it('one key puts the designs side by side before an audience, and takes them apart', () => {
    const middle: StageState = { ...start, at: 4, seen: 4 }
    const dual = switchMode(course, middle)
    expect(dual).toMatchObject({ mode: 'dual', at: 5, present: 'stop', question: 'closed', pending: null })
    expect(switchMode(course, dual)).toMatchObject({ mode: 'single', at: 5 })
  })

  it('begin where the reader is; an open question becomes its screen', () => {
    const reader = initialState(course)
    expect(enter(goTo(course, reader, 1))).toMatchObject({ present: 'stop', at: 1 })
    const open = enter(goTo(course, reader, 6))
    expect(open).toMatchObject({ present: 'question', question: 'closed', at: 2, pending: null })
  })

  it('leave the reader where the audience was, with no question left that was passed', () => {
    expect(leave(course, goPhase(course, start, 2))).toMatchObject({
      present: null,
      at: 1,
      question: 'closed',
    })
    expect(leave(course, goPhase(course, start, 5))).toMatchObject({
      present: null,
      at: 3,
      question: 'skipped',
    })
  })
})

describe('keys', () => {
  it.each([
    ...['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter', 'n'].map((key) => [key, 1] as const),
    ...['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'p'].map((key) => [key, -1] as const),
    ['Home', -Infinity] as const,
    ['End', Infinity] as const,
  ])('%s goes %d', (key, by) => {
    expect(signalOf(press(key), clear)).toEqual({ do: 'go', by })
  })

  it('Shift+Space goes back, as it does on every page', () => {
    expect(signalOf(press(' ', { shiftKey: true }), clear)).toEqual({ do: 'go', by: -1 })
  })

  it.each([
    ...['b', 'B', '.', ';', '/'].map((key) => [key, 'black'] as const),
    ...['w', ','].map((key) => [key, 'white'] as const),
  ])('%s blanks the screen, and the first key after it only brings the picture back', (key, blank) => {
    const signal = signalOf(press(key), clear)
    expect(signal).toEqual({ do: 'over', over: { ...clear, blank } })
    for (const second of [key, 'PageDown', 'Escape', ' ', '7'])
      expect(signalOf(press(second), { ...clear, blank })).toEqual({ do: 'over', over: clear })
  })

  it('blanks in a Korean layout too', () => {
    expect(signalOf(press('ㅠ', { code: 'KeyB' }), clear)).toMatchObject({ over: { blank: 'black' } })
  })

  it('F5 never reloads, not even on a blank screen', () => {
    expect(signalOf(press('F5'), clear)).toEqual({ do: 'fullscreen' })
    expect(signalOf(press('F5', { ctrlKey: true }), { ...clear, blank: 'black' })).toEqual({
      do: 'fullscreen',
    })
  })

  it('Escape closes what lies over the picture and never steps', () => {
    expect(signalOf(press('Escape'), { ...clear, message: true })).toEqual({ do: 'over', over: clear })
    expect(signalOf(press('Escape'), clear)).toEqual({ do: 'over', over: clear })
  })

  it.each([
    ['+', 100, 110],
    ['+', 160, 160],
    ['-', 100, 100],
    ['0', 140, 100],
  ])('%s at %d makes %d', (key, zoom, expected) => {
    expect(signalOf(press(key), { ...clear, zoom })).toMatchObject({ over: { zoom: expected } })
  })

  it.each(['1', '4', 'Tab', 'Shift', 'F12', 'q'])('%s does nothing', (key) => {
    expect(signalOf(press(key), clear)).toBeNull()
  })
  it('leaves the browser its own shortcuts', () => {
    expect(signalOf(press('n', { ctrlKey: true }), clear)).toBeNull()
  })
})
