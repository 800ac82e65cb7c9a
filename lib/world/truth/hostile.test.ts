// Requests that no browser of ours would send: foreign forms, crafted names, headers that smuggle. OWASP CSRF, RFC 9110 §5.
import { describe, expect, it } from 'vitest'
import type { Design } from '../../vocabulary/designs'
import { designIds } from '../../vocabulary/designs'
import { type Header, type HttpRequest, headers } from '../../vocabulary/http'
import { ask, jarOf, kim, lastWorld, play, requestOf, type Turned } from './tell'

const form: Header = ['Content-Type', 'application/x-www-form-urlencoded']
const json: Header = ['Content-Type', 'application/json']
const shop: Header = ['Origin', 'https://shop.example']
const evil: Header = ['Origin', 'https://evil.example']
const names = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '',
  '\u0000',
  'x\r\nSet-Cookie: sid=1',
]

/** A world in which kim is logged in, and the cookie fields of her browser. */
async function loggedIn(design: Design, knobs: Turned = {}) {
  const trace = await play(design, [kim], knobs)
  const { '__Host-sid': sid, '__Secure-rt': rt } = jarOf(lastWorld(trace))
  const csrf = Object.values(lastWorld(trace).store.sessions)[0]?.csrf ?? ''
  const session: Header = ['Cookie', `__Host-sid=${sid}`]
  return { trace, session, rt: ['Cookie', `__Secure-rt=${rt}`] as Header, csrf }
}

