'use client'
// What the page as the server wrote it lacks: effects, and whether there is a script at all.
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'

/** On the server effects never run; asking for the layout kind there would only warn. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

const never = () => () => {}
/** False while the page is as the server wrote it, so that readers without JavaScript get the whole drawing. */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
