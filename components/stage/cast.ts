// The cast in words: beside other servers, the first one goes by its number.
import type { Words } from '@/content/words'

type Cast = Pick<Words, 'actors' | 'serverNames'>

/** The same words, with the first server called as a site of so many servers needs it. */
export const castFor = <W extends Cast>(words: W, servers: number): W => {
  const { alone, first } = words.serverNames
  return { ...words, actors: { ...words.actors, server: servers > 1 ? first : alone } }
}
