'use client'
// The wide stage with several designs: the lanes, what each actor holds in every lane, and what this beat says.
import { useMotion } from '@/components/site/settings-store'
import { Prose } from '@/components/ui/Prose'
import { CostOf } from '../CostMeter'
import { Desks } from '../desks/Desks'
import { fill } from '../fill'
import { goTo, guess, isSettled } from '../moves'
import { QuestionCard } from '../QuestionCard'
import { useMedia } from '../use-layout'
import { useForked, useStage, useStageState } from '../use-stage'
import { useToldVerdict, Verdict } from '../Verdict'
import type { View } from '../view'
import { DualView } from './DualView'
import { AddLane, LaneHead, useLook } from './LaneHead'
import { beatName } from './lanes'
import { Parting } from './Parting'
import { type Dual, useDual, useTold } from './use-dual'

/** From here on three lanes fit. */
const roomy = '(min-width: 90rem)'

export function DualDesk({ view, isOpen }: { readonly view: View; readonly isOpen: boolean }) {
  const room = useMedia(roomy) ? 3 : 2
  const dual = useDual(room)
  return (
    <>
      <div className="stage-lanes">
        <LanesBox dual={dual} />
      </div>
      {isOpen ? (
        <div className="stage-asked">
          <QuestionCard />
        </div>
      ) : (
        <>
          <LaneDesks dual={dual} />
          <Foot dual={dual} view={view} hasRoom={room > dual.lanes.length} />
        </>
      )}
    </>
  )
}

function LanesBox({ dual }: { readonly dual: Dual }) {
  const { lesson, store } = useStage()
  const motion = useMotion()
  const animate = useStageState((s) => s.how === 'step' || s.how === 'auto')
  const told = useTold()
  const forked = useForked()
  const guesses = useStageState((s) => s.guesses)
  const look = useLook()
  const { lanes, beats, beat, focus } = dual
  return (
    <DualView
      {...{ lesson, company: dual, beat, motion, animate, told, guesses, words: lesson.words.ui }}
      onGuess={(id) => store.update((s) => guess(s, id))}
      onBeat={(to) => store.update((s) => goTo(lesson, s, beats[to]?.lanes[focus]?.last ?? s.at))}
      heads={lanes.map((lane, i) => (
        <LaneHead
          key={lane.key}
          lane={lane}
          beat={beats[beat]}
          isFocused={i === focus}
          isDesign={!forked}
          onLook={() => look(lane)}
        />
      ))}
    />
  )
}

/** Under each lane, what its actors hold and what this beat changed there; in tabs where a lane is a phone's width. */
function LaneDesks({ dual: { lanes, views } }: { readonly dual: Dual }) {
  const { lesson } = useStage()
  const isSpacious = useMedia(lanes.length > 2 ? '(min-width: 121.25rem)' : '(min-width: 79.25rem)')
  return (
    <div className="dual-row lane-desks" data-lanes={lanes.length}>
      {views.map((view, i) => [
        i > 0 && <div key={`${lanes[i]?.key} gutter`} className="gutter-blank" />,
        <div key={lanes[i]?.key} className="lane-desk">
          <Desks view={view} words={lesson.words} compact={!isSpacious} of={lanes[i]?.name ?? ''} />
        </div>,
      ])}
    </div>
  )
}

/** Below all else the verdict, and what each design shows in the end once the reader was told where they part. */
function FootEnd({ dual, view }: { readonly dual: Dual; readonly view: View }) {
  const told = useStageState((s) => s.told && isSettled(s))
  const forked = useForked()
  const verdict = useToldVerdict(view)
  const { telling, at } = view
  const concludes = !forked && told && telling.asked >= 0 && at >= telling.asked
  return (
    <div className="foot-end" data-full={verdict === 'now' || concludes || undefined}>
      <Verdict view={view} principle={forked} />
      {concludes && <Principles dual={dual} />}
    </div>
  )
}

function Principles({ dual }: { readonly dual: Dual }) {
  const { lesson } = useStage()
  return (
    <dl className="principles">
      <dt className="principle-name">{lesson.words.ui.principle}</dt>
      {dual.lanes.map(({ key, name, design }) => (
        <dd key={key}>
          <b>{name}</b> <Prose text={lesson.principle[design]} />
        </dd>
      ))}
    </dl>
  )
}

type FootProps = { readonly dual: Dual; readonly view: View; readonly hasRoom: boolean }

/** The sentence of each lane, then what their difference says; after the deciding beat, the verdict too. */
function Foot({ dual, view, hasRoom }: FootProps) {
  const { lesson } = useStage()
  const { ui } = lesson.words
  const forked = useForked()
  const { lanes, views, beats, beat } = dual
  const now = beats[beat]
  return (
    <div className="stage-foot">
      <div className="dual-row lane-words" data-lanes={lanes.length}>
        {views.map((own, i) => [
          i > 0 && <div key={`${lanes[i]?.key} gutter`} className="gutter-blank" />,
          <div key={`${lanes[i]?.key} ${own.at}`} className="lane-said">
            <h3>
              <Prose text={own.stop?.title ?? lesson.title} />
            </h3>
            <p>
              <Prose text={own.stop?.text ?? lesson.situation} />
            </p>
            <CostOf view={own} compact of={lanes[i]?.name} />
          </div>,
        ])}
      </div>
      <div className="foot-line">
        <h2 className="foot-moment">
          <span className="narration-step">
            {now ? fill(ui.dual.moment, { n: beat + 1, total: beats.length }) : ui.before}
          </span>{' '}
          {beatName(lesson, now)}
        </h2>
        <Parting dual={dual} />
        {hasRoom && !forked && <AddLane />}
      </div>
      <FootEnd dual={dual} view={view} />
    </div>
  )
}
