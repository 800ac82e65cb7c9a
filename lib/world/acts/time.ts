// What time does: it passes, and with it go cookies, replicas under way, and lines whose time is over.
import { dropExpired } from '../../browser/browser'
import type { Moment } from '../../vocabulary/actions'
import { deviceIds } from '../../vocabulary/actors'
import { later, seconds } from '../../vocabulary/time'
import { deliverReplicas } from '../site'
import { browserWorld, idle, type Stage } from '../stage'

export function wait(stage: Stage, by: number, until: Moment | null): void {
  stage.clock.advance(by)
  stage.recorder.record({ kind: 'clock', passed: seconds(by), until })
  for (const device of deviceIds) dropExpired(browserWorld(stage, device, 'first'))
  deliverReplicas(stage.site)
  dropListed(stage)
}

export function waitUntil(stage: Stage, moment: Moment): void {
  if (stage.loggedInAt === null) return void idle(stage, 'browser', 'wait-until', 'no-log-in')
  const target = later(stage.loggedInAt, stage.knobs.tokenLifetime - (moment === 'expiry' ? 0 : 1))
  if (target < stage.clock.now()) return void idle(stage, 'browser', 'wait-until', 'already-past')
  wait(stage, target - stage.clock.now(), moment)
}

/** A line of the list may go when its token has expired anyway, and not before. @see OWASP JWT Cheat Sheet */
function dropListed({ recorder, clock }: Stage): void {
  const { store } = recorder.state()
  const over = Object.entries(store.denylist).filter(([, { until }]) => until <= clock.now())
  for (const [key] of store.up ? over : [])
    recorder.record(
      {
        kind: 'store',
        by: 'store',
        at: 'store',
        store: 'denylist',
        act: 'delete',
        key,
        found: true,
        cached: false,
      },
      null,
      (world) => {
        const { [key]: _, ...denylist } = world.store.denylist
        return { ...world, store: { ...world.store, denylist } }
      },
    )
}
