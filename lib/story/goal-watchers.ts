// How each kind of goal is watched: moment after moment, what is missing still, or null from when it is reached.
import type { Goal, GoalKind, Missing } from '../vocabulary/goals'
import type { Knobs } from '../vocabulary/knobs'
import { expiryOf } from './facts'
import type { Moment } from './goal-moments'
import { isTo, noMark, notAsked, once, standing, type Watch, type Watcher, watchtower } from './goal-watch'

const answer: Watcher<'answer'> = ({ to, status, after }) => {
  let waits = after !== undefined
  return once(after ? noMark(after) : notAsked(to), (moment, last) => {
    if (waits && moment.kind === 'mark' && moment.mark === after) {
      waits = false
      return notAsked(to)
    }
    if (waits || !isTo(moment, to)) return last
    return moment.status === status ? null : { kind: 'answered', who: to, status: moment.status }
  })
}

const kept: Watcher<'kept'> = ({ to, status, after }) => {
  const tower = watchtower(after, to)
  return once(noMark(after), (moment, last) => {
    const had = tower.passed()
    tower.see(moment)
    if (!had) return tower.passed() ? notAsked(to) : last
    if (!isTo(moment, to)) return last
    if (!tower.before(moment.credential?.value)) return { kind: 'another-credential', who: to }
    return moment.status === status ? null : { kind: 'answered', who: to, status: moment.status }
  })
}

const turn: Watcher<'turn'> = ({ to, after, since }) => {
  const origin = since && watchtower(since, to)
  const accepted = new Set<string>()
  let before: ReadonlySet<string> | null = null
  return once(noMark(since ?? after), (moment, last) => {
    origin?.see(moment)
    if (moment.kind === 'mark' && moment.mark === after) {
      before = new Set(accepted)
      return accepted.size > 0 ? notAsked(to) : { kind: 'not-accepted-before', who: to }
    }
    if (moment.kind === 'mark' && moment.mark === since) return before ? last : notAsked(to)
    if (!isTo(moment, to)) return last
    const value = moment.credential?.value ?? ''
    if (moment.status === 200 && (!origin || origin.before(value))) accepted.add(value)
    if (!before) return accepted.size > 0 ? noMark(after) : last
    if (before.size === 0) return { kind: 'not-accepted-before', who: to }
    if (!before.has(value)) return { kind: 'another-credential', who: to }
    return moment.status === 401 ? null : { kind: 'answered', who: to, status: moment.status }
  })
}

const role: Watcher<'role'> = ({ to, role: wanted }) => {
  const former = new Map<string, Set<string>>()
  return once(notAsked(to), (moment, last) => {
    if (!isTo(moment, to)) return last
    const { status, credential, role: now } = moment
    if (status !== 200 || !credential) return { kind: 'answered', who: to, status }
    const roles = former.get(credential.value) ?? new Set()
    former.set(credential.value, roles.add(now ?? ''))
    if (now !== wanted) return { kind: 'role', role: now }
    return roles.size > 1 ? null : { kind: 'another-credential', who: to }
  })
}

const carried: Watcher<'carried'> = ({ to, credential: wanted, via: how }) =>
  once(notAsked(to), (moment, last) => {
    if (!isTo(moment, to)) return last
    const { status, credential, via } = moment
    if (status !== 200) return { kind: 'answered', who: to, status }
    const kind = credential?.kind ?? null
    return kind === wanted && via === how ? null : { kind: 'carried', credential: kind, via }
  })

const struck: Watcher<'struck'> = ({ count }) => {
  let have = 0
  const missing = (): Missing | null => (have === count ? null : { kind: 'struck', count: have })
  return standing(missing(), (moment) => {
    if (moment.kind === 'struck') have += 1
    return missing()
  })
}

/** Whether a token says that its time is over; a session ID says nothing. */
function isOver(value: string, time: number): boolean {
  const exp = expiryOf(value)
  return exp > 0 && exp <= time
}

type Fate = 'untried' | 'alive' | 'expired' | 'ended'

/** A token that is refused because its time is over was not ended by anybody. */
function fateOf(value: string, { status, time }: Moment & { kind: 'answer' }): Fate {
  if (status === 200) return 'alive'
  return isOver(value, time) ? 'expired' : 'ended'
}

/** Everything that this user was given, by the last answer that each got. What a copy gets is told of the original. */
const ended: Watcher<'ended'> = ({ user, after }) => {
  const alive = new Map<string, Fate>()
  let passed = after === undefined
  const left = (state: string) => [...alive.values()].filter((one) => one === state).length
  return standing(after ? noMark(after) : { kind: 'nobody', user }, (moment) => {
    if (moment.kind === 'given' && moment.user === user && !(after && passed))
      alive.set(moment.value, 'untried')
    if (moment.kind === 'mark' && moment.mark === after) passed = true
    if (after && !passed) return noMark(after)
    const value = moment.kind === 'answer' ? (moment.credential?.value ?? '') : ''
    if (moment.kind === 'answer' && alive.has(value)) alive.set(value, fateOf(value, moment))
    if (alive.size === 0) return { kind: 'nobody', user }
    for (const state of ['alive', 'untried', 'expired'] as const)
      if (left(state) > 0) return { kind: state, user, count: left(state) }
    return null
  })
}

