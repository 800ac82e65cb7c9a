'use client'
// The parts of the lab that nobody sees at first: each is loaded in a quiet moment, or when it is asked for.
import { later } from '@/components/ui/later'

export const Branches = later(() => import('./Branches').then((m) => m.Branches))
export const ClockPanel = later(() => import('./ClockPanel').then((m) => m.ClockPanel))
export const GoalsPanel = later(() => import('./GoalsPanel').then((m) => m.GoalsPanel))
export const Keys = later(() => import('./Keys').then((m) => m.Keys))
export const ShareSheet = later(() => import('./ShareSheet').then((m) => m.ShareSheet))

/** All of them. */
export const asides = [Branches, ClockPanel, GoalsPanel, Keys, ShareSheet]
