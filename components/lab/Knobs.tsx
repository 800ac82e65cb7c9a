// The settings of the run: every knob that may be turned, and in a challenge those that it has set and keeps.
import { useId } from 'react'
import { KnobRow } from '@/components/stage/what-if/KnobRow'
import { type Knob, sayValue } from '@/components/stage/what-if/values'
import { type Turned, turnedFrom } from '@/lib/vocabulary/config'
import { defaultKnobs, knobTable } from '@/lib/vocabulary/knobs'
import { Full } from './Full'
import { setOverlay, startOver, turn } from './moves'
import { useLab } from './use-lab'

const all = Object.keys(knobTable) as Knob[]

/** The settings that are other than usual: those that a reader would count. */
export const unusual = (knobs: Turned): readonly Knob[] =>
  Object.keys(turnedFrom(defaultKnobs, knobs)) as Knob[]

export function Knobs() {
  const { page, store, shown, aims } = useLab()
  const turned = shown.play.knobs
  // a challenge says what may be turned; without one, everything may
  const offered: readonly Knob[] = aims.challenge?.tunes ?? all
  return (
    <div className="knobs">
      {offered.length > 0 && <p>{page.words.knobsNote}</p>}
      <Full />
      {offered.map((knob) => (
        <KnobRow
          key={knob}
          knob={knob}
          original={defaultKnobs[knob]}
          value={turned[knob] ?? defaultKnobs[knob]}
          words={page.base.words}
          onPick={(value) => store.update((s) => turn(s, { ...turned, [knob]: value }))}
        />
      ))}
      {aims.challenge && <Fixed knobs={unusual(turned).filter((knob) => !offered.includes(knob))} />}
      <button
        type="button"
        className="btn"
        onClick={() => store.update((s) => setOverlay(startOver(s), 'none'))}
      >
        {page.words.reset}
      </button>
    </div>
  )
}

/** What a challenge has set and does not let turn. */
function Fixed({ knobs }: { readonly knobs: readonly Knob[] }) {
  const { page, shown } = useLab()
  const { words, base } = page
  const id = useId()
  return (
    <section className="knobs-fixed" aria-labelledby={id}>
      <h3 id={id}>{words.knobsFixed}</h3>
      <dl>
        {knobs.map((knob) => (
          <div key={knob} className="knob" data-turned>
            <dt>
              <b>{base.words.knobs[knob].name}</b>{' '}
              <span>{sayValue(knob, shown.play.knobs[knob] ?? defaultKnobs[knob], base.words)}</span>
            </dt>
            <dd className="knob-says">{base.words.knobs[knob].says}</dd>
          </div>
        ))}
      </dl>
      <p className="meta">{words.knobsUsual}</p>
    </section>
  )
}
