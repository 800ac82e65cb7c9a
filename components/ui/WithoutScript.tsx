'use client'
// What only readers without JavaScript, and paper, should get: it leaves the document as soon as scripts run.
import { type ReactNode, useSyncExternalStore } from 'react'
import { mediaList, onMedia } from '@/components/site/media'

const onPrint = (changed: () => void) => onMedia('print', changed)

export function WithoutScript({ children }: { readonly children: ReactNode }) {
  const shown = useSyncExternalStore(
    onPrint,
    () => mediaList('print').matches,
    () => true,
  )
  return shown ? children : null
}
