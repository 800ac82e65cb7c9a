'use client'
// A part that the first picture does without: its program is loaded when it is to be shown, or before, in a quiet moment.
import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { whenQuiet } from './quiet'

type Loads = { readonly load: () => Promise<void> }
type Later<Props> = ComponentType<Props & { readonly meanwhile?: ReactNode }> & Loads

/**
 * Without `lazy` and its boundaries, because a part that is there already is drawn at once, in the same turn. Until then
 * `meanwhile` has its place.
 */
export function later<Props extends object>(get: () => Promise<ComponentType<Props>>): Later<Props> {
  let part: ComponentType<Props> | null = null
  let loading: Promise<void> | null = null
  const waiting = new Set<() => void>()
  const take = (loaded: ComponentType<Props>) => {
    part = loaded
    for (const tell of waiting) tell()
  }
  const forget = () => {
    // no network just now: whoever asks next tries again
    loading = null
  }
  const load = () => {
    loading ??= get().then(take, forget)
    return loading
  }
  const subscribe = (tell: () => void) => {
    waiting.add(tell)
    return () => waiting.delete(tell)
  }
  const now = () => part

  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, where a module begins
  function Part({ meanwhile = null, ...props }: Props & { readonly meanwhile?: ReactNode }) {
    const Loaded = useSyncExternalStore(subscribe, now, now)
    useEffect(() => {
      void load()
    }, [])
    return Loaded ? <Loaded {...(props as unknown as Props)} /> : meanwhile
  }
  return Object.assign(Part, { load })
}

/** Loads these parts once the browser has nothing else to do, so that the first press finds them there. */
export function useReady(parts: readonly Loads[]): void {
  useEffect(
    () =>
      whenQuiet(() => {
        for (const part of parts) void part.load()
      }),
    [parts],
  )
}
