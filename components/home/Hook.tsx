// The hook: two copies, one button, two answers, all read from a real run of the log-out scene.
'use client'
import { useState } from 'react'
import { JwtSlip, SessionTag } from '@/components/ui/credentials'
import { Prose } from '@/components/ui/Prose'
import type { SiteWords } from '@/content/site-words'
import type { Hook as HookData } from './build'

type Props = {
  readonly hooks: readonly HookData[]
  readonly words: SiteWords['home']['hook']
  readonly href: string
}

export function Hook({ hooks, words, href }: Props) {
  const [sent, setSent] = useState(false)
  return (
    <section className="hook ledger" aria-labelledby="hook-ask">
      <h2 id="hook-ask" className="hook-ask">
        {words.ask}
      </h2>
      <div className="hook-bar">
        <button
          type="button"
          className="btn btn-primary hook-send"
          onClick={() => setSent(true)}
          aria-pressed={sent}
        >
          {words.again}
        </button>
        <a className={sent ? 'btn' : 'btn hook-later'} href={href}>
          {words.see}
        </a>
      </div>
      <div className="hook-lanes">
        {hooks.map((hook) => (
          <Lane key={hook.design} hook={hook} words={words} sent={sent} />
        ))}
      </div>
      <p className="hook-note">{words.choose}</p>
    </section>
  )
}

function Lane({
  hook,
  words,
  sent,
}: {
  readonly hook: HookData
  readonly words: Props['words']
  readonly sent: boolean
}) {
  const name = hook.credential === 'jwt' ? words.jwt : words.session
  return (
    <article className="hook-lane">
      <h3 className={`hook-name hue-${hook.credential === 'jwt' ? 'jwt' : 'store'}`}>{name}</h3>
      <div className="hook-copy">
        {hook.credential === 'jwt' ? (
          <JwtSlip state="stolen" bands={words.bands} note={words.copy} />
        ) : (
          <SessionTag state="stolen" label={`sid ${hook.short}`} note={words.copy} />
        )}
      </div>
      <p className="visually-hidden">{words.rawRequest}</p>
      <pre className="hook-request token">{hook.request.join('\n')}</pre>
      <div className="hook-answer" role="status">
        {sent && <Answer hook={hook} words={words} />}
      </div>
      <noscript>
        <Answer hook={hook} words={words} />
      </noscript>
    </article>
  )
}

function Answer({ hook: { status }, words }: { readonly hook: HookData; readonly words: Props['words'] }) {
  const passed = status === 200
  return (
    <>
      <span className={passed ? 'stamp stamp-pass stamp-lands' : 'stamp stamp-deny stamp-lands'}>
        {`${passed ? '✓' : '✕'} ${status} ${passed ? words.pass : words.deny}`}
      </span>
      <span className="hook-why">
        <Prose text={passed ? words.passWhy : words.denyWhy} />
      </span>
    </>
  )
}
