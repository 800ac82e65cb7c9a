// Makes the lab at build: the words, the shown code, and the empty sheet of every design, so that it is there at once.
import { allLayouts, clientWords, shownCode, shownKeys } from '@/components/stage/build'
import type { Lesson } from '@/components/stage/lesson'
import { type Lang, wordsOf } from '@/content'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { defaultKnobs, type Knobs, knobTable } from '@/lib/vocabulary/knobs'
import { freePlay } from '@/lib/vocabulary/play'
import type { LabPage } from './lab'
import { playTold } from './tell-play'

/** Nothing is asked of a whole play and nothing concluded from it. */
const unsaid: Readonly<Record<Design, string>> = { jwt: '', session: '', hybrid: '' }

export async function buildLab(lang: Lang): Promise<LabPage> {
  const words = wordsOf(lang)
  const { actions: _, ui, ...parts } = words.lab
  const { title, situation, practice } = parts
  const play = { lanes: designIds, knobs: {}, actions: [] }
  const { tellings } = await playTold(
    { play, other: null, lang, upto: 0, whole: true, sharing: true },
    allLayouts,
  )
  const base: Lesson = {
    ...{
      lang,
      id: freePlay,
      number: 0,
      home: 'session',
      title,
      situation,
      margin: practice,
      beats: {},
      script: [],
    },
    question: { id: '', options: [], ask: unsaid, why: unsaid },
    principle: unsaid,
    knobs: defaultKnobs,
    turned: {},
    tunes: Object.keys(knobTable) as (keyof Knobs)[],
    tellings: tellings as Lesson['tellings'],
    former: null,
    code: await shownCode(),
    lit: { jwt: [], session: [], hybrid: [] },
    keys: shownKeys(),
    words: clientWords(words),
    challenge: null,
    previous: null,
    next: null,
  }
  return { base, words: ui, parts }
}
