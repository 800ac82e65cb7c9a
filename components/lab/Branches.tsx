// The branches: every way that things went, where it parts from this one, and how to get there.
import { fill } from '@/components/stage/fill'
import { Icon } from '@/components/ui/icons'
import { type Branch, branches } from '@/lib/story/history'
import { branchName } from './compare'
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
          <Row key={branch.id} branch={branch} />
        ))}
      </ol>
    </>
  )
}

function Row({ branch }: { readonly branch: Branch }) {
  const { page, store } = useLab()
  const { words } = page
  const { id, current, play, shared } = branch
  const name = branchName(words, id)
  return (
    <li className="branch" aria-current={current || undefined}>
      <p>
        <b>{name}</b>{' '}
        <span className="meta">{fill(words.actionOf, { n: branch.count, total: play.actions.length })}</span>
      </p>
      <p className="meta">{current ? words.branchNow : fill(words.branchFork, { n: shared })}</p>
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
