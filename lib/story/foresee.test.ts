// What is asked before an answer: held by tables, and by random plays to the events that come next in the trace.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../vocabulary/actions'
import { logIn } from '../vocabulary/actions.fixture'
import { type Design, designIds } from '../vocabulary/designs'
import type { Knobs } from '../vocabulary/knobs'
import { beatsOf, freePlay, noFolds } from '../vocabulary/play'
import type { Trace } from '../vocabulary/trace'
import { run } from '../world/run'
import { foresee } from './foresee'
import { measure, type Traces } from './outcome'
import { offersOf } from './possible'
import { stopsOf } from './stops'

const call: Action = { do: 'call', endpoint: 'me' }
const expiry: Action = { do: 'wait-until', moment: 'expiry' }

async function played(design: Design, actions: readonly Action[], knobs: Partial<Knobs> = {}) {
  const beats = beatsOf(actions)
  const trace = await run({ scenario: freePlay, design, knobs, beats })
  return { trace, stops: stopsOf(trace, { beats, folds: noFolds }) }
}

/** Of the last action: where it is asked, what of, the answer, and whether a store was read. */
async function asked(design: Design, actions: readonly Action[], knobs: Partial<Knobs> = {}) {
  const { trace, stops } = await played(design, actions, knobs)
  const found = foresee(trace, stops, `${actions.length}`)
  if (!found) return null
  const { request, status, reads, kind } = found
  return [stops[found.asked]?.id, kind, request, status, reads, stops[found.decides]?.id]
}

describe('an action', () => {
  it.each<[Design, readonly Action[], unknown]>([
    ['jwt', [logIn], ['1.post-login', 'post', 'POST /login', 200, false, '1.post-login-answer']],
    ['jwt', [logIn, call], ['2.get-me', 'call', 'GET /me', 200, false, '2.get-me-answer']],
    ['jwt', [logIn, expiry, call], ['3.get-me', 'call', 'GET /me', 401, false, '3.get-me-answer']],
    ['session', [logIn, call], ['2.get-me', 'call', 'GET /me', 200, true, '2.get-me-answer']],
    ['session', [logIn, expiry, call], ['3.get-me', 'call', 'GET /me', 401, true, '3.get-me-answer']],
    ['session', [call], ['1.get-me', 'call', 'GET /me', 401, false, '1.get-me-answer']],
    ['hybrid', [logIn, call], ['2.get-me', 'call', 'GET /me', 200, false, '2.get-me-answer']],
  ])('of %s is asked of where its request has left: %j', async (design, actions, what) => {
    expect(await asked(design, actions)).toEqual(what)
  })

  it('with a form is asked of where the form has left, and 303 is the answer, not the page after it', async () => {
    const form = ['1.post-login', 'form', 'POST /login', 303, true, '1.post-login-answer']
    expect(await asked('session', [logIn])).toEqual(form)
    const out = ['2.post-logout', 'form', 'POST /logout', 303, true, '2.post-logout-answer']
    expect(await asked('session', [logIn, { do: 'log-out' }])).toEqual(out)
  })

  it('that renews a token is asked of once, at its first request, for what comes in the end', async () => {
    const renewed = ['3.get-me', 'call', 'GET /me', 200, true, '3.get-me-answer-2']
    expect(await asked('hybrid', [logIn, expiry, call])).toEqual(renewed)
    const phone: Action = { do: 'call', endpoint: 'me', device: 'phone' }
    const refused = ['2.get-me', 'call', 'GET /me', 400, false, '2.post-auth-refresh-answer']
    expect(await asked('hybrid', [logIn, phone])).toEqual(refused)
  })

  it('that delivers what was held back is asked of where the reader stood', async () => {
    const actions: readonly Action[] = [logIn, { do: 'send', what: 'call' }, { do: 'deliver' }]
    const held = ['2.get-me', 'call', 'GET /me', 200, true, '3.get-me-answer']
    expect(await asked('session', actions)).toEqual(held)
    expect(await asked('session', actions.slice(0, 2))).toBeNull()
  })

  it.each<[Design, readonly Action[]]>([
    ['jwt', [logIn, { do: 'log-out' }]],
    ['jwt', [logIn, { do: 'inject-script' }]],
    ['session', [{ do: 'log-out' }]],
    ['hybrid', [logIn, { do: 'wait', seconds: 60 }]],
    ['session', [logIn, { do: 'copy-credential' }]],
  ])('of %s that brings no answer is not asked of: %j', async (design, actions) => {
    expect(await asked(design, actions)).toBeNull()
  })

  it('whose store is down, or remembered, reads none', async () => {
    expect(await asked('session', [logIn, { do: 'store-down' }, call])).toContain(503)
    expect(await asked('session', [logIn, { do: 'store-down' }, call])).toContain(false)
  })
})