describe('§8 a log-out, or a log-in, that somebody else asks for', () => {
  it('session: no cookie came along, for SameSite held it back: nothing changes in the browser', async () => {
    const { trace } = await loggedIn('session')
    const { reply, before, after } = await ask(trace, requestOf('POST', '/logout', [evil, form]))
    expect([reply.status, headers(reply, 'Set-Cookie')]).toEqual([303, []])
    expect(after).toEqual(before)
  })

  it.each([
    ['none', 'x=y'],
    ['empty', 'csrf='],
    ['another', 'csrf=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['the right one and another', 'csrf=RIGHT&csrf=x'],
    ['the right one twice', 'csrf=RIGHT&csrf=RIGHT'],
  ])('session: the cookie came along, the CSRF token is %s: 403, the session kept', async (_name, body) => {
    const { trace, session, csrf } = await loggedIn('session')
    const sent = body.replaceAll('RIGHT', csrf)
    const { reply, before, after } = await ask(
      trace,
      requestOf('POST', '/logout', [evil, form, session], sent),
    )
    expect([reply.status, reply.reason]).toEqual([403, 'csrf-mismatch'])
    expect(headers(reply, 'Set-Cookie')).toEqual([])
    expect(Object.keys(after.store.sessions)).toEqual(Object.keys(before.store.sessions))
  })

  it.each(['text/plain', 'multipart/form-data', 'application/json', ''])(
    'session: a body of type %j is no form',
    async (type) => {
      const { trace, session, csrf } = await loggedIn('session')
      const fields: Header[] = [session, ['Content-Type', type]]
      const { reply } = await ask(trace, requestOf('POST', '/logout', fields, `csrf=${csrf}`))
      expect(reply.reason).toBe('csrf-mismatch')
    },
  )

  it('session: a log-in form of another site has no CSRF token of this browser', async () => {
    const { trace, session } = await loggedIn('session')
    const body = 'id=lee&pw=blue-kettle&csrf=x'
    const cases: [Header[], number][] = [
      [[evil, form], 401],
      [[evil, form, session], 403],
    ]
    for (const [fields, status] of cases) {
      const { reply } = await ask(trace, requestOf('POST', '/login', fields, body))
      expect([reply.status, headers(reply, 'Set-Cookie')]).toEqual([status, []])
    }
  })

  it('JWT: a cookie is no credential, so there is nothing to ride on', async () => {
    const { trace } = await loggedIn('jwt', { revocation: 'denylist' })
    const fields: Header[] = [evil, form, ['Cookie', 'access_token=x']]
    const { reply, before, after } = await ask(trace, requestOf('POST', '/logout', fields))
    expect([reply.status, reply.reason]).toEqual([401, 'no-credential'])
    expect(after).toEqual(before)
  })

  it.each([
    ['jwt', '/login', [shop, form]],
    ['jwt', '/login', [shop, ['Content-Type', 'text/plain']]],
    ['hybrid', '/auth/login', [shop, ['Content-Type', 'text/plain']]],
  ] as [Design, string, Header[]][])(
    '%s: a form of another site cannot send JSON: %s',
    async (design, path, fields) => {
      const body = '{"id":"lee","pw":"blue-kettle","x":"=y"}'
      const { reply } = await ask(await play(design, []), requestOf('POST', path, fields, body))
      expect([reply.status, reply.reason]).toEqual([401, 'wrong-login'])
    },
  )

  it('hybrid: a log-in asked for by another site would put its refresh token in this jar: 403', async () => {
    const body = '{"id":"lee","pw":"blue-kettle"}'
    const { reply } = await ask(
      await play('hybrid', []),
      requestOf('POST', '/auth/login', [evil, json], body),
    )
    expect([reply.status, headers(reply, 'Set-Cookie')]).toEqual([403, []])
  })

  it('hybrid: refresh and log-out are for this origin alone', async () => {
    const { trace, rt } = await loggedIn('hybrid')
    for (const path of ['/auth/refresh', '/auth/logout'])
      for (const origin of [[evil], [['Origin', 'null'] as Header], []]) {
        const { reply, before, after } = await ask(trace, requestOf('POST', path, [...origin, rt]))
        expect(reply.status).toBe(403)
        expect(after).toEqual(before)
      }
  })
})

describe('names that mean something to JavaScript, and bytes that mean something to HTTP', () => {
  const attempts: Record<Design, (name: string) => HttpRequest[]> = {
    session: (name) => [
      requestOf('GET', '/me', [['Cookie', `__Host-sid=${name}`]]),
      requestOf('GET', '/', [['Cookie', `__Host-sid=${name}`]]),
      requestOf('POST', '/logout', [form, ['Cookie', `__Host-sid=${name}`]], `csrf=${name}`),
      requestOf('POST', '/login', [form, ['Cookie', `__Host-sid=${name}`]], `id=${name}&pw=${name}`),
    ],
    jwt: (name) => [
      requestOf('GET', '/me', [['Authorization', `Bearer ${name}`]]),
      requestOf('POST', '/logout', [['Authorization', `Bearer ${name}`]]),
      requestOf('POST', '/login', [json], JSON.stringify({ id: name, pw: name })),
      requestOf('POST', '/login', [json], `{"${name.replace(/[^\w]/g, '')}":{"id":"kim"},"id":["kim"]}`),
    ],
    hybrid: (name) => [
      requestOf('POST', '/auth/refresh', [shop, ['Cookie', `__Secure-rt=${name}`]]),
      requestOf('POST', '/auth/logout', [shop, ['Cookie', `__Secure-rt=${name}`]]),
      requestOf('POST', '/auth/login', [shop, json], JSON.stringify({ id: name, pw: name })),
    ],
  }

  it.each(designIds)(
    '%s: none of them is somebody, and none of them comes back in a field',
    async (design) => {
      for (const sessionStore of ['shared', 'replicated'] as const)
        for (const name of names) {
          const knobs = { ...{ sessionStore, servers: 2, lookupCache: 30 }, revocation: 'both' } as const
          const { trace } = await loggedIn(design, knobs)
          for (const request of attempts[design](name)) {
            const { reply, after, before } = await ask(trace, request)
            expect(reply.body).not.toContain('u_42')
            for (const [field, value] of reply.headers) expect(`${field}: ${value}`).not.toMatch(/[\r\n\0]/)
            expect(Object.keys(after.store.sessions)).toEqual(Object.keys(before.store.sessions))
          }
        }
    },
  )

  it.each(designIds)('%s: a revocation by such a name takes nothing from anybody', async (design) => {
    for (const as of names) {
      const trace = await play(design, [kim, { do: 'revoke-all', as }], { revocation: 'both' })
      expect(trace.steps.at(-1)?.event).toMatchObject({ kind: 'idle' })
    }
  })

  it('a cookie of the same name later in the field does not count', async () => {
    const { trace, session } = await loggedIn('session')
    const twice: Header = ['Cookie', `__Host-sid=planted; ${session[1]}`]
    expect((await ask(trace, requestOf('GET', '/me', [twice]))).reply.status).toBe(401)
  })
})

describe('where an answer sends the browser', () => {
  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
    'never where %j says',
    async (next) => {
      const { trace, session, csrf } = await loggedIn('session')
      const query = `?next=${encodeURIComponent(next)}`
      const body = `id=kim&pw=paper-boat&csrf=${csrf}&next=${encodeURIComponent(next)}`
      const fields: Header[] = [form, session, ['Referer', next], ['X-Forwarded-Host', 'evil.example']]
      for (const path of ['/login', '/logout']) {
        const { reply } = await ask(trace, requestOf('POST', path + query, fields, body))
        expect([reply.status, headers(reply, 'Location')]).toEqual([303, ['/']])
      }
    },
  )

  it.each(designIds)('%s: what is not there is 404, whatever it is called', async (design) => {
    for (const path of ['/__proto__', '/constructor', '/me/', '/ME', '/auth'])
      expect((await ask(await play(design, []), requestOf('GET', path, []))).reply.status).toBe(404)
  })

  it('no answer lets another origin read it', async () => {
    for (const design of designIds) {
      const { trace } = await loggedIn(design)
      const { reply } = await ask(trace, requestOf('GET', '/me', [evil]))
      expect(reply.headers.map(([name]) => name.toLowerCase())).not.toContain('access-control-allow-origin')
    }
  })
})
