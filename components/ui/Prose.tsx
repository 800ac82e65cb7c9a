// A sentence in which `backticks` set protocol words as code; nothing else is markup, so nothing can be injected.

/** The pieces of a text: odd ones stood between backticks. */
const pieces = (text: string): readonly string[] => text.split('`')

export function Prose({ text }: { readonly text: string }) {
  return pieces(text).map((piece, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed sentence, never reordered
    return i % 2 === 1 ? <code key={i}>{piece}</code> : piece
  })
}
