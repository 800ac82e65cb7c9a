'use client'
// The head of a lane: whose it is, what this beat came to there, and the way to look inside.
import { Icon } from '@/components/ui/icons'
import type { SharedBeat } from '@/lib/story/align'
import { designIds } from '@/lib/vocabulary/designs'
import { fill } from '../fill'
import type { Lane } from '../lesson'
import { setDesign, setLane, setOverlay, sideBySide } from '../moves'
import { useStage, useStageState } from '../use-stage'
import { Outcome } from './Outcome'
import { useFlip } from './use-dual'

type Props = {
  readonly lane: Lane
  readonly beat: SharedBeat | undefined
  readonly isFocused: boolean
  /** Whether another design can be put here; not before an audience, and not where two runs of one design stand. */
  readonly isDesign: boolean
  /** Before an audience nothing can be looked into. */
  readonly onLook?: () => void
}

export function LaneHead({ lane, beat, isFocused, isDesign, onLook }: Props) {
  const { lesson } = useStage()
  const { dual } = lesson.words.ui
  return (
    <div className="lane-head" data-design={lane.design} data-focused={isFocused || undefined}>
      {isDesign ? <LaneName lane={lane} /> : <h2 className="lane-name">{lane.name}</h2>}
      {beat && <Outcome lane={lane} beat={beat} words={dual} />}
      {onLook && (
        <button
          type="button"
          className="btn btn-plain btn-icon"
          aria-label={fill(dual.look, { name: lane.name })}
          title={fill(dual.look, { name: lane.name })}
          onClick={onLook}
        >
          <Icon name="envelope" size={20} />
        </button>
      )}
    </div>
  )
}

/** The name, or where there are more designs than lanes, a choice of the others; with three lanes each can go. */
function LaneName({ lane: { design, name } }: { readonly lane: Lane }) {
  const { lesson, store } = useStage()
  const { designs, ui } = lesson.words
  const lanes = useStageState((s) => s.lanes)
  const free = designIds.filter((id) => !lanes.includes(id))
  const place = lanes.indexOf(design)
  return (
    <>
      <h2 className={free.length === 0 ? 'lane-name' : 'visually-hidden'}>{name}</h2>
      {free.length > 0 && (
        <select
          className="field lane-name"
          aria-label={ui.dual.lane}
          value={design}
          onChange={(event) => {
            const chosen = designIds.find((id) => id === event.target.value)
            if (chosen) store.update((s) => setLane(lesson, s, place, chosen))
          }}
        >
          {[design, ...free].map((id) => (
            <option key={id} value={id}>
              {designs[id]}
            </option>
          ))}
        </select>
      )}
      {lanes.length > 2 && (
        <button
          type="button"
          className="btn btn-plain btn-icon"
          aria-label={fill(ui.dual.remove, { name })}
          onClick={() => {
            const left = lanes.filter((id) => id !== design)
            store.update((s) => {
              const focus = s.design === design ? (left[0] ?? s.design) : s.design
              return sideBySide(lesson, setDesign(lesson, s, focus), left)
            })
          }}
        >
          <Icon name="close" size={18} />
        </button>
      )}
    </>
  )
}

/** Brings the focus to a lane and opens what can be looked into. */
export function useLook() {
  const { store } = useStage()
  const flip = useFlip()
  return (lane: Lane) => {
    flip(lane)
    store.update((s) => setOverlay(s, 'message'))
  }
}

/** Where there is room for one more: the design that does not stand there yet. */
export function AddLane() {
  const { lesson, store } = useStage()
  const lanes = useStageState((s) => s.lanes)
  const free = designIds.find((id) => !lanes.includes(id))
  if (!free) return null
  return (
    <button
      type="button"
      className="btn"
      onClick={() => store.update((s) => sideBySide(lesson, s, [...s.lanes, free]))}
    >
      <Icon name="plus" size={18} />
      {fill(lesson.words.ui.dual.add, { name: lesson.words.designs[free] })}
    </button>
  )
}
