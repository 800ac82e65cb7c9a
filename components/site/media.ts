// Media queries, each asked once and then watched: making a list costs the browser a look at its styles.

const lists = new Map<string, MediaQueryList>()

/** The live list of a query. Browser only. */
export function mediaList(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query)
  lists.set(query, list)
  return list
}

/** Calls back when the query begins or ceases to match; returns how to stop listening. */
export function onMedia(query: string, changed: () => void): () => void {
  const list = mediaList(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}
