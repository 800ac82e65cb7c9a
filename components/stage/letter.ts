// How the options of a question are called.

/** A, B, C, D; '' for an option that there is not. */
export const letterOf = (options: readonly { readonly id: string }[], id: string | null): string => {
  const at = options.findIndex((option) => option.id === id)
  return at < 0 ? '' : String.fromCharCode(65 + at)
}