const anyAction = fc.constantFrom(...offersOf({ servers: 3 }).map(({ action }) => action))
const anyKnobs = fc.constantFrom<Partial<Knobs>>(
  {},
  { servers: 3 },
  { servers: 2, sessionStore: 'in-process' },
  { revocation: 'both', servers: 2 },
  { revocation: 'denylist', tokenStorage: 'memory' },
  { sameSite: 'None', refreshPath: '/auth/refresh' },
  { tokenStorage: 'cookie', sameSite: 'None' },
)

type Asked = NonNullable<ReturnType<typeof foresee>>
const responsesAfter = ({ steps }: Trace, index: number) =>
  steps
    .slice(index + 1)
    .flatMap((step) => (step.event.kind === 'response' ? [{ step, event: step.event }] : []))
const isRedirected = ({ steps }: Trace, exchange: number): boolean =>
  steps.some(({ event: e }) => e.kind === 'request' && e.exchange === exchange && e.initiator === 'redirect')

describe('over random plays', () => {
  /** Each action of a play with what is asked of it. */
  const check = (
    design: Design,
    holds: (told: Awaited<ReturnType<typeof played>>, at: string, found: Asked) => void,
  ) =>
    fc.assert(
      fc.asyncProperty(
        anyKnobs,
        fc.array(anyAction, { minLength: 10, maxLength: 30 }),
        async (knobs, rest) => {
          const actions = [logIn, ...rest]
          const told = await played(design, actions, knobs)
          for (const { id } of beatsOf(actions)) {
            const found = foresee(told.trace, told.stops, id)
            if (found) holds(told, id, found)
            else {
              const answers = responsesAfter(told.trace, -1).filter(({ step }) => step.beat === id)
              expect(answers).toEqual([])
            }
          }
        },
      ),
      { numRuns: 12 },
    )

  it.each(designIds)('the answer of %s is what comes next in the trace', (design) =>
    check(design, ({ trace, stops }, beat, { asked, decides, status, choices }) => {
      const from = stops[asked]?.last ?? -1
      const coming = responsesAfter(trace, from).filter(({ step }) => step.beat === beat)
      const own = coming.filter(({ event }) => !isRedirected(trace, event.exchange))
      expect(own.at(-1)?.event.message.status).toBe(status)
      expect(own.at(-1)?.step.index).toBe(stops[decides]?.lead)
      if (own.length === 1) expect(responsesAfter(trace, from)[0]?.event.message.status).toBe(status)
      expect(choices).toContain(status)
      const traces = { [design]: trace } as Traces
      if (own.length === coming.length)
        expect(measure(traces, design, { read: 'status', beat, of: 'current' })).toBe(String(status))
    }),
  )

  it.each(designIds)(
    'where %s is asked nothing of the answer has happened, and the list knows nothing of it',
    (design) => {
      const lists = new Map<string, readonly number[]>()
      return check(design, ({ trace, stops }, beat, { asked, kind, choices }) => {
        const past = trace.steps.slice(0, (stops[asked]?.last ?? -1) + 1).filter((step) => step.beat === beat)
        const request = past.findLastIndex(({ event }) => event.kind === 'request')
        const after = past.slice(Math.max(request, 0)).map(({ event }) => event.kind)
        expect(after.filter((name) => !['request', 'cookie', 'route'].includes(name))).toEqual([])
        if (!lists.has(kind)) lists.set(kind, choices)
        expect(choices).toEqual(lists.get(kind))
      })
    },
  )
})
