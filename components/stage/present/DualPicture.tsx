'use client'
// The audience's picture of several designs: both lanes where they stay legible, else one with the outcomes of all.
import { useMotion } from '@/components/site/settings-store'
import { designIds } from '@/lib/vocabulary/designs'
import { Desks } from '../desks/Desks'
import { DualView } from '../dual/DualView'
import { LaneHead } from '../dual/LaneHead'
import { beatName } from '../dual/lanes'
import { OutcomeStrip } from '../dual/OutcomeStrip'
import { type Dual, useDual, useFlip } from '../dual/use-dual'
import { useMedia } from '../use-layout'
import { useStage, useStageState } from '../use-stage'
import type { View } from '../view'
import { sayTurned } from '../what-if/values'
import { laneDesk } from './picture'
import { SinglePicture } from './SinglePicture'

/** From here on the words of two lanes are 22 px high. */
const roomForTwo = '(min-width: 80rem)'

type Props = { readonly view: View; readonly covered: boolean }

export function DualPicture({ view, covered }: Props) {
  const hasRoom = useMedia(roomForTwo)
  const flip = useFlip()
  const dual = useDual(hasRoom ? 2 : designIds.length)
  return hasRoom ? (
    <Lanes dual={dual} covered={covered} />
  ) : (
    <SinglePicture view={view} covered={covered} place={{ n: dual.beat + 1, total: dual.beats.length }}>
      <OutcomeStrip dual={dual} words={view.lesson.words.ui.dual} onFlip={flip} />
    </SinglePicture>
  )
}

function Lanes({ dual, covered }: { readonly dual: Dual; readonly covered: boolean }) {
  const { lesson } = useStage()
  const { ui } = lesson.words
  const altered = sayTurned(lesson.turned, lesson.words)
  const motion = useMotion()
  const animate = useStageState((s) => s.how === 'step')
  const { lanes, beats, beat, marks, views, focus } = dual
  return (
    <div className="present-picture" inert={covered}>
      <div className="present-line">
        <h2 className="present-sentence">
          {beatName(lesson, beats[beat])}. {ui.dual.sentences[marks[beat]?.[0] ?? 'same']}
        </h2>
        <p className="present-count">
          {altered && `${altered} · `}
          {beat + 1} / {beats.length}
        </p>
      </div>
      <div className="present-diagram">
        <DualView
          {...{ lesson, company: dual, beat, motion, animate, words: ui }}
          size="hall"
          told
          guesses={none}
          onGuess={nothing}
          onBeat={nothing}
          heads={lanes.map((lane, i) => (
            <LaneHead
              key={lane.key}
              lane={lane}
              beat={beats[beat]}
              isFocused={i === focus}
              isDesign={false}
            />
          ))}
        />
      </div>
      <div className="present-desks dual-row">
        {views.map((view, i) => {
          const desk = laneDesk(view)
          return [
            i > 0 && <div key={`${lanes[i]?.key} gutter`} className="gutter-blank" />,
            <div key={lanes[i]?.key}>
              {desk && <Desks view={desk} words={lesson.words} compact={false} of={lanes[i]?.name ?? ''} />}
            </div>,
          ]
        })}
      </div>
    </div>
  )
}

const none: readonly string[] = []
const nothing = () => {}
