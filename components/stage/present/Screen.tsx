'use client'
// A full screen whose text is as large as asked for, or as large as fits: nobody can scroll before an audience.
import { type ReactNode, useRef } from 'react'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'

const [largeStep, least] = [10, 80]

/** The largest zoom up to `zoom` at which nothing runs over; a style sheet knows each step by its attribute. */
function enlarge(element: HTMLElement, zoom: number): void {
  for (let tried = zoom; tried >= least; tried -= largeStep) {
    element.dataset.zoom = String(tried)
    if (element.scrollHeight <= element.clientHeight) return
  }
}

export function Screen({ zoom, children }: { readonly zoom: number; readonly children: ReactNode }) {
  const screen = useRef<HTMLDivElement>(null)
  // without a list of what it depends on: a new question, language or design is a new text to fit
  useBrowserLayoutEffect(() => {
    const element = screen.current
    if (!element) return
    enlarge(element, zoom)
    const again = () => enlarge(element, zoom)
    addEventListener('resize', again)
    document.fonts?.addEventListener('loadingdone', again)
    return () => {
      removeEventListener('resize', again)
      document.fonts?.removeEventListener('loadingdone', again)
    }
  })
  return (
    <div className="present-screen" ref={screen}>
      {children}
    </div>
  )
}
