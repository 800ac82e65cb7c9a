// The query of the address and what stands behind it, changed in place: no step of a reader makes a page of history.

/**
 * Next wraps `history.replaceState` to follow outside changes, which would render its whole tree at every step; the
 * prototype's own method, given the state that is there, leaves its router undisturbed.
 */
export const replaceAddress = (query: string): void =>
  replace(`${location.pathname}${query && '?'}${query}${location.hash}`)

/** The part after `#`, in place as well; nobody hears of it as of a change from outside. */
export const replaceHash = (hash: string): void =>
  replace(`${location.pathname}${location.search}${hash && '#'}${hash}`)

function replace(url: string): void {
  if (url === location.pathname + location.search + location.hash) return
  try {
    History.prototype.replaceState.call(history, history.state, '', url)
  } catch {
    // a browser that counts too many changes refuses some; the next one brings the address up to date
  }
}
