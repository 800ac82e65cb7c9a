// The desks of several servers, two devices, two tabs and the store's books, each from a run made for the test.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { at, freeViews, last } from '../free.fixture'
import { audienceDesks } from '../present/picture'
import type { View } from '../view'
import { Desks } from './Desks'

const draw = (view: View): string =>
  renderToStaticMarkup(<Desks view={view} words={view.lesson.words} compact={false} />)
const desk = (html: string, actor: string): string => {
  const from = html.indexOf(`data-actor="${actor}"`)
  const next = html.indexOf('data-actor=', from + 1)
  return html.slice(from, next < 0 ? undefined : next)
}
const text = (view: View, actor: string): string =>
  desk(draw(view), actor)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const logIn = { do: 'log-in', as: 'kim' } as const
const stolen = [
  logIn,
  { do: 'copy-credential', of: 'refresh' },
  { do: 'replay', endpoint: 'refresh' },
  { do: 'refresh' },
] as const

describe('a refresh token', () => {
  it('lies in the jar with its path, and in the store by its hash alone', async () => {
    const view = last(await freeViews({ design: 'hybrid', actions: [logIn] }))
    const token = view.world.browser.cookies.find((c) => c.name === '__Secure-rt')?.value ?? ''
    const [hash = ''] = Object.keys(view.world.store.refresh)
    expect(text(view, 'browser')).toContain(`${token.slice(0, 4)}… 교환권 1회째`)
    expect(text(view, 'browser')).toContain('Path=/auth · HttpOnly · Secure · SameSite=Strict')
    expect(text(view, 'store')).toContain(`해시 ${hash.slice(0, 4)}…`)
    expect(desk(draw(view), 'store')).not.toContain(token.slice(0, 4))
    expect(text(view, 'browser')).toMatch(/페이지의 변수 access_token .*머리 내용 서명 15분/)
    expect(text(view, 'browser')).toContain('localStorage 비어 있음')
  })

  it('is punched when it is used, and its family is struck when it is shown again', async () => {
    const views = await freeViews({ design: 'hybrid', actions: stolen })
    const rotated = desk(draw(at(views, '3.refresh-rotate')), 'store')
    expect(rotated.match(/data-change="(add|change)"/g)).toHaveLength(2)
    expect(rotated).toMatch(/<s class="row-was">유효<\/s>.*data-state="used".*voucher-hole.*사용됨/s)
    const struck = desk(draw(at(views, '4.refresh-revoke')), 'store')
    expect(struck.match(/data-state="revoked"/g)).toHaveLength(2)
    expect(text(last(views), 'attacker')).toMatch(/교환권 1회째.*교환권 2회째.*머리 내용 서명/)
  })

  it('does not show its end on the owner’s desk before anybody told the owner', async () => {
    const views = await freeViews({ design: 'hybrid', actions: stolen })
    expect(desk(draw(at(views, '3.post-auth-refresh-answer')), 'browser')).not.toMatch(/"(used|revoked)"/)
  })

  it('is kept itself, beside its hash, where a grace window may hand it out again', async () => {
    const actions = [logIn, { do: 'refresh' }] as const
    const noted = async (graceWindow: number) =>
      text(last(await freeViews({ design: 'hybrid', knobs: { graceWindow } as never, actions })), 'store')
    expect(await noted(10)).toContain('다음 값도 보관 중')
    expect(await noted(0)).not.toContain('다음 값도 보관 중')
  })
})

describe('what the operator changes', () => {
  it('the signing key, on the desk of every server, marked where it was changed', async () => {
    const knobs = { servers: 2 } as const
    const views = await freeViews({ design: 'jwt', knobs, actions: [logIn, { do: 'rotate-key' }, logIn] })
    const changed = desk(draw(at(views, '2.key-rotated')), 'server-2')
    expect(changed).toMatch(
      /data-place="keys".*data-change="change".*row-was">2026-01 HS256<.*2026-02 HS256/s,
    )
    expect(text(last(views), 'server')).toContain('2026-02 HS256')
    expect(desk(draw(last(views)), 'server')).not.toContain('2026-01')
  })

  it('a role, on the desk of the server that keeps the users, and only once it was changed', async () => {
    const admin = { do: 'set-role', as: 'kim', role: 'admin' } as const
    const views = await freeViews({ design: 'session', actions: [logIn, admin, logIn] })
    expect(desk(draw(at(views, '2.users-write')), 'server')).toMatch(
      /data-place="users".*data-change="change".*row-was">user<.*>admin</s,
    )
    expect(text(last(views), 'server')).toContain('사용자 저장소 kim admin')
    expect(desk(draw(views[0] as View), 'server')).not.toContain('data-place="users"')
  })
})

