// The query of the address, changed in place: no step of a reader makes a page of history.

/**
 * Next wraps `history.replaceState` to follow outside changes, which would render its whole tree at every step; the
 * prototype's own method, given the state that is there, leaves its router undisturbed.
 */
export function replaceAddress(query: string): void {
  const url = `${location.pathname}${query && '?'}${query}${location.hash}`
  if (url === location.pathname + location.search + location.hash) return
  try {
    History.prototype.replaceState.call(history, history.state, '', url)
  } catch {
    // a browser that counts too many changes refuses some; the next one brings the address up to date
  }
}
