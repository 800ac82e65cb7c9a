// The fingerprints of a run, one for each design: two readers hold them side by side to see that they saw the same.

export type Print = {
  readonly name: string
  /** 64 hex digits; null while it is being computed. */
  readonly hash: string | null
}

/** So many digits are enough to compare by eye; all of them stand in the tooltip. */
const shown = 16

export function Prints({ prints, making }: { readonly prints: readonly Print[]; readonly making: string }) {
  return (
    <dl className="share-prints">
      {prints.map(({ name, hash }) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={name}>{hash === null ? making : <code title={hash}>{hash.slice(0, shown)}</code>}</dd>,
      ])}
    </dl>
  )
}
