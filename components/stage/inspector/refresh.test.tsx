// The inspector where there are several kinds of credentials, two devices, and messages that belong to no exchange.
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '@/lib/vocabulary/token-hash'
import { opWord, placeOf } from '../change-words'
import { at, freeViews, last } from '../free.fixture'
import type { InspectorTab } from '../state'
import type { View } from '../view'
import { codeAt } from './code-at'
import { halvesAt } from './exchange'
import { holdingsAt } from './holdings'
import { Inspector, laterPanels } from './Inspector'

const nothing = () => {}
beforeAll(async () => {
  for (const panel of laterPanels) await panel.load()
})

const text = (view: View, tab: InspectorTab): string =>
  renderToStaticMarkup(
    <Inspector view={view} words={view.lesson.words} tab={tab} onTab={nothing} onStop={nothing} />,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const logIn = { do: 'log-in', as: 'kim' } as const
const refresh = [logIn, { do: 'wait', seconds: 60 }, { do: 'refresh' }] as const

describe('the anatomy of a refresh token', () => {
  it('leads from the value to the hash, the row and the cookie', async () => {
    const view = at(await freeViews({ design: 'hybrid', actions: refresh }), '3.post-auth-refresh')
    const [first] = holdingsAt(view)
    const value = first?.credential.value ?? ''
    const said = text(view, 'credential')
    expect(first).toMatchObject({ credential: { kind: 'refresh-token' }, places: ['message', 'browser'] })
    for (const part of [value, hashOf(value), 'family-1', '상태 유효', 'Path /auth', 'Max-Age 28800'])
      expect(said).toContain(part)
  })

  it('counts Max-Age from when this cookie came, and keeps the end of the family', async () => {
    const view = at(
      await freeViews({ design: 'hybrid', actions: [...refresh, { do: 'refresh' }] }),
      '4.post-auth-refresh',
    )
    expect(text(view, 'credential')).toContain('Max-Age 28740 · 7시간 59분 남음')
  })

  it('knows no cookie for a copy in other hands', async () => {
    const actions = [
      logIn,
      { do: 'copy-credential', of: 'refresh' },
      { do: 'replay', endpoint: 'refresh' },
    ] as const
    const view = at(await freeViews({ design: 'hybrid', actions }), '3.post-auth-refresh')
    expect(holdingsAt(view)[0]?.stolen).toBe(true)
    expect(text(view, 'credential')).not.toContain('담긴 쿠키')
  })
})

describe('the holdings', () => {
  it('tell the token in the second tab from that in the first', async () => {
    const actions = [logIn, { do: 'wait', seconds: 1 }, { do: 'refresh', tab: 'second' }] as const
    const view = last(await freeViews({ design: 'hybrid', actions }))
    const tokens = holdingsAt(view).filter((h) => h.credential.kind === 'jwt')
    expect(tokens.map((h) => h.places.at(-1))).toEqual(['second-tab', 'browser'])
    expect(text(view, 'credential')).toContain('JWT · 브라우저')
  })

  it('tell the phone from the browser', async () => {
    const actions = [logIn, { ...logIn, device: 'phone' }] as const
    const view = last(await freeViews({ design: 'session', actions }))
    expect(holdingsAt(view).map((h) => h.places.join())).toEqual(['message,phone', 'browser'])
  })
})

describe('the message', () => {
  it('of a phone says why its cookie went along', async () => {
    const actions = [
      { ...logIn, device: 'phone' },
      { do: 'call', endpoint: 'me', device: 'phone' },
    ] as const
    const view = at(await freeViews({ design: 'session', actions }), '2.get-me')
    expect(text(view, 'http')).toContain('이 쿠키를 왜 보냈나 __Host-sid 규칙 6개 중 6개 통과')
  })

  it('of a call says why the refresh token stayed, and who wrote the other line', async () => {
    const actions = [logIn, { do: 'call', endpoint: 'me' }] as const
    const said = text(at(await freeViews({ design: 'hybrid', actions }), '2.get-me'), 'http')
    expect(said).toContain('페이지의 스크립트가 붙였습니다')
    expect(said).toContain('이 쿠키를 왜 보내지 않았나 __Secure-rt 규칙 6개 중 5개 통과')
  })

  it('that was sent out by a script stands alone', async () => {
    const actions = [logIn, { do: 'inject-script' }, { do: 'inject-script' }] as const
    const views = await freeViews({ design: 'jwt', actions })
    const sent = views.filter((v) => v.telling.trace.steps[v.stop?.message ?? -1]?.event.kind === 'request')
    const out = sent.filter((v) => halvesAt(v)[0]?.event.to === 'attacker')
    expect(out.length).toBeGreaterThan(1)
    for (const view of out) expect(halvesAt(view)).toHaveLength(1)
  })
})

describe('what has no line of our code', () => {
  it('is said to be the operator’s or the servers’ own', async () => {
    const views = await freeViews({
      design: 'session',
      knobs: { servers: 2, sessionStore: 'replicated', replicationLag: 0 } as never,
      actions: [logIn, { do: 'server-down', server: '2' }],
    })
    expect(codeAt(last(views))).toBe('operator')
    const copied = views.find((v) => v.stop?.role === 'replicated')
    expect(copied && codeAt(copied)).toBe('servers')
  })
})

describe('a change in words', () => {
  it('says what became of a switch, a token and a tab', async () => {
    const actions = [logIn, { do: 'refresh', tab: 'second' }, { do: 'store-down' }] as const
    const views = await freeViews({ design: 'hybrid', actions })
    const said = views.flatMap((v) =>
      v.changes.map((c) => {
        const { place, key } = placeOf(c, v.lesson.words)
        return `${place} › ${key} ${opWord(c, v.lesson.words)}`
      }),
    )
    expect(said).toContain('장부 › 전원 ›  꺼짐')
    expect(said).toContain('브라우저 › 페이지의 변수 › 탭 2 access_token 추가')
    expect(said.some((line) => /refresh token 장부 › \S{4}… 사용됨/.test(line))).toBe(true)
  })
})
