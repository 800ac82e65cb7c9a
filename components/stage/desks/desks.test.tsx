// The desks always say something, keep what a stop removed for that stop, and never run ahead of the cursor.
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { designIds } from '@/lib/vocabulary/designs'
import { buildLesson } from '../build'
import type { Lesson } from '../lesson'
import { type View, viewOf } from '../view'
import { Desks } from './Desks'
import { duration } from './format'

let logout: Lesson
let login: Lesson
beforeAll(async () => {
  logout = await buildLesson('logout', 'ko')
  login = await buildLesson('session-login', 'ko')
})

const at = (lesson: Lesson, design: 'jwt' | 'session', id: string): View => {
  const index = lesson.tellings[design].stops.findIndex((s) => s.id === id)
  expect(index, id).toBeGreaterThanOrEqual(0)
  return viewOf(lesson, design, index)
}
const draw = (view: View, compact = false): string =>
  renderToStaticMarkup(<Desks view={view} words={view.lesson.words} compact={compact} />)
/** What a reader gets of some markup without any style sheet. */
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const desk = (html: string, actor: string): string => {
  const from = html.indexOf(`data-actor="${actor}"`)
  const next = html.indexOf('data-actor=', from + 1)
  return html.slice(from, next < 0 ? undefined : next)
}
const every = (lesson: Lesson): View[] =>
  designIds.flatMap((d) => [-1, ...lesson.tellings[d].stops.keys()].map((i) => viewOf(lesson, d, i)))

describe('the desks', () => {
  it('stand in as many columns as the diagram has lifelines, and none is blank', () => {
    for (const view of [...every(logout), ...every(login)]) {
      const html = draw(view)
      const { participants } = view.telling
      expect(html).toContain(`data-columns="${participants.length}"`)
      for (const { id } of participants) {
        const name = view.lesson.words.actors[id].desk
        expect(textOf(desk(html, id)).replace(name, '').trim().length, `${id} at ${view.at}`).toBeGreaterThan(
          2,
        )
      }
      expect(html).not.toContain('style=')
    }
  })

  it('say so where there is nothing yet', () => {
    const text = textOf(draw(viewOf(logout, 'session', -1)))
    for (const place of ['쿠키 통', 'localStorage', '사본']) expect(text).toContain(`${place} 비어 있음`)
    expect(text).toContain('서명 열쇠 쓰지 않음')
  })

  it('leave a ghost where a design needs no ledger', () => {
    const html = draw(viewOf(logout, 'jwt', 0))
    expect(html).toContain('data-actor="store" data-ghost="true"')
    expect(textOf(desk(html, 'store'))).toContain('쓰지 않음')
  })

  it('keep a struck line for one stop, with its stamp', () => {
    const struck = logout.tellings.session.stops.findIndex((s) =>
      s.changes.some((c) => c.actor === 'store' && c.op === 'remove' && s.beat === 'log-out'),
    )
    const there = desk(draw(viewOf(logout, 'session', struck)), 'store')
    expect(there).toContain('data-change="remove"')
    expect(textOf(there)).toMatch(/－.*말소.*김하늘\(kim\)/)
    const after = desk(draw(viewOf(logout, 'session', struck + 1)), 'store')
    expect(after).not.toContain('data-change="remove"')
    expect(textOf(after)).toContain('비어 있음')
  })

  it('say that a JWT log-out changes nothing on the server', () => {
    const view = at(logout, 'jwt', 'log-out.storage-removed')
    const html = draw(view)
    expect(textOf(desk(html, 'server'))).toContain('△ 아무것도 바뀌지 않음')
    expect(textOf(desk(html, 'browser'))).toMatch(/access_token.*－.*지움/)
    expect(textOf(desk(html, 'attacker'))).toContain('사본')
  })

  it('leave the original with its owner when a copy is taken', () => {
    const html = draw(at(logout, 'session', 'copy.copied'))
    expect(desk(html, 'browser')).toContain('data-state="valid"')
    expect(desk(html, 'attacker')).toContain('data-state="stolen"')
  })

  it('count the life of a token by the clock of the story', () => {
    const lifeAt = (id: string) => textOf(desk(draw(at(logout, 'jwt', id)), 'attacker'))
    expect(lifeAt('copy.copied')).toContain('15분')
    expect(lifeAt('log-out.storage-removed')).toContain('14분 ')
    expect(lifeAt('last-second.get-me-answer')).toContain('1초')
    expect(lifeAt('expiry.get-me-answer')).toContain('기한 지남')
  })

  it('show a changed value beside the one it had', () => {
    const html = desk(draw(at(login, 'session', 'alter.altered')), 'browser')
    expect(html).toMatch(/data-change="change".*<s class="row-was">.*data-state="tampered"/s)
  })

  it('open the desk that changed, with a badge that counts', () => {
    const html = draw(at(logout, 'session', 'copy.copied'), true)
    expect(html).toMatch(/id="[^"]+-tab-attacker"[^>]+aria-selected="true" tabindex="0"/)
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1)
    expect(textOf(html)).toContain('바뀐 것 1개')
  })

  it('show hostile values as the text they are', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const view = viewOf(logout, 'session', 0)
    const { world } = view
    const cookie = { ...world.browser.cookies[0], name: evil } as (typeof world.browser.cookies)[number]
    const users = world.users.map((u) => ({ ...u, login: u.login === 'kim' ? evil : u.login }))
    const html = draw({
      ...view,
      world: { ...world, users, browser: { ...world.browser, cookies: [cookie] } },
    })
    expect(html).not.toContain('<img')
    expect(html.match(/&lt;img src=x/g)?.length).toBeGreaterThanOrEqual(2)
  })
})

describe('a length of time', () => {
  it.each([
    [900, '15분'],
    [899, '14분 59초'],
    [3601, '1시간 1초'],
    [0, '기한 지남'],
    [-5, '기한 지남'],
  ])('%i s is %s', (seconds, text) => {
    expect(duration(seconds, logout.words.ui.time)).toBe(text)
  })
})
