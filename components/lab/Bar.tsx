'use client'
// The bar that drives the lab: undo and redo, one step back and on, the actions as a list, branches and sharing.
import { useCallback } from 'react'
import { fill } from '@/components/stage/fill'
import { Step, useFollowedFocus } from '@/components/stage/Step'
import { Icon, type IconName } from '@/components/ui/icons'
import { branches, redoable, undoable } from '@/lib/story/history'
import { doAgain, goToBeat, halt, setOverlay, stepBy, takeBack } from './moves'
import type { LabMove } from './state'
import { useLab, useLabState } from './use-lab'

export function Bar() {
  const { page, store, shown } = useLab()
  const { words } = page
  const history = useLabState((s) => s.history)
  const playing = useLabState((s) => s.playing)
  const { at, telling } = shown.own
  const isEnd = shown.beside ? shown.count >= shown.total : at >= telling.stops.length - 1
  return (
    // biome-ignore lint/a11y/useSemanticElements: the buttons are a group, and no form's
    <div className="transport lab-bar" role="group" aria-label={page.base.words.ui.transport}>
      <div className="transport-buttons">
        <BarButton icon="undo" name={words.undo} off={!undoable(history)} move={takeBack} told />
        <BarButton icon="redo" name={words.redo} off={!redoable(history)} move={doAgain} />
        <BarButton icon="previous" name={words.back} off={at < 0} move={(s) => stepBy(s, -1)} />
        {playing ? (
          <BarButton icon="pause" name={page.base.words.ui.pause} move={halt} />
        ) : (
          <BarButton icon="next" name={words.forward} off={isEnd} move={(s) => stepBy(s, 1)} />
        )}
      </div>
      <button
        type="button"
        className={`btn lab-act only-narrow${shown.asked ? '' : ' btn-primary'}`}
        aria-haspopup="dialog"
        onClick={() => store.update((s) => setOverlay(s, 'act'))}
      >
        {words.tabs.act}
      </button>
      <BeatList />
      {/* on a phone both are in the menu: the thumb's bar has room for what drives */}
      <div className="transport-buttons only-wide">
        <BarButton
          icon="branch"
          name={`${words.branches} ${branches(history).length}`}
          move={(s) => setOverlay(s, 'branches')}
          opens
        />
        <BarButton icon="link" name={words.share} move={(s) => setOverlay(s, 'share')} opens told />
      </div>
    </div>
  )
}

type ButtonProps = {
  readonly icon: IconName
  readonly name: string
  readonly move: LabMove
  readonly off?: boolean
  readonly opens?: boolean
  /** The name shows where there is room. */
  readonly told?: boolean
}

function BarButton({ icon, name, move, off = false, opens = false, told = false }: ButtonProps) {
  const { store } = useLab()
  return (
    <button
      type="button"
      className={told ? 'btn' : 'btn btn-icon'}
      aria-label={name}
      title={name}
      aria-disabled={off}
      aria-haspopup={opens ? 'dialog' : undefined}
      onClick={() => off || store.update(move)}
    >
      <Icon name={icon} size={20} />
      {told && <span className="only-roomy">{name}</span>}
    </button>
  )
}

/** The actions of this branch, done and undone: a list of buttons, never a slider. */
function BeatList() {
  const { page, store, shown } = useLab()
  const { play, count, own, folded: first } = shown
  // as far as they are drawn: what is folded away in the picture is folded away here
  const end = useLabState((s) => Math.max(s.told?.window.end ?? 0, count))
  const list = useFollowedFocus(`${count} ${first}`)
  const go = useCallback((to: number) => store.update((s) => goToBeat(s, to)), [store])
  return (
    <ol className="steps steps-line" aria-label={page.words.done} start={first + 1} ref={list}>
      {play.actions.slice(first, end).map((_, i) => {
        const n = first + i + 1
        const name = fill(page.words.actionButton, { n, title: own.lesson.beats[`${n}`] ?? '' })
        return (
          <Step
            key={n}
            look={n === count ? 'current' : n < count ? 'seen' : 'unseen'}
            name={name}
            text={name}
            target={n}
            isCurrent={n === count}
            isTabStop={n === Math.max(count, 1)}
            onGo={go}
            form="line"
          />
        )
      })}
    </ol>
  )
}
