'use client'
// The parts of the stage that nobody sees at first: each is loaded in a quiet moment, or when it is asked for.
import { later } from '@/components/ui/later'

export const Present = later(() => import('./present/Present').then((m) => m.Present))
export const DualDesk = later(() => import('./dual/DualDesk').then((m) => m.DualDesk))
export const DualSaid = later(() => import('./dual/DualSaid').then((m) => m.DualSaid))
export const OneOfSeveral = later(() => import('./dual/OneOfSeveral').then((m) => m.OneOfSeveral))
export const Strip = later(() => import('./what-if/Strip').then((m) => m.Strip))
export const Panel = later(() => import('./what-if/Panel').then((m) => m.Panel))
export const Knobs = later(() => import('./what-if/Knobs').then((m) => m.Knobs))
export const MenuContents = later(() => import('./MenuContents').then((m) => m.MenuContents))
export const MoreContents = later(() => import('./MoreContents').then((m) => m.MoreContents))
export const Shortcuts = later(() => import('./Shortcuts').then((m) => m.Shortcuts))

/** All of them. */
export const asides = [
  ...[Present, DualDesk, DualSaid, OneOfSeveral, Strip, Panel, Knobs],
  ...[MenuContents, MoreContents, Shortcuts],
]
