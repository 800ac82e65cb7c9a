// The inspector shows what has happened and nothing further: messages, credentials, code and log, all as text.
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { designIds } from '@/lib/vocabulary/designs'
import { buildLesson } from '../build'
import type { Lesson } from '../lesson'
import type { InspectorTab } from '../state'
import { type View, viewOf } from '../view'
import { codeAt } from './code-at'
import { holdingsAt } from './holdings'
import { Inspector, laterPanels } from './Inspector'

let logout: Lesson
let jwt: Lesson
beforeAll(async () => {
  for (const panel of laterPanels) await panel.load()
})
beforeAll(async () => {
  logout = await buildLesson('logout', 'ko')
  jwt = await buildLesson('jwt-login', 'ko')
})

const nothing = () => {}
const tabs = ['http', 'credential', 'code', 'log'] as const
const draw = (view: View, tab: InspectorTab): string =>
  renderToStaticMarkup(
    <Inspector view={view} words={view.lesson.words} tab={tab} onTab={nothing} onStop={nothing} />,
  )
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const at = (lesson: Lesson, design: 'jwt' | 'session', id: string): View =>
  viewOf(
    lesson,
    design,
    lesson.tellings[design].stops.findIndex((s) => s.id === id),
  )
const every = (lesson: Lesson): View[] =>
  designIds.flatMap((d) => [-1, ...lesson.tellings[d].stops.keys()].map((i) => viewOf(lesson, d, i)))

describe('the inspector', () => {
  it('draws every panel at every stop, without a style attribute', () => {
    for (const view of [...every(logout), ...every(jwt)])
      for (const tab of tabs) {
        const html = draw(view, tab)
        expect(html).not.toContain('style=')
        expect(html.match(/role="tabpanel"/g)).toHaveLength(4)
        expect(html.match(/aria-selected="true"/g)).toHaveLength(1)
      }
  })

  it('holds no word of a stop that is still to come', () => {
    for (const view of [...every(logout), ...every(jwt)]) {
      const past = new Set(view.telling.stops.slice(0, view.at + 1).map((s) => s.title))
      const text = tabs.map((tab) => textOf(draw(view, tab))).join(' ')
      for (const { title } of view.telling.stops.slice(view.at + 1))
        if (!past.has(title)) expect(text).not.toContain(title)
    }
  })

  it('does not know the answer while the question is open', () => {
    for (const design of ['jwt', 'session'] as const) {
      const { asked } = logout.tellings[design]
      const sent = textOf(draw(viewOf(logout, design, asked), 'http'))
      expect(sent).toContain('GET /me HTTP/1.1')
      expect(sent).not.toMatch(/HTTP\/1\.1 \d/)
    }
  })
})

describe('the message', () => {
  it('marks the line of the credential by more than colour, and counts bytes', () => {
    const html = draw(at(jwt, 'jwt', 'call.get-me'), 'http')
    expect(html).toMatch(/▶.*눈여겨볼 줄.*<mark>Authorization: Bearer /s)
    expect(textOf(html)).toMatch(/메시지 \d+바이트 · 자격증명이 든 줄 \d+바이트/)
    expect(textOf(html)).toContain('페이지의 스크립트가 붙였습니다')
  })

  it('says which rules let a cookie go', () => {
    const text = textOf(draw(at(jwt, 'session', 'call.get-me'), 'http'))
    expect(text).toContain('이 쿠키를 왜 보냈나 __Host-sid 규칙 6개 중 6개 통과')
    expect(text).toContain('✓ 통과:')
  })

  it('gives the learner the reason that the client is not told', () => {
    const text = textOf(draw(at(logout, 'session', 'replay.get-me-answer'), 'http'))
    expect(text).toContain(`거부한 까닭 ${logout.words.refusals['unknown-session']}`)
    expect(text).toContain('클라이언트에게는 알리지 않습니다')
    expect(text).toContain('요청 응답')
  })
})

