'use client'
// Whether the lab stands in somebody else's page; false while it is as the server wrote it.
import { useSyncExternalStore } from 'react'
import { isEmbedded } from '@/components/site/embedded'

const never = () => () => {}

export const useEmbedded = (): boolean => useSyncExternalStore(never, isEmbedded, () => false)
