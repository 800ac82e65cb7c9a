// The list of goals and the form as they are first drawn: for every challenge, at its start and solved, in every language.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { langs, wordsOf } from '@/content'
import { challenges } from '@/lib/scenarios/challenges'
import type { LaneTraces } from '@/lib/story/goals'
import { type Broken, type Challenge, startOf } from '@/lib/vocabulary/challenge'
import { designIds } from '@/lib/vocabulary/designs'
import { goalKinds } from '@/lib/vocabulary/goals'
import { type Play, storiesOf } from '@/lib/vocabulary/play'
import { run } from '@/lib/world/run'
import { Goals } from './Goals'
import { MakeGoals } from './MakeGoals'

const all: readonly Challenge[] = challenges
const nothing = () => {}

async function tracesOf(play: Play): Promise<LaneTraces> {
  const traces = await Promise.all(storiesOf(play).map(run))
  return Object.fromEntries(traces.map((trace) => [trace.design, trace]))
}

/** How often a text stands in the markup. */
const count = (html: string, text: string): number => html.split(text).length - 1

describe.each(langs)('goals in %s', (lang) => {
  const { knobs, ui, lab, designs } = wordsOf(lang)
  const speech = { goals: lab.goals, knobs, ui }
  const { list, make } = lab.goals

  const draw = (challenge: Challenge, traces: LaneTraces, broken: readonly Broken[] = []): string => {
    const text = lab.challenges[challenge.scenario as keyof typeof lab.challenges]
    const names = text.tricks as Readonly<Record<string, { name: string; why: string }>>
    const tricks = challenge.tricks.map(({ id }) => ({ id, name: '', why: '', ...names[id] }))
    const still = { opened: 0, playing: null, onHalt: nothing }
    const acts = { ...still, onHint: nothing, onStart: nothing, onSolution: nothing, onTrick: nothing }
    return renderToStaticMarkup(
      <Goals
        {...{ goals: challenge.goals, traces, actions: 3, speech, designs }}
        challenge={{ ...text, tricks, broken, ...acts }}
      />,
    )
  }

  it.each(all.map((c) => [c.scenario, c] as const))(
    'says what is open and what is reached: %s',
    async (_, c) => {
      const open = draw(c, await tracesOf(startOf(c)))
      expect(count(open, `>${list.open}<`)).toBeGreaterThan(0)
      expect(open).not.toContain(list.solved)
      expect(open).not.toMatch(/\sstyle=|undefined|\{[a-z]+\}/)
      const solved = draw(c, await tracesOf(c.solution))
      expect(count(solved, `>${list.met}<`)).toBe(c.goals.length)
      expect(solved).toContain(list.solved)
      expect(solved).toContain(list.shows)
      expect(count(solved, `>${list.run}<`)).toBe(c.tricks.length)
    },
  )

  it('opens no hint by itself, and offers the first', () => {
    const html = draw(challenges[0], {})
    expect(html).not.toContain(lab.challenges['jwt-login'].hints[0].slice(0, 12))
    expect(html).toContain(list.hint.replace('{n}', '1').replace('{of}', '3'))
  })

  it('says in what a play has left the rules, and counts it as open', async () => {
    const c = all[3] as Challenge
    const html = draw(c, await tracesOf(c.solution), [{ rule: 'start' }, { rule: 'knob', knob: 'leeway' }])
    expect(html).toContain(list.broken.start)
    expect(html).toContain(knobs.leeway.name)
    expect(html).not.toContain(list.solved)
  })

  it('offers every kind of goal, each field with its name', () => {
    const html = renderToStaticMarkup(
      <MakeGoals goals={all[0]?.goals ?? []} {...{ speech, designs, lanes: designIds }} onChange={nothing} />,
    )
    for (const kind of goalKinds) expect(html).toContain(make.kinds[kind].replaceAll("'", '&#x27;'))
    expect(count(html, '<label for=')).toBe(count(html, '<select') + count(html, '<input'))
    expect(count(html, `aria-label="${make.remove}: `)).toBe(2)
    expect(html).not.toMatch(/\sstyle=|undefined|\{[a-z]+\}/)
  })
})
