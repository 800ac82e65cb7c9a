'use client'
// What the reader has chosen, kept in the address: read once before the first paint, and written at each change.
import { useState } from 'react'
import { replaceAddress } from '@/components/site/address'
import { useBrowserLayoutEffect } from '@/components/ui/hydration'
import { type Notice, readChosen, writeChosen } from './address'
import { type Chosen, everything } from './comparison'

export function useChosen() {
  const [state, setState] = useState<{ readonly chosen: Chosen; readonly notice: Notice | null }>({
    chosen: everything,
    notice: null,
  })
  useBrowserLayoutEffect(() => {
    const read = readChosen(location.search)
    setState(read)
    if (read.chosen.row) document.getElementById(read.chosen.row)?.scrollIntoView({ block: 'start' })
  }, [])
  const choose = (chosen: Chosen) => {
    setState({ chosen, notice: null })
    replaceAddress(writeChosen(chosen))
  }
  return { ...state, choose }
}
