// Who takes part in a story: one row an actor; each language names every row.

/** The table: how a lifeline is drawn (`line`) and which hue of the palette it takes. */
export const actors = {
  browser: { line: 'solid', hue: 'browser', head: 'plain' },
  server: { line: 'heavy', hue: 'server', head: 'plain' },
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
export const stageOrder = ['browser', 'server', 'store', 'attacker'] as const satisfies readonly ActorId[]
export type StageActor = (typeof stageOrder)[number]