describe('the credential', () => {
  it('is read without a key, with dates as people write them', () => {
    const text = textOf(draw(at(logout, 'jwt', 'log-out.storage-removed'), 'credential')).replaceAll(
      '&quot;',
      '"',
    )
    expect(text).toContain('"exp": 1767226500')
    expect(text).toContain('2026년 1월 1일 00:15:00 UTC · 14분 남음')
    expect(text).toContain('공개된 열쇠')
    expect(text).toContain('k7Zs0Qb1mJ3yT9uWc5Xr2Vd8Lf4Nh6PgAeRiOtYuBqM')
  })

  it('keeps the verdict of the verifier until there is a later one', () => {
    expect(textOf(draw(at(logout, 'jwt', 'replay.get-me'), 'credential'))).toContain(
      '아직 서버가 검증한 적이 없습니다',
    )
    const late = draw(at(logout, 'jwt', 'expiry.get-me-answer'), 'credential')
    expect(late.match(/data-check="fail"/g)).toHaveLength(1)
    expect(textOf(late)).toMatch(/✕ 걸림: 서버의 시계/)
  })

  it('of a session is a number, and the row it points to as long as there is one', () => {
    const before = textOf(draw(at(logout, 'session', 'copy.copied'), 'credential'))
    expect(before).toContain('번호 43글자')
    expect(before).toContain('사용자 김하늘(kim)')
    const after = textOf(draw(at(logout, 'session', 'replay.get-me-answer'), 'credential'))
    expect(after).toContain('장부에 그런 번호가 없습니다')
  })

  it('is listed once for its owner and once for the copy', () => {
    const holdings = holdingsAt(at(logout, 'jwt', 'copy.copied'))
    expect(holdings.map((h) => [h.stolen, h.places.join()])).toEqual([
      [false, 'message,browser'],
      [true, 'attacker'],
    ])
    expect(holdingsAt(viewOf(logout, 'jwt', -1))).toEqual([])
  })
})

describe('the code', () => {
  it('lights the lines of the stop and ticks those before it in the same exchange', () => {
    const html = draw(at(jwt, 'session', 'call.get-me-answer'), 'code')
    expect(html.match(/aria-current="true"/g)?.length).toBeGreaterThanOrEqual(1)
    expect(html).toContain('▶')
    expect(html).toContain('lib/apps/session.ts')
  })

  it('says whose doing it was where no program of ours ran', () => {
    expect(codeAt(at(logout, 'jwt', 'copy.copied'))).toBe('attacker')
    expect(codeAt(at(logout, 'jwt', 'replay.get-me'))).toBe('attacker')
    expect(codeAt(at(jwt, 'jwt', 'restart.restarted'))).toBe('operator')
    expect(codeAt(viewOf(jwt, 'jwt', -1))).toBeNull()
  })
})

describe('the log', () => {
  it('lists the stops so far, each a way back', () => {
    const view = at(logout, 'jwt', 'log-out.storage-removed')
    const html = draw(view, 'log')
    expect(html.match(/class="log-stop"/g)).toHaveLength(view.at + 1)
    expect(html).toContain('role="log"')
    expect(textOf(html)).toContain('+60초')
  })
})

describe('hostile text', () => {
  it('stays text in every panel', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const view = at(jwt, 'session', 'call.get-me')
    const index = view.stop?.message ?? -1
    const steps = view.telling.trace.steps.map((step) => {
      if (step.index !== index || step.event.kind !== 'request') return step
      const { message } = step.event
      return {
        ...step,
        event: { ...step.event, message: { ...message, headers: [['Cookie', `__Host-sid=${evil}`]] } },
      }
    }) as View['telling']['trace']['steps']
    const hostile = { ...view, telling: { ...view.telling, trace: { ...view.telling.trace, steps } } }
    for (const tab of tabs) expect(draw(hostile, tab)).not.toContain('<img')
    expect(draw(hostile, 'http')).toContain('&lt;img')
  })
})