const spared: Watcher<'spared'> = ({ user, after, since = after }) => {
  const owners = new Map<string, string | null>()
  const [origin, tower] = [watchtower(since, null), watchtower(after, null)]
  const first = noMark(since)
  return once(first, (moment, last) => {
    const had = origin.passed() && tower.passed()
    if (moment.kind === 'given') owners.set(moment.value, moment.user)
    origin.see(moment)
    if (origin.passed()) tower.see(moment)
    if (!origin.passed()) return first
    if (!tower.passed()) return noMark(after)
    if (!had) return notAsked(user)
    if (moment.kind !== 'answer') return last
    const value = moment.credential?.value ?? ''
    if (owners.get(value) !== user) return last
    if (!origin.before(value)) return { kind: 'another-credential', who: user }
    return moment.status === 200 ? null : { kind: 'answered', who: user, status: moment.status }
  })
}

const within: Watcher<'within'> = ({ after, seconds }) => {
  const tower = watchtower(after, 'attacker')
  return once(noMark(after), (moment, last) => {
    const had = tower.passed()
    tower.see(moment)
    if (!had) return tower.passed() ? notAsked('attacker') : last
    if (!isTo(moment, 'attacker')) return last
    const value = moment.credential?.value ?? ''
    if (!tower.before(value)) return { kind: 'another-credential', who: 'attacker' }
    if (isOver(value, tower.time())) return { kind: 'over', who: 'attacker' }
    if (moment.status === 200) return { kind: 'answered', who: 'attacker', status: 200 }
    const late = moment.time - tower.time()
    return late <= seconds ? null : { kind: 'late', seconds: late }
  })
}

const survives: Watcher<'survives'> = ({ to }) => {
  const homes = new Map<string, string>()
  const lost = new Set<string>()
  const first: Missing = { kind: 'home-up' }
  return once(first, (moment, last) => {
    if (moment.kind === 'given' && moment.to === to) homes.set(moment.value, moment.by)
    if (moment.kind === 'mark' && moment.mark === 'server-down') {
      for (const [value, home] of homes) if (home === moment.at) lost.add(value)
      return lost.size > 0 ? notAsked(to) : first
    }
    if (!isTo(moment, to) || lost.size === 0) return last
    if (!lost.has(moment.credential?.value ?? '')) return { kind: 'another-credential', who: to }
    return moment.status === 200 ? null : { kind: 'answered', who: to, status: moment.status }
  })
}

/** Both leave with the same token before either is answered; one refusal, and this race is lost. */
const race: Watcher<'race'> = () => {
  const open = new Map<number, string>()
  const racing = new Set<number>()
  return once({ kind: 'no-race' }, (moment, last) => {
    if (moment.kind === 'renewing' && moment.from !== 'attacker' && moment.value !== null) {
      const rivals = [...open].filter(([, value]) => value === moment.value).map(([number]) => number)
      open.set(moment.exchange, moment.value)
      if (rivals.length === 0) return last
      for (const number of [...rivals, moment.exchange]) racing.add(number)
      return { kind: 'race-open' }
    }
    if (moment.kind !== 'renewed') return last
    open.delete(moment.exchange)
    if (!racing.delete(moment.exchange)) return last
    if (moment.refusal !== null) {
      racing.clear()
      return { kind: 'race-refused' }
    }
    return racing.size === 0 ? null : last
  })
}

const caught: Watcher<'caught'> = () =>
  once({ kind: 'no-reuse' }, (moment, last) => {
    if (moment.kind !== 'renewed' || moment.to !== 'attacker') return last
    return moment.refusal === 'reused-refresh' ? null : { kind: 'not-caught' }
  })

const rows: Watcher<'rows'> = ({ most }) =>
  standing(null, (moment) => {
    if (moment.kind !== 'rows') return undefined
    return moment.count <= most ? null : { kind: 'rows', count: moment.count }
  })

const lifetime: Watcher<'lifetime'> = ({ seconds }, { leeway }) => {
  let longest = 0
  return standing({ kind: 'no-token' }, (moment) => {
    if (moment.kind !== 'signed') return undefined
    longest = Math.max(longest, moment.life + leeway)
    return longest <= seconds ? null : { kind: 'lifetime', seconds: longest }
  })
}

const renewals: Watcher<'renewals'> = ({ most }) => {
  let shortest = Number.POSITIVE_INFINITY
  return standing({ kind: 'no-token' }, (moment) => {
    if (moment.kind !== 'signed') return undefined
    shortest = Math.min(shortest, moment.life)
    return 3600 / shortest <= most ? null : { kind: 'renewals', count: Math.ceil(3600 / shortest) }
  })
}

const times: Watcher<'times'> = ({ of, most }) => {
  let count = 0
  return standing(null, (moment) => {
    if (moment.kind === 'mark' && moment.mark === of) count += 1
    return count <= most ? null : { kind: 'times', of, count }
  })
}

/** A knob stands as it stands for the whole run. */
const fixed = (knob: keyof Knobs, knobs: Knobs, holds: boolean): Watch => {
  const missing: Missing | null = holds ? null : { kind: 'knob', knob, value: knobs[knob] }
  return { first: missing, next: () => missing }
}

const watchers: { readonly [K in GoalKind]: Watcher<K> } = {
  answer,
  kept,
  turn,
  role,
  carried,
  struck,
  ended,
  spared,
  within,
  survives,
  race,
  caught,
  rows,
  lifetime,
  renewals,
  times,
  knob: ({ knob, value }, knobs) => fixed(knob, knobs, knobs[knob] === value),
  'knob-not': ({ knob, value }, knobs) => fixed(knob, knobs, knobs[knob] !== value),
  'knob-most': ({ knob, most }, knobs) => fixed(knob, knobs, Number(knobs[knob]) <= most),
}

export const watch = (goal: Goal, knobs: Knobs): Watch =>
  (watchers[goal.kind] as (goal: Goal, knobs: Knobs) => Watch)(goal, knobs)
