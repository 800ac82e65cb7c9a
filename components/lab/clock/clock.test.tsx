// The ruler as it is drawn and read, from runs made for the test.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type Lang, langs, wordsOf } from '@/content'
import { barsOf } from '@/lib/story/timeline'
import type { Action } from '@/lib/vocabulary/actions'
import type { Design } from '@/lib/vocabulary/designs'
import { seconds, T0 } from '@/lib/vocabulary/time'
import { run } from '@/lib/world/run'
import { ClockRuler } from './ClockRuler'
import { expiredBy, momentsOf } from './moments'
import { expiredOf, momentOf, targetOf } from './say'

const logIn: Action = { do: 'log-in', as: 'kim' }
const copy: Action = { do: 'copy-credential' }
const revoke: Action = { do: 'revoke' }
const wait = (length: number): Action => ({ do: 'wait', seconds: length })

const speechOf = (lang: Lang) => {
  const { ui, actors, lab } = wordsOf(lang)
  return { clock: lab.clock, time: ui.time, actors }
}

async function told(design: Design, actions: readonly Action[], turned = {}) {
  const { steps, knobs, before } = await run({
    ...{ scenario: 'free', design, knobs: turned },
    beats: [{ id: 'free', actions }],
  })
  const { after, at } = steps.at(-1) ?? { after: before, at: T0 }
  return { lane: { id: design, name: design, now: at, bars: barsOf(after, at, knobs) }, now: at }
}

type Told = Awaited<ReturnType<typeof told>>
const draw = (all: readonly Told[], { lang = 'ko', hindrance = null as string | null } = {}) =>
  renderToStaticMarkup(
    <ClockRuler
      lanes={all.map(({ lane }) => lane)}
      now={all[0]?.now ?? T0}
      speech={speechOf(lang as Lang)}
      hindrance={hindrance}
      onWait={() => {}}
    />,
  )
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const rows = (html: string) => html.match(/<li class="clock-row".*?<\/svg>.*?<\/li>/g) ?? []

describe('what is drawn', () => {
  it('has a row for each bar, in the hue of where its truth is, and no style of its own', async () => {
    const all = await Promise.all([
      told('jwt', [logIn, copy]),
      told('session', [logIn]),
      told('hybrid', [logIn]),
    ])
    const html = draw(all)
    expect(rows(html).map((row) => /data-hue="(\w+)"/.exec(row)?.[1])).toEqual([
      ...['jwt', 'attacker', 'store', 'jwt', 'browser', 'store'],
    ])
    expect(html).not.toMatch(/ style=|NaN|undefined/)
    expect(html.match(/<h4>(jwt|session|hybrid)<\/h4>/g)).toHaveLength(3)
  })

  it('tells the idle end of a session from its absolute end by shape and by word', async () => {
    const [row = ''] = rows(draw([await told('session', [logIn])]))
    expect(row.match(/clock-ring/g)).toHaveLength(1)
    expect(row.match(/clock-block/g)).toHaveLength(1)
    expect(text(row)).toContain('유휴 15분, 절대 8시간')
  })

  it('says of what is over or taken back that it is, and offers no way to its end', async () => {
    const over = draw([await told('jwt', [logIn, wait(900)])])
    expect(over).toContain('data-fate="over"')
    expect(text(over)).toContain('기한 지남')
    expect(over).not.toContain('clock-moment"')
    const struck = draw([await told('jwt', [logIn, revoke], { revocation: 'denylist' })])
    expect(rows(struck).map((row) => row.includes('data-fate="struck"'))).toEqual([true, false])
  })

  it('says where the verifier’s clock moves an end away from what is written', async () => {
    const [leeway = ''] = rows(draw([await told('jwt', [logIn], { leeway: seconds(30) })], { lang: 'en' }))
    expect(text(leeway)).toContain('It says 00:15:00; by the server’s clock and leeway it is 00:15:30.')
    const knobs = { servers: 2, skew2: seconds(-90) }
    const [apart = ''] = rows(draw([await told('jwt', [logIn], knobs)], { lang: 'en' }))
    expect(text(apart)).toContain('from 00:15:00 to 00:16:30')
  })

  it('stays where it is and says why, where time cannot be moved', async () => {
    const html = draw([await told('jwt', [logIn])], { hindrance: '지난 시점입니다.' })
    const why = /<p class="clock-held" id="([^"]+)">지난 시점입니다/.exec(html)?.[1]
    const buttons = html.match(/<button[^>]*>/g) ?? []
    expect(buttons).toHaveLength(3)
    for (const button of [...buttons, ...(html.match(/<div class="clock-hand"[^>]*>/g) ?? [])]) {
      expect(button).toContain('aria-disabled="true"')
      expect(button).toContain(`aria-describedby="${why}"`)
    }
  })

  it.each(langs)('in %s: says that there is nothing yet', (lang) => {
    const html = draw([], { lang })
    expect(text(html)).toContain(speechOf(lang).clock.none)
    expect(html).toContain('role="slider"')
  })
})

