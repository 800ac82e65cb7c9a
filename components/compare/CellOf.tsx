'use client'
// One cell: the value of the run, large; why it is so; where that is written; and the way to its proof.
import type { MouseEvent } from 'react'
import { fill } from '@/components/stage/fill'
import { Prose } from '@/components/ui/Prose'
import type { Design } from '@/lib/vocabulary/designs'
import { type Cell, type Comparison, type Row, sceneHref } from './comparison'

type Props = {
  readonly row: Row
  readonly design: Design
  readonly cols: readonly Design[]
  readonly comparison: Comparison
  readonly open: boolean
  /** The address of the opened proof, for a page of its own. */
  readonly href: string
  readonly onShow: (design: Design) => void
}

const plain = (text: string): string => text.replaceAll('`', '')

export function CellOf({ row, design, cols, comparison, open, href, onShow }: Props) {
  const { names, words } = comparison
  const cell = row.cells[design]
  const { show, showOf, hide, scene, lab } = words.proof
  const stage = sceneHref(row, design, cols)
  const whole = stage ? scene : lab
  const onClick = (event: MouseEvent) => {
    event.preventDefault()
    onShow(design)
  }
  return (
    <td data-open={open || undefined}>
      <span className="compare-name">{names[design]}</span>
      <Value cell={cell} />
      <p className="compare-why">
        <Prose text={cell.why} />
      </p>
      <p className="compare-source">{cell.source}</p>
      <p className="compare-links">
        <a
          className="compare-show"
          href={href}
          aria-expanded={open}
          aria-label={open ? undefined : fill(showOf, { design: names[design], ask: plain(row.ask) })}
          onClick={onClick}
        >
          {open ? hide : show}
        </a>
        <a
          className="compare-scene"
          href={stage ?? cell.lab ?? undefined}
          aria-label={`${names[design]}: ${plain(row.ask)} ${whole}`}
        >
          {whole}
        </a>
      </p>
    </td>
  )
}

function Value({ cell: { lines, tone } }: { readonly cell: Cell }) {
  const [only = ''] = lines
  if (tone !== 'plain')
    return (
      <p className="compare-value">
        <span className={`stamp stamp-${tone}`}>{only}</span>
      </p>
    )
  return (
    <p className="compare-value" data-lines={lines.length}>
      {lines.map((line) => (
        <span key={line}>
          <Prose text={line} />
        </span>
      ))}
    </p>
  )
}
