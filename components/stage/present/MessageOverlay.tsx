'use client'
// The HTTP message over the picture, large: at most ten lines, the lines it is about marked.
import { type WireLine, wireOf } from '@/lib/story/wire'
import type { Trace } from '@/lib/vocabulary/trace'

const mostLines = 10

/** The marked lines stay; what has to go is cut from the end of the others. */
function fitting(lines: readonly WireLine[]): readonly WireLine[] {
  const spare = lines.length - mostLines
  if (spare <= 0) return lines
  const plain = lines.filter((line, i) => i > 0 && !line.marked)
  const cut = new Set(plain.slice(-spare))
  return lines.filter((line) => !cut.has(line)).slice(0, mostLines)
}

export function MessageOverlay({ trace, at }: { readonly trace: Trace; readonly at: number }) {
  const wire = wireOf(trace, at)
  if (!wire) return null
  return (
    <div className="present-message">
      {fitting(wire.lines).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one message, which never change places
        <p key={i} className={line.marked ? 'present-wire present-wire-marked' : 'present-wire'}>
          <span>{line.text}</span>
        </p>
      ))}
    </div>
  )
}
