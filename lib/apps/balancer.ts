// The balancer: one address in front of several servers. It decides who gets a request, and knows nothing of logins.
import { cookie, type HttpRequest } from '../vocabulary/http'
import type { BalancerEnv, Route } from './env'

/** Who gets this request? null: nobody is up. */
export function pick(request: HttpRequest, env: BalancerEnv): Route | null {
  const { up, sticky, markOf, nextTurn } = env
  const [first] = up
  if (!first) return null
  if (up.length === 1) return { to: first, why: 'only-one-up' }

  const mark = cookie(request, 'LB')
  const known = sticky ? up.find((id) => markOf(id) === mark) : undefined
  if (known) return { to: known, why: 'sticky' }
  const isCall = new URL(request.url).pathname === '/me'
  return isCall ? { to: nextTurn(), why: 'turn' } : { to: first, why: 'page' }
}
