// Folding: which of the beats of a long play are drawn, so that the drawing stays short wherever the reader stands.

/** So many rows at the most, and so many left when the oldest are folded away: in one go, so that rows seldom move. */
const most = 44
const left = 24

/** The beats drawn: from `first` on, up to but not including `end`; counted from 0. */
export type Window = { readonly first: number; readonly end: number }

/**
 * The window for a reader who stands after `upto` beats, each of so many rows. As the play grows the window's beginning
 * stays where it is until there are too many rows; the future is drawn too, as far as it fits.
 */
export function windowOf(rows: readonly number[], upto: number): Window {
  let first = 0
  let sum = 0
  rows.slice(0, upto).forEach((count, beat) => {
    sum += count
    if (sum > most) for (; sum > left && first < beat; first += 1) sum -= rows[first] ?? 0
  })
  let end = upto
  for (let after = 0; end < rows.length && after + (rows[end] ?? 0) <= most; end += 1) after += rows[end] ?? 0
  return { first, end }
}
