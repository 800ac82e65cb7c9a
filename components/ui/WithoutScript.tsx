'use client'
// What only readers without JavaScript, and paper, should get: it leaves the document as soon as scripts run.
import { type ReactNode, useSyncExternalStore } from 'react'

const onPrint = (changed: () => void) => {
  const query = matchMedia('print')
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

export function WithoutScript({ children }: { readonly children: ReactNode }) {
  const shown = useSyncExternalStore(
    onPrint,
    () => matchMedia('print').matches,
    () => true,
  )
  return shown ? children : null
}
