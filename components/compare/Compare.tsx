'use client'
// The comparison: a switch of columns, the table, and the proof of one cell opened in place.
import './compare.css'
import './cards.css'
import { Icon } from '@/components/ui/icons'
import { Prose } from '@/components/ui/Prose'
import { designIds } from '@/lib/vocabulary/designs'
import { type Choosing, type Comparison, toggled } from './comparison'
import { TableGroup } from './TableGroup'
import { useChosen } from './use-chosen'

export function Compare({ comparison }: { readonly comparison: Comparison }) {
  const { names, groups, words } = comparison
  const { chosen, notice, choose } = useChosen()
  return (
    <section className="compare-part" aria-label={words.caption}>
      <Columns comparison={comparison} chosen={chosen} onChoose={choose} />
      <p className="compare-notice" role="status">
        {notice && <Prose text={words.notice[notice]} />}
      </p>
      <table className="compare-table" data-cols={chosen.cols.length}>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            {chosen.cols.map((design) => (
              <th key={design} scope="col">
                {names[design]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <TableGroup
            key={group.topic}
            group={group}
            comparison={comparison}
            chosen={chosen}
            onChoose={choose}
          />
        ))}
      </table>
    </section>
  )
}

/** Which designs are compared. The last column stays, and says so. */
function Columns({ comparison, chosen, onChoose }: Choosing) {
  const { names, words } = comparison
  const only = chosen.cols.length === 1
  return (
    <fieldset className="compare-columns">
      <legend>{words.columns}</legend>
      {designIds.map((design) => {
        const shown = chosen.cols.includes(design)
        const stays = shown && only
        return (
          <button
            key={design}
            type="button"
            className="btn"
            aria-pressed={shown}
            aria-describedby={stays ? 'last-column' : undefined}
            onClick={() => onChoose(toggled(chosen, design))}
          >
            {shown && <Icon name="check" size={18} />}
            {names[design]}
          </button>
        )
      })}
      <span id="last-column" className="meta" hidden={!only}>
        {words.lastColumn}
      </span>
    </fieldset>
  )
}
