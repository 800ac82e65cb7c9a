'use client'
// The room of the progress panel, which is loaded once the page stands: only it reads files, and adds up memories.
import './progress.css'
import { later } from '@/components/ui/later'
import type { ProgressWords } from '@/content/site-words'

const ProgressPanel = later(() => import('./ProgressPanel').then((m) => m.ProgressPanel))

type Props = {
  readonly words: ProgressWords
  /** The scenes of this site: a file may name others. */
  readonly ids: readonly string[]
}

export function Progress(props: Props) {
  return <ProgressPanel {...props} meanwhile={<Room words={props.words} />} />
}

/** As high as the panel will be, so that nothing moves when it comes; its buttons would do nothing yet. */
function Room({ words }: Pick<Props, 'words'>) {
  return (
    <div className="progress progress-room">
      <p />
      <div className="progress-buttons">
        <span className="btn">{words.save}</span>
        <span className="btn">{words.open}</span>
      </div>
      <p className="meta">{words.openNote}</p>
      <div className="progress-buttons">
        <span className="btn">{words.erase}</span>
      </div>
      <p className="progress-said" />
    </div>
  )
}
