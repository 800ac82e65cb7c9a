'use client'
// The stage: one lesson, one state, and the parts that are projected from them.
import './said.css'
import './stage.css'
import './stage-parts.css'
import './stage-narrow.css'
import './what-if/what-if.css'
import { type ReactNode, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icons'
import { useReady } from '@/components/ui/later'
import { Prose } from '@/components/ui/Prose'
import { Announcer } from './Announcer'
import { DiagramBox } from './DiagramBox'
import { fill } from './fill'
import { Header } from './Header'
import { Inspector } from './inspector/Inspector'
import {
  asides,
  DualDesk,
  Knobs,
  MenuContents,
  MoreContents,
  OneOfSeveral,
  Panel,
  Present,
  Shortcuts,
  Strip,
} from './later'
import type { Lesson } from './lesson'
import { dismiss, goTo, setTab } from './moves'
import { Narration } from './Narration'
import { QuestionCard } from './QuestionCard'
import { Sheet } from './Sheet'
import { createStage, type InspectorTab } from './state'
import { Transport } from './Transport'
import { useAddress } from './use-address'
import { useAuto } from './use-auto'
import { useKeptFocus } from './use-kept-focus'
import { keyHandler } from './use-keys'
import { narrow, useFromTop, useMedia, useScrollable } from './use-layout'
import { Context, useAbreast, useStage, useStageState, useView } from './use-stage'
import { useToldVerdict } from './Verdict'
import type { View } from './view'
import { lessonOf } from './what-if/moves'
import { useAlteration } from './what-if/use-alteration'

type Props = {
  readonly lesson: Lesson
  /** What stands below the stage; it may ask where the reader is. */
  readonly children?: ReactNode
}

export function Stage({ lesson: base, children }: Props) {
  const [store] = useState(() => createStage(base))
  const lesson = useSyncExternalStore(
    store.subscribe,
    () => lessonOf(base, store.get()),
    () => base,
  )
  const context = useMemo(() => ({ lesson, base, store }), [lesson, base, store])
  useAddress(base, store)
  useAlteration(base, store)
  return (
    <Context value={context}>
      <Screen />
      {children}
    </Context>
  )
}

function Screen() {
  const view = useView()
  const presents = useStageState((s) => s.present !== null)
  useReady(asides)
  // where the page opened for an audience, the boot script keeps the desk out of sight in the meantime
  return presents ? <Present view={view} meanwhile={<Desk view={view} />} /> : <Desk view={view} />
}

/** What the reader sees; the audience sees Present instead. */
function Desk({ view }: { readonly view: View }) {
  const context = useStage()
  const { ui } = context.lesson.words
  const stage = useRef<HTMLElement>(null)
  const said = useRef<HTMLDivElement>(null)
  const isOpen = useStageState((s) => s.question === 'open')
  const isDual = useAbreast()
  const isNarrow = useMedia(narrow)
  const verdict = useToldVerdict(view)
  const onKeyDown = useMemo(() => keyHandler(context), [context])
  useAuto(stage)
  useKeptFocus(stage, isOpen)
  useScrollable(said)
  useFromTop(said, view.at)
  return (
    <section
      ref={stage}
      className="stage"
      data-asking={isOpen || undefined}
      data-mode={isDual && !isNarrow ? 'dual' : undefined}
      // what the verdict needs of the frame; asked by `:has()`, every step would cost a look at the whole stage
      data-verdict={verdict ?? undefined}
      aria-labelledby="stage-title"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: with the focus on the stage itself, Space plays and pauses
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Header />
      <div className="stage-notices">
        <Notice />
        <Strip view={view} />
      </div>
      {isDual && !isNarrow ? (
        <DualDesk view={view} isOpen={isOpen} />
      ) : (
        <>
          <div className="stage-said" ref={said}>
            <Narration view={view} />
            {isOpen && <Asked view={view} />}
          </div>
          <div className="stage-main">
            {isDual && <OneOfSeveral />}
            <DiagramBox view={view} />
          </div>
          <div className="stage-side">{isOpen ? <QuestionCard /> : <Side view={view} />}</div>
        </>
      )}
      <Transport />
      <Announcer view={view} />
      <Sheet name="menu" title={ui.menu}>
        <MenuContents />
      </Sheet>
      <Sheet name="more" title={ui.steps}>
        <MoreContents />
      </Sheet>
      <Sheet name="message" title={ui.message}>
        <Inspection view={view} />
      </Sheet>
      <KnobSheet />
      <Sheet name="keys" title={ui.shortcuts}>
        <Shortcuts words={ui} />
      </Sheet>
    </section>
  )
}

/** On narrow screens the question stands where the narration stood, so that the diagram stays in its place. */
function Asked({ view }: { readonly view: View }) {
  const { question, words } = view.lesson
  return (
    <div className="asked" aria-hidden="true">
      <p className="question-name">
        <Icon name="question" size={20} />
        {words.ui.question}
      </p>
      <p className="question-ask">
        <Prose text={question.ask[view.design]} />
      </p>
    </div>
  )
}

/** The knobs while they are open, else the inspector. On narrow screens and side by side both live in sheets. */
function Side({ view }: { readonly view: View }) {
  const knobs = useStageState((s) => s.overlay === 'knobs')
  if (useMedia(narrow)) return null
  return knobs ? <Panel /> : <Inspection view={view} />
}

function KnobSheet() {
  const { base } = useStage()
  const isDual = useAbreast()
  if (!useMedia(narrow) && !isDual) return null
  return (
    <Sheet name="knobs" title={base.words.ui.whatIf.title}>
      <Knobs />
    </Sheet>
  )
}

function Inspection({ view }: { readonly view: View }) {
  const { lesson, store } = useStage()
  const tab = useStageState((s) => s.tab)
  const onTab = useCallback((to: InspectorTab) => store.update((s) => setTab(s, to)), [store])
  const onStop = useCallback((index: number) => store.update((s) => goTo(lesson, s, index)), [lesson, store])
  return <Inspector view={view} words={lesson.words} tab={tab} onTab={onTab} onStop={onStop} />
}

function Notice() {
  const { lesson, store } = useStage()
  const { ui, designs } = lesson.words
  const notice = useStageState((s) => s.notice)
  const subject = useStageState((s) => s.subject)
  const design = useStageState((s) => s.design)
  if (!notice) return null
  return (
    <div className="notice" role="note">
      <p>{fill(ui[notice], { design: designs[design], what: subject })}</p>
      <button
        type="button"
        className="btn btn-icon btn-plain"
        aria-label={ui.dismiss}
        onClick={() => store.update(dismiss)}
      >
        <Icon name="close" size={20} />
      </button>
    </div>
  )
}