describe('the moments ahead', () => {
  it('gather what ends together, soonest first, and leave out what is past', async () => {
    const { lane } = await told('hybrid', [logIn, wait(60)])
    const said = momentsOf([lane]).map(({ left, endings }) => [left, ...endings.map(({ bar }) => bar.kind)])
    expect(said).toEqual([
      [840, 'access-token'],
      [28740, 'cookie', 'refresh'],
    ])
  })

  it('stand open as far as four, and the rest can be opened', async () => {
    const actions: Action[] = [logIn, wait(1), { do: 'log-in', as: 'kim', device: 'phone' }]
    const short = { tokenLifetime: seconds(300) }
    const all = await Promise.all([told('session', actions), told('jwt', actions, short)])
    const [shown = '', folded = ''] = draw(all).split('<details>')
    const count = (html: string) => html.match(/class="clock-moment"/g)?.length ?? 0
    expect(count(shown)).toBe(4)
    expect(count(folded)).toBe(2)
    expect(text(folded)).toContain('그 뒤로 2개 더')
  })

  it('count from the time of each lane, where a wait passed in one and not in the other', async () => {
    const actions: Action[] = [logIn, { do: 'store-down' }, { do: 'wait-until', moment: 'expiry' }]
    const failing: Action[] = [{ do: 'store-down' }, logIn, { do: 'wait-until', moment: 'expiry' }]
    const [waited, stood] = await Promise.all([told('session', actions), told('hybrid', failing)])
    expect([waited.now - T0, stood.now - T0]).toEqual([900, 0])
    const phone = await told('jwt', [{ do: 'log-in', as: 'kim', device: 'phone' }])
    expect(momentsOf([waited.lane, phone.lane]).map(({ left }) => left)).toEqual([900])
    expect(text(draw([waited, phone]))).toContain('jwt · 지금 00:00:00')
  })

  it('are two where servers disagree: the first refusal and the last', async () => {
    const { lane } = await told('jwt', [logIn], { servers: 2, skew2: -90 })
    expect(momentsOf([lane]).map(({ left }) => left)).toEqual([900, 990])
  })

  it('tell what a target will have ended: at the end itself, and not a second before', async () => {
    const { lane } = await told('session', [logIn])
    expect(expiredBy([lane], 899)).toEqual([])
    expect(expiredBy([lane], 900).map(({ end }) => end.kind)).toEqual(['idle'])
    const speech = speechOf('ko')
    expect(expiredOf([lane], 899, speech)).toBe('그때까지 기한이 지나는 것은 없습니다.')
    expect(expiredOf([lane], 900, speech)).toMatch(/^그때까지 기한이 지나는 것: 세션 \S+… · 장부 \(유휴\)$/)
  })
})

describe('a moment', () => {
  it('has its day where it is not the first', () => {
    expect([0, 86399, 86400, 2 * 86400 + 61].map((n) => momentOf(T0 + n))).toEqual([
      ...['00:00:00', '23:59:59', '+1 00:00:00', '+2 00:01:01'],
    ])
  })

  it('that the hand points to is said with its distance', () => {
    expect(targetOf(T0, 90, speechOf('en'))).toBe('1 min 30 s ahead, 00:01:30')
    expect(targetOf(T0, 0, speechOf('en'))).toBe('Now, 00:00:00')
  })
})
