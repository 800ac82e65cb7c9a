'use client'
// The link as a QR code, made when it is asked for. It is dark on light in every theme, because scanners expect that.
import { useEffect, useState } from 'react'
import type { ShareWords } from '@/content/lab-words/share-ui'
import { type Qr, qrOf } from './qr'

type Made = { readonly of: string; readonly code: Qr | null; readonly failed: boolean }

export function QrCode({ link, words }: { readonly link: string; readonly words: ShareWords }) {
  const [made, set] = useState<Made | null>(null)
  useEffect(() => {
    let wanted = true
    qrOf(link).then(
      (code) => wanted && set({ of: link, code, failed: false }),
      () => wanted && set({ of: link, code: null, failed: true }),
    )
    return () => {
      wanted = false
    }
  }, [link])
  if (made?.of !== link) return <div className="share-qr" data-theme="paper" aria-busy="true" />
  if (!made.code) return <p className="share-note">{made.failed ? words.said.failed : words.qr.tooLong}</p>
  const { size, d } = made.code
  return (
    <div className="share-qr" data-theme="paper">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.qr.label} shapeRendering="crispEdges">
        <path d={d} />
      </svg>
    </div>
  )
}