describe('two tabs and two devices', () => {
  it('share a jar, or share nothing', async () => {
    const tabs = await freeViews({
      design: 'hybrid',
      actions: [logIn, { do: 'refresh', tab: 'second' }],
    })
    expect(text(last(tabs), 'browser')).toMatch(/탭 1 access_token.*탭 2 access_token/)
    const devices = await freeViews({
      design: 'session',
      actions: [logIn, { ...logIn, device: 'phone' }],
    })
    const [mine, other] = ['browser', 'phone'].map(
      (actor) => /(\S{4})…/.exec(text(last(devices), actor))?.[1],
    )
    expect(mine).toBeDefined()
    expect(other).toBeDefined()
    expect(other).not.toBe(mine)
    expect(text(last(devices), 'store')).toContain('모두 2줄')
  })
})

describe('several servers', () => {
  const several = { servers: 3, sessionStore: 'sticky' } as const

  it('each have a desk, and the cookie of the balancer is plain text', async () => {
    const view = last(
      await freeViews({
        design: 'session',
        knobs: several,
        actions: [logIn, { do: 'call', endpoint: 'me' }],
      }),
    )
    expect(draw(view)).toContain('data-columns="8"')
    expect(text(view, 'server')).toContain('모두 1줄')
    expect(text(view, 'server-2')).toContain('세션 장부 비어 있음')
    expect(text(view, 'balancer')).toMatch(/서버 S1 켜짐 서버 S2 켜짐 서버 S3 켜짐 방금 보낸 곳 서버 S1/)
    expect(text(view, 'browser')).toMatch(/LB s1 HttpOnly/)
  })

  it('that are off are struck through, here and at the balancer', async () => {
    const actions = [logIn, { do: 'server-down', server: '1' }, { do: 'call', endpoint: 'me' }] as const
    const views = await freeViews({ design: 'session', knobs: several, actions })
    expect(text(at(views, '2.powered'), 'server')).toMatch(/전원 직전 값 켜짐 → 꺼짐/)
    expect(desk(draw(last(views)), 'server')).toContain('data-down="true"')
    expect(desk(draw(last(views)), 'server-2')).not.toContain('data-down')
    expect(text(last(views), 'balancer')).toMatch(/서버 S1 꺼짐 .*방금 보낸 곳 서버 S2/)
  })
})

describe('the lists of a JWT design', () => {
  it('name the token and the user, and keep lying there when the store is off', async () => {
    const views = await freeViews({
      design: 'jwt',
      knobs: { revocation: 'both' },
      actions: [logIn, { do: 'log-out' }, { do: 'revoke-all', as: 'kim' }, { do: 'store-down' }],
    })
    expect(text(last(views), 'store')).toMatch(
      /꺼짐 거부 목록 at-0001 00:15:00까지 · 15분 남음 기준 시각 김하늘\(kim\) 00:00:00까지 발급된/,
    )
    expect(desk(draw(last(views)), 'store')).toContain('data-down="true"')
  })
})

describe('the picture for the audience', () => {
  it('shows a device and a server by what this stop changed', async () => {
    const views = await freeViews({
      design: 'session',
      knobs: { servers: 2, sessionStore: 'in-process' },
      actions: [{ ...logIn, device: 'phone' }],
    })
    const ids = (view: View) => audienceDesks(view)?.telling.participants.map((p) => p.id)
    expect(ids(at(views, '1.sessions-write'))).toContain('server')
    expect(ids(last(views))).toContain('phone')
  })
})
