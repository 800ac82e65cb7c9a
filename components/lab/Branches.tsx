// The branches: every way that things went, where it parts from this one, and how to get there.
import { fill } from '@/components/stage/fill'
import { sayValue } from '@/components/stage/what-if/values'
import { Icon } from '@/components/ui/icons'
import { type Branch, branches, playOf } from '@/lib/story/history'
import type { Play } from '@/lib/vocabulary/play'
import { branchName, turnedOtherwise } from './compare'
import { compareWith, openBranch, removeBranch, setOverlay } from './moves'
import { useLab, useLabState } from './use-lab'

export function Branches() {
  const { page } = useLab()
  const history = useLabState((s) => s.history)
  const all = branches(history)
  return (
    <>
      {all.length < 2 && <p>{page.words.branchNone}</p>}
      <ol className="branches">
        {all.map((branch) => (
          <Row key={branch.id} branch={branch} here={playOf(history)} />
        ))}
      </ol>
    </>
  )
}

/** `here`: the run on screen. */
function Row({ branch, here }: { readonly branch: Branch; readonly here: Play }) {
  const { page, store } = useLab()
  const { words } = page
  const { id, current, play, shared } = branch
  const isFork = shared < Math.max(play.actions.length, here.actions.length)
  const name = branchName(words, id)
  return (
    <li className="branch" aria-current={current || undefined}>
      <p>
        <b>{name}</b>{' '}
        <span className="meta">{fill(words.actionOf, { n: branch.count, total: play.actions.length })}</span>
      </p>
      {current && <p className="meta">{words.branchNow}</p>}
      {!current && isFork && <p className="meta">{fill(words.branchFork, { n: shared })}</p>}
      <Settings own={play.knobs} here={here.knobs} />
      {!current && (
        <div className="menu-buttons">
          <button
            type="button"
            className="btn"
            onClick={() => store.update((s) => setOverlay(openBranch(s, id), 'none'))}
          >
            {words.branchOpen}
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => store.update((s) => setOverlay(compareWith(s, id), 'none'))}
          >
            {words.branchCompare}
          </button>
          <button
            type="button"
            className="btn btn-icon"
            aria-label={`${name}: ${words.branchRemove}`}
            onClick={() => store.update((s) => removeBranch(s, id))}
          >
            <Icon name="close" size={18} />
          </button>
        </div>
      )}
    </li>
  )
}

/** In what the settings of a branch are other than those of the run on screen, each as the branch has it. */
function Settings({ own, here }: Readonly<Record<'own' | 'here', Play['knobs']>>) {
  const { page } = useLab()
  const { words, base } = page
  const names = turnedOtherwise(own, here).map(
    (turn) => `${base.words.knobs[turn.knob].name} ${sayValue(turn.knob, turn.here, base.words)}`,
  )
  return names.length > 0 && <p className="meta">{fill(words.compareKnobs, { names: names.join(', ') })}</p>
}
