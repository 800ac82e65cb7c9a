// Above two branches that are compared: which they are, where they first differ, and the way there and out of it.
import { OutcomeStrip } from '@/components/stage/dual/OutcomeStrip'
import { fill } from '@/components/stage/fill'
import { sayValue } from '@/components/stage/what-if/values'
import { sides } from './compare'
import { endCompare, flip, goToBeat, look } from './moves'
import { useLab } from './use-lab'

export function Compared() {
  const { page, store, shown } = useLab()
  const { beside, count, total, play } = shown
  if (!beside) return null
  const { words } = page
  const { first } = beside
  return (
    <>
      <section className="lab-compared" aria-label={words.branchCompare}>
        <p role="status">
          <b>{fill(words.branchCompared, { name: beside.name })}</b>
          {' · '}
          <Finding />
        </p>
        {play.lanes.length > 1 && <Focus />}
        {first !== null && first <= total && (
          <button
            type="button"
            className="btn"
            aria-disabled={first === count}
            onClick={() => store.update((s) => goToBeat(s, first))}
          >
            {words.compareGo}
          </button>
        )}
        <button type="button" className="btn" onClick={() => store.update(endCompare)}>
          {words.compareEnd}
        </button>
      </section>
      {shown.views.length < 2 && beside.ready && <Flip />}
    </>
  )
}

/** What the two come to: said when both are told, and not before. */
function Finding() {
  const { page, shown } = useLab()
  const { words, base } = page
  const { beside } = shown
  if (!beside?.ready) return words.running
  const { first, beats, knobs } = beside
  const names = knobs.map(({ knob, here, there }) => {
    const [mine, theirs] = [here, there].map((value) => sayValue(knob, value, base.words))
    return `${base.words.knobs[knob].name} ${mine} / ${theirs}`
  })
  return (
    <>
      {first === null ? words.same : fill(words.differs, { n: first, action: beats[first] ?? '' })}
      {names.length > 0 && ` ${fill(words.compareKnobs, { names: names.join(', ') })}`}
    </>
  )
}

/** Branches are compared in one design at a time: which of those that act. */
function Focus() {
  const { page, store, shown } = useLab()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one segmented control
    <div className="segmented" role="group" aria-label={page.words.lanes}>
      {shown.play.lanes.map((id) => (
        <button
          key={id}
          type="button"
          className="btn"
          aria-pressed={id === shown.view.design}
          onClick={() => store.update((s) => look(s, id))}
        >
          {page.base.words.designs[id]}
        </button>
      ))}
    </div>
  )
}

/** Where there is room for one lane only: what the action came to in both, and the way to look at the other one. */
function Flip() {
  const { page, store, shown } = useLab()
  const { beside, side } = shown
  if (!beside) return null
  const { company, beat } = beside
  return (
    <OutcomeStrip
      dual={{ ...company, beat, focus: sides.indexOf(side) }}
      words={page.base.words.ui.dual}
      onFlip={({ key }) => store.update((s) => flip(s, key === 'there' ? 'there' : 'here'))}
    />
  )
}
