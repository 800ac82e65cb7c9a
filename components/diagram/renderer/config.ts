// How Mermaid is told to lay a diagram out; a real browser that is told the same must come to the same drawing.
import type { MermaidConfig } from 'mermaid'
import { measures } from '@/lib/story/mermaid'
import type { Layout } from '@/lib/vocabulary/diagram'

/**
 * Mermaid's configuration for one layout. `head` is the height of the row of heads. Columns touch, with no margin between
 * them, so that column i is centred at (i + ½) · pitch whatever is written.
 */
export function configOf(layout: Layout, columns: number, head: number): MermaidConfig {
  const { pitch, leading, padding } = measures(layout, columns)
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    maxTextSize: 1_000_000,
    logLevel: 5,
    theme: 'base',
    look: 'classic',
    htmlLabels: false,
    fontFamily: 'sans-serif',
    fontSize: layout.fontSize,
    deterministicIds: true,
    sequence: {
      ...{ useMaxWidth: false, wrap: false, mirrorActors: false, hideUnusedParticipants: false },
      ...{ messageAlign: 'center', rightAngles: true, showSequenceNumbers: false },
      ...{ width: pitch, actorMargin: 0, wrapPadding: 0, diagramMarginX: 0, diagramMarginY: 0 },
      ...{ height: head, boxMargin: leading, noteMargin: padding },
    },
  }
}
