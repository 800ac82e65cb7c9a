'use client'
// Listens to keys and clicker for the whole window while presenting, and keeps cursor, scrolling and sleep out of sight.
import { type RefObject, useCallback, useEffect } from 'react'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'
import { useStage } from '../use-stage'
import { leaf } from './leaf'
import { goPhase, switchDesign, switchMode } from './phases'
import { type Overhead, signalOf } from './remote'

const idleAfter = 2000

function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  done?.catch(() => {
    // a browser without full screen, or one that wants a click first: the picture fills the window all the same
  })
}

/** One on or back: within a step that is longer than its picture, then to the phase beside it. */
export function useGo(root: RefObject<HTMLElement | null>): (by: number) => void {
  const { lesson, store } = useStage()
  return useCallback(
    (by) => {
      if (Math.abs(by) === 1 && leaf(root.current, by)) return
      store.update((s) => goPhase(lesson, s, by))
    },
    [root, lesson, store],
  )
}

/** The keys of a lecture, before anything else on the page sees them. */
export function useRemote(over: Overhead, setOver: (over: Overhead) => void, go: (by: number) => void): void {
  const { lesson, store } = useStage()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // a button keeps its keys only for those who came to it by keyboard; a mouse may have left the focus there
      const onButton =
        (event.key === 'Enter' || event.key === ' ') &&
        (event.target as Element).closest?.('button')?.matches(':focus-visible')
      const signal = onButton ? null : signalOf(event, over)
      if (!signal) return
      event.preventDefault()
      event.stopPropagation()
      if (signal.do === 'go') go(signal.by)
      if (signal.do === 'design') store.update((s) => switchDesign(lesson, s))
      if (signal.do === 'dual') store.update((s) => switchMode(lesson, s))
      if (signal.do === 'over') setOver(signal.over)
      if (signal.do === 'fullscreen') toggleFullscreen()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [over, setOver, go, lesson, store])
}

/** The cursor and the buttons come with the mouse and go after two seconds; the screen stays awake. */
export function useAudience(root: RefObject<HTMLElement | null>): void {
  useBrowserLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.present = ''
    scrollTo(0, 0)
    return () => {
      delete dataset.present
    }
  }, [])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      root.current?.setAttribute('data-awake', '')
      clearTimeout(timer)
      timer = setTimeout(() => root.current?.removeAttribute('data-awake'), idleAfter)
    }
    addEventListener('pointermove', wake)
    addEventListener('pointerdown', wake)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', wake)
      removeEventListener('pointerdown', wake)
    }
  }, [root])

  useEffect(() => keepAwake(), [])
}

/** Holds a wake lock while the page is visible, where there is one. Returns how to let go. */
function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let ended = false
  const ask = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      lock = await navigator.wakeLock.request('screen')
      if (ended) await lock.release()
    } catch {
      // a battery saver may refuse; then the system's own rules hold
    }
  }
  void ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    ended = true
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }
}
