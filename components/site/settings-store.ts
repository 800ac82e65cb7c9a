'use client'
// The one place that changes the settings: shows them on the page, remembers them, and tells every part that reads them.
import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import { loadMemory, onMemory, saveSettings } from '@/components/stage/memory'
import { mediaList, onMedia } from './media'
import {
  applySettings,
  defaultSettings,
  onSystemTheme,
  type Settings,
  shownTheme,
  type Theme,
  themes,
} from './settings'

const store = createStore<Settings>(() => defaultSettings)
let loaded = false

function load(): void {
  loaded = true
  store.setState(loadMemory().settings, true)
  onSystemTheme(() => applySettings(store.getState()))
  onMemory(() => {
    store.setState(loadMemory().settings, true)
    applySettings(store.getState())
  })
}

const current = (): Settings => {
  if (!loaded) load()
  return store.getState()
}

/** The settings as they are now. Browser only. */
export const settingsNow = current

/** Changes some settings, on the page and in memory. */
export function changeSettings(change: Partial<Settings>): void {
  const next = { ...current(), ...change }
  store.setState(next, true)
  applySettings(next)
  saveSettings(change)
}

/** The settings in a component; the defaults while the page is as the server wrote it. */
export const useSettings = (): Settings =>
  useSyncExternalStore(store.subscribe, current, () => defaultSettings)

/** The theme after the one on screen, for a button that walks through them. */
export function nextTheme(theme: Theme): Theme {
  const shown = themes.filter((t) => t !== 'auto')
  return shown[(shown.indexOf(shownTheme(theme)) + 1) % shown.length] ?? 'paper'
}

const stillness = '(prefers-reduced-motion: reduce)'
const onStillness = (changed: () => void) => onMedia(stillness, changed)

/** Whether things may move: the system's wish and the reader's setting together, live. */
export function useMotion(): 'full' | 'reduced' {
  const still = useSyncExternalStore(
    onStillness,
    () => mediaList(stillness).matches,
    () => true,
  )
  const { motion } = useSettings()
  return still || motion === 'off' ? 'reduced' : 'full'
}
