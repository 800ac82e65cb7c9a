// Says that a machine is off, or that it was switched just now; a machine that simply runs needs no word.
import type { ServerId } from '@/lib/vocabulary/actors'
import type { LessonWords } from '../lesson'
import type { View } from '../view'
import { isUp } from './rows'
import { Marked, Was } from './Shelf'

type Props = {
  readonly view: View
  readonly words: LessonWords
  readonly actor: ServerId | 'store'
}

export function Power({ view, words, actor }: Props) {
  const { up, down } = words.ui.desks
  const [was, now] = [isUp(actor, view.before), isUp(actor, view.world)]
  if (now && was) return null
  return (
    <li className="cell" data-place="power" tabIndex={-1}>
      <Marked op={was === now ? null : 'change'} words={words}>
        <span className="cell-name">{words.places.power}</span>
        {was !== now && <Was words={words}>{was ? up : down}</Was>}
        {now ? <span>{up}</span> : <span className="stamp stamp-void stamp-off">{down}</span>}
      </Marked>
    </li>
  )
}
