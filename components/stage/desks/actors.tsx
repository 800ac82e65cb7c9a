// Which desk each actor has. Adding one: a component that shows what it holds, and a row here.
import type { ReactNode } from 'react'
import type { StageActor } from '@/lib/vocabulary/actors'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { CredentialLook } from './credential'
import { DeviceDesk } from './device'
import { rowsOf } from './rows'
import { Shelf } from './Shelf'
import { BalancerDesk, ServerDesk } from './server'
import { StoreDesk } from './store'

type Props = { readonly view: View; readonly words: LessonWords }

function AttackerDesk({ view, words }: Props) {
  const rows = rowsOf(view, 'attacker', 'loot', ({ attacker }) =>
    Object.fromEntries(attacker.loot.map((copy, i) => [String(i), copy])),
  )
  return (
    <Shelf words={words} place="loot" rows={rows}>
      {({ now }) => <CredentialLook view={view} words={words} credential={now} fate="stolen" />}
    </Shelf>
  )
}

/** One desk for each actor that has a lifeline. */
export const deskOf: Readonly<Record<StageActor, (props: Props) => ReactNode>> = {
  browser: (props) => <DeviceDesk {...props} device="browser" />,
  phone: (props) => <DeviceDesk {...props} device="phone" />,
  balancer: BalancerDesk,
  server: (props) => <ServerDesk {...props} id="server" />,
  'server-2': (props) => <ServerDesk {...props} id="server-2" />,
  'server-3': (props) => <ServerDesk {...props} id="server-3" />,
  store: StoreDesk,
  attacker: AttackerDesk,
}
