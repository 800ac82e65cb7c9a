// Who takes part in a story: one row an actor; each language names every row.

/** The table: how a lifeline is drawn (`line`) and which hue of the palette it takes. */
export const actors = {
  browser: { line: 'solid', hue: 'browser', head: 'plain' },
  /** The same person's second device: a browser with a jar of its own. */
  phone: { line: 'solid', hue: 'browser', head: 'plain' },
  balancer: { line: 'solid', hue: 'server', head: 'plain' },
  server: { line: 'heavy', hue: 'server', head: 'plain' },
  'server-2': { line: 'heavy', hue: 'server', head: 'plain' },
  'server-3': { line: 'heavy', hue: 'server', head: 'plain' },
  store: { line: 'solid', hue: 'store', head: 'ledger' },
  users: { line: 'solid', hue: 'store', head: 'ledger' },
  attacker: { line: 'dashed', hue: 'attacker', head: 'plain' },
  operator: { line: 'solid', hue: 'server', head: 'plain' },
} as const satisfies Record<string, ActorRow>

type ActorRow = {
  readonly line: 'solid' | 'heavy' | 'dashed'
  readonly hue: 'browser' | 'server' | 'store' | 'attacker'
  readonly head: 'plain' | 'ledger'
}

export type ActorId = keyof typeof actors

/** The actors that have a lifeline and a desk of their own, in reading order. `users` belongs to the server's desk. */
export const stageOrder = [
  'browser',
  'phone',
  'balancer',
  'server',
  'server-2',
  'server-3',
  'store',
  'attacker',
] as const satisfies readonly ActorId[]
export type StageActor = (typeof stageOrder)[number]

/** The devices of the person, and the tabs of one browser. Two tabs share a jar; two devices share nothing. */
export const deviceIds = ['browser', 'phone'] as const satisfies readonly StageActor[]
export type DeviceId = (typeof deviceIds)[number]
export const tabIds = ['first', 'second'] as const
export type TabId = (typeof tabIds)[number]

export const serverIds = ['server', 'server-2', 'server-3'] as const satisfies readonly StageActor[]
export type ServerId = (typeof serverIds)[number]
export const isServer = (id: string): id is ServerId => (serverIds as readonly string[]).includes(id)
