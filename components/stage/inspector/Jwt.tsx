// The anatomy of a JWT: three parts, what anyone can read in them, the key that verifies it, and what was checked.
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import { moment, nowOf, remaining } from '../desks/format'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { CopyButton, Verdicts } from './parts'
import { checksOf, type Member, membersOf, segmentsOf } from './token'

type Props = { readonly view: View; readonly words: LessonWords; readonly token: string }

export function JwtAnatomy(props: Props) {
  const { token, words } = props
  const { inspector } = words.ui
  const [header, payload, signature] = segmentsOf(token)
  const [first, second, third] = inspector.parts
  return (
    <>
      <h3 className="panel-heading">{inspector.token}</h3>
      <p className="token-box token">
        <span className="part-header">{header}</span>.<wbr />
        <span className="part-payload">{payload}</span>.<wbr />
        <span className="part-signature">{signature}</span>
      </p>
      <CopyButton text={token} label={inspector.copyToken} done={inspector.copied} />
      <h3 className="panel-heading">{inspector.readable}</h3>
      <section className="part part-header">
        <h4>{first}</h4>
        <Members {...props} members={membersOf(header)} meanings={words.headerParameters} />
      </section>
      <section className="part part-payload">
        <h4>{second}</h4>
        <Members {...props} members={membersOf(payload)} meanings={words.claims} />
      </section>
      <section className="part part-signature">
        <h4>
          <Icon name="seal" size={20} /> {third}
        </h4>
        <p>{inspector.signature}</p>
      </section>
      <Key {...props} />
      <Checks {...props} />
    </>
  )
}

type MembersProps = Props & {
  readonly members: readonly Member[] | null
  readonly meanings: Readonly<Record<string, string>>
}

/** JSON member by member, each with what it means; dates also as people write them. */
function Members({ members, meanings, view, words }: MembersProps) {
  if (!members) return <p>{words.ui.inspector.unreadable}</p>
  return (
    <dl className="members">
      {members.map(({ name, value }) => (
        <div key={name}>
          <dt>
            <code>{`${JSON.stringify(name)}: ${JSON.stringify(value)}`}</code>
          </dt>
          <dd>
            {Object.hasOwn(meanings, name) && <Prose text={meanings[name] ?? ''} />}
            {dates.has(name) && typeof value === 'number' && (
              <span className="member-date">{dateOf(name, value, view, words)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const dates: ReadonlySet<string> = new Set(['iat', 'nbf', 'exp'])

/** A NumericDate as people write it, and for an expiry what is left of it at this stop. */
function dateOf(name: string, value: number, view: View, words: LessonWords): string {
  const left = name === 'exp' ? [remaining(value - nowOf(view), words.ui.time)] : []
  return [moment(value, view.lesson.lang), ...left].join(' · ')
}

/** The key that the header names. It is published, so that whoever doubts can verify elsewhere. */
function Key({ view, words, token }: Props) {
  const { inspector } = words.ui
  const header = membersOf(segmentsOf(token)[0])
  const kid = header?.find((m) => m.name === 'kid')?.value
  const key = view.lesson.keys.find((k) => k.kid === kid)
  return (
    <>
      <h3 className="panel-heading">{inspector.keyHeading}</h3>
      {key ? (
        <>
          <p>
            <code>{`${key.kid} ${key.alg}`}</code>
          </p>
          <p className="token-box token">{key.secret}</p>
          <p>{inspector.keyPublished}</p>
          <CopyButton text={key.secret} label={inspector.copyKey} done={inspector.copied} />
        </>
      ) : (
        <p>{inspector.keyUnknown}</p>
      )}
    </>
  )
}

function Checks({ view, words, token }: Props) {
  const { checks: heading, notChecked } = words.ui.inspector
  const checks = checksOf(view, token)
  return (
    <>
      <h3 className="panel-heading">{heading}</h3>
      {checks.length === 0 && <p>{notChecked}</p>}
      {checks.length > 0 && (
        <Verdicts
          words={words}
          rules={checks.map(({ rule, result }) => ({ rule, text: words.tokenRules[rule], verdict: result }))}
        />
      )}
    </>
  )
}
