// What an audience sees of a stop: the desks of those in it, its own message, and no outcome before its time.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Design } from '@/lib/vocabulary/designs'
import { buildLesson } from '../build'
import { Desks } from '../desks/Desks'
import type { Lesson } from '../lesson'
import { type View, viewOf } from '../view'
import { audienceDesks, ownMessage } from './picture'

let logout: Lesson
let login: Lesson
beforeAll(async () => {
  logout = await buildLesson('logout', 'ko')
  login = await buildLesson('session-login', 'ko')
})

const at = (lesson: Lesson, design: Design, id: string): View => {
  const index = lesson.tellings[design].stops.findIndex((s) => s.id === id)
  expect(index, id).toBeGreaterThanOrEqual(0)
  return viewOf(lesson, design, index)
}
const every = (lesson: Lesson): View[] =>
  (['jwt', 'session'] as const).flatMap((d) =>
    [...lesson.tellings[d].stops.keys()].map((i) => viewOf(lesson, d, i)),
  )
const desksOf = (view: View) => audienceDesks(view)?.telling.participants.map((p) => p.id)

describe("the audience's desks", () => {
  it.each([
    ['jwt', 'copy.copied', ['browser', 'attacker']],
    ['session', 'copy.copied', ['browser', 'attacker']],
    ['jwt', 'log-out.storage-removed', ['browser', 'server']],
    ['jwt', 'replay.get-me', ['server', 'attacker']],
    ['jwt', 'replay.token-checked', ['server', 'attacker']],
    ['session', 'replay.sessions-read', ['store', 'attacker']],
    ['session', 'log-out.waited', ['browser', 'attacker']],
    ['jwt', 'replay.get-me-answer', ['server', 'attacker']],
  ] as const)('%s, %s: %j', (design, id, expected) => {
    expect(desksOf(at(logout, design, id))).toEqual(expected)
  })

  it('are never more than two, never none at a stop, and never a ghost', () => {
    for (const view of [...every(logout), ...every(login)]) {
      const shown = audienceDesks(view)?.telling.participants ?? []
      expect(shown.length, view.stop?.id).toBeGreaterThan(0)
      expect(shown.length, view.stop?.id).toBeLessThanOrEqual(2)
      expect(shown.some((p) => p.ghost)).toBe(false)
      const changed = view.changes.filter((c) => c.op !== 'none').map((c) => c.actor)
      if (new Set(changed).size <= 2) expect(shown.map((p) => p.id)).toEqual(expect.arrayContaining(changed))
    }
    expect(audienceDesks(viewOf(logout, 'jwt', -1))).toBeNull()
  })
})

describe('the message over the picture', () => {
  it('is one of the stop itself, and none where the stop has none', () => {
    for (const view of [...every(logout), ...every(login)]) {
      const { telling, stop } = view
      const first = (telling.stops[view.at - 1]?.last ?? -1) + 1
      const kinds = telling.trace.steps.slice(first, (stop?.last ?? -1) + 1).map((s) => s.event.kind)
      const has = kinds.includes('request') || kinds.includes('response')
      expect(ownMessage(view) >= first, stop?.id).toBe(has)
    }
    expect(ownMessage(at(logout, 'jwt', 'log-out.storage-removed'))).toBe(-1)
  })
})

describe('an altered JWT', () => {
  it('keeps its seal until a verifier has turned it down', () => {
    const { stops, trace } = login.tellings.jwt
    const drawn = (i: number) => {
      const view = viewOf(login, 'jwt', i)
      return renderToStaticMarkup(createElement(Desks, { view, words: login.words, compact: false }))
    }
    const altered = stops.findIndex((s) => s.role === 'altered')
    const rejected = trace.steps.findIndex(({ event }) => event.kind === 'token' && event.act === 'rejected')
    const told = stops.findIndex((s) => s.last >= rejected)
    expect(altered).toBeGreaterThanOrEqual(0)
    expect(told).toBeGreaterThan(altered)
    for (let i = altered; i < told; i++) {
      expect(drawn(i)).not.toContain('data-state="tampered"')
      expect(drawn(i)).toContain(login.words.ui.desks.altered)
    }
    expect(drawn(told)).toContain('data-state="tampered"')
    expect(drawn(told)).toContain(login.words.ui.desks.misfit)
  })
})
