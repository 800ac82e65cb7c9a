// A trace as readable text, the same for every language: what golden tests hold, and what the command line prints.
import type { Action } from '../vocabulary/actions'
import type { TabId } from '../vocabulary/actors'
import type { Play } from '../vocabulary/play'
import { T0 } from '../vocabulary/time'
import type { Step, Trace, TraceEvent } from '../vocabulary/trace'
import { plainLines } from './wire'

/** The whole trace, a block per step. Lines end with \n. */
export function transcript(trace: Trace): string {
  const head = `# ${trace.scenario} · ${trace.design}`
  return `${[head, ...trace.steps.map(block)].join('\n\n')}\n`
}

/**
 * A play to take along: its designs, the knobs that were turned and its actions, each with its number, and then the
 * transcript of every lane. The number of an action is the beat of its steps.
 */
export function playTranscript({ lanes, knobs, actions }: Play, traces: readonly Trace[]): string {
  const turned = Object.entries(knobs).map(([knob, value]) => `  ${knob}: ${value}`)
  const done = actions.map((action, i) => `${String(i + 1).padStart(3)}  ${visible(actionLine(action))}`)
  const head = [`designs: ${lanes.join(', ')}`, listed('knobs', turned), listed('actions', done)]
  return `${head.join('\n')}\n\n${traces.map(transcript).join('\n')}`
}

const listed = (name: string, lines: readonly string[]): string =>
  lines.length > 0 ? [`${name}:`, ...lines].join('\n') : `${name}: none`

/** The action's name and its fields; a text that could be taken for something else stands in quotes. */
function actionLine(action: Action): string {
  const fields = Object.entries(action).filter(([name, value]) => name !== 'do' && value !== undefined)
  const plain = (value: unknown) => (/^[\w.-]+$/.test(String(value)) ? String(value) : JSON.stringify(value))
  return [action.do, ...fields.map(([name, value]) => `${name}=${plain(value)}`)].join(' ')
}

function block(step: Step): string {
  const { event, at, beat } = step
  const when = `T0+${at - T0}`
  const [first, ...more] = tell(event).map(visible)
  return [
    `${String(step.index).padStart(2)}  ${when}  ${beat}  ${first}`,
    ...more.map((line) => `      ${line}`.trimEnd()),
  ].join('\n')
}

/** What a step says without its number: when it was, and every line. Equal lines mean that the same happened. */
export const linesOf = ({ at, event }: Step): readonly string[] => [`T0+${at - T0}`, ...tell(event)]

/** Control characters written out: what a stranger typed must not move a terminal's cursor. */
const visible = (line: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being made visible
  line.replace(/[\u0000-\u001f\u007f-\u009f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

function tell(event: TraceEvent): string[] {
  switch (event.kind) {
    case 'request':
      return [
        `${event.from}${tabOf(event)} -> ${event.to}  (${event.initiator}, ${exchangeOf(event)})`,
        ...plainLines(event.message),
      ]
    case 'response': {
      const why = event.refusal ? `  because ${event.refusal}` : ''
      return [
        `${event.from} -> ${event.to}${tabOf(event)}  (${exchangeOf(event)})${why}`,
        ...plainLines(event.message),
      ]
    }
    case 'route':
      return [`balancer -> ${event.to}  (${exchangeOf(event)}, ${event.why})`]
    case 'unreachable':
      return [`${event.by}: ${event.store} at ${event.at} does not answer`]
    case 'replicated':
      return [`${event.from} -> ${event.to}: ${event.act} sessions: ${event.key}`]
    case 'script':
      return [
        `injected script: ${event.looks} gives ${event.got ? event.got.kind : 'nothing'}`,
        ...(event.got ? [event.got.value] : []),
      ]
    case 'command':
      return [`${event.by}: ${event.command} at ${event.at}: ${event.subject}`]
    case 'power':
      return [`${event.by}: ${event.at} goes ${event.up ? 'up' : 'down'}, ${event.lost} sessions lost`]
    case 'cookie':
      return [
        `${event.at === 'browser' ? 'jar' : `${event.at} jar`}: ${event.cookie.name}=${event.cookie.value} ${event.act}`,
      ]
    case 'store':
      return [
        `${event.by}: ${event.act} ${event.store} at ${event.at}: ${event.key} ${found(event)}${
          event.cached ? ' (remembered)' : ''
        }`.trimEnd(),
      ]
    case 'token':
      return [
        `${event.at}: token ${event.act} (${event.verdict}${event.code ? `, ${event.code}` : ''})`,
        event.token,
      ]
    case 'storage':
      return [`${event.at}${tabOf(event)}: ${event.storage} ${event.act} ${event.key}=${event.value}`]
    case 'document':
      return [`${event.at}${tabOf(event)}: shows ${event.url}`]
    case 'altered':
      return [`browser: ${event.before.kind} altered`, event.before.value, event.after.value]
    case 'loot':
      return [
        `${event.to}: ${verbs[event.how]} ${event.credential.kind} from ${event.from}`,
        event.credential.value,
      ]
    case 'restart':
      return [`${event.by}: restarts ${event.at}, ${event.lost} sessions lost`]
    case 'key':
      return [`${event.by}: signing key at every server: ${event.former} -> ${event.kid}`]
    case 'clock':
      return [`clock: ${event.passed} s pass${event.until ? `, until ${event.until}` : ''}`]
    case 'idle':
      return [`${event.at}: nothing to do for ${event.action}: ${event.why}`]
  }
}

const found = (event: Extract<TraceEvent, { kind: 'store' }>): string =>
  event.act === 'read' ? (event.found ? 'found' : 'not found') : ''

const verbs = { copied: 'copies', 'sent-out': 'receives', answered: 'keeps' } as const
const tabOf = ({ tab }: { readonly tab: TabId }): string => (tab === 'second' ? ' tab 2' : '')
const exchangeOf = ({ exchange }: { readonly exchange: number }): string =>
  exchange < 0 ? 'no answer awaited' : `exchange ${exchange}`
