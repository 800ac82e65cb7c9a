'use client'
// One topic of the table: what the article said of it and what is right, then a row for each question.
import type { MouseEvent } from 'react'
import { Prose } from '@/components/ui/Prose'
import type { Design } from '@/lib/vocabulary/designs'
import { writeChosen } from './address'
import { CellOf } from './CellOf'
import type { Choosing, Group, Row } from './comparison'
import { ProofOf } from './ProofOf'

export function TableGroup({ group, ...choosing }: Choosing & { readonly group: Group }) {
  const { comparison, chosen } = choosing
  const wide = chosen.cols.length + 1
  return (
    <tbody>
      <tr className="compare-topic">
        <th scope="rowgroup" colSpan={wide}>
          {group.title}
        </th>
      </tr>
      {group.article && (
        <Article
          article={group.article}
          words={comparison.words}
          names={comparison.names}
          cols={chosen.cols}
        />
      )}
      {group.rows.map((row, i) => (
        <Asked key={row.id} row={row} isFirst={i === 0} {...choosing} />
      ))}
    </tbody>
  )
}

type ArticleProps = {
  readonly article: NonNullable<Group['article']>
  readonly words: Choosing['comparison']['words']
  readonly names: Choosing['comparison']['names']
  readonly cols: readonly Design[]
}

/** The article's own cells in the same columns, and below them what is right. */
function Article({ article, words, names, cols }: ArticleProps) {
  return (
    <>
      <tr className="compare-article">
        <th scope="row">
          {words.articleSaid}{' '}
          <span className={`verdict verdict-${article.verdict}`}>{words.verdicts[article.verdict]}</span>
        </th>
        {cols.map((design) => (
          <td key={design}>
            <span className="compare-name">{names[design]}</span>
            {design === 'hybrid' ? (
              <span className="meta">{words.articleNone}</span>
            ) : (
              <q>
                <Prose text={article[design]} />
              </q>
            )}
          </td>
        ))}
      </tr>
      <tr className="compare-correct">
        <td colSpan={cols.length + 1}>
          <p>
            <Prose text={article.correct} />
          </p>
          <p className="meta">
            {words.source}: {article.sources}
          </p>
        </td>
      </tr>
    </>
  )
}

type AskedProps = Choosing & { readonly row: Row; readonly isFirst: boolean }

function Asked({ row, isFirst, comparison, chosen, onChoose }: AskedProps) {
  const focused = chosen.row === row.id
  const open = focused ? chosen.show : null
  const href = (show: Design | null) => `?${writeChosen({ ...chosen, row: row.id, show })}#${row.id}`
  const focus = (event: MouseEvent) => {
    event.preventDefault()
    onChoose({ ...chosen, row: focused ? null : row.id, show: null })
  }
  const show = (design: Design) => onChoose({ ...chosen, row: row.id, show: open === design ? null : design })
  return (
    <>
      <tr
        id={row.id}
        className={isFirst ? 'compare-row compare-first' : 'compare-row'}
        data-focused={focused || undefined}
      >
        <th scope="row">
          <a className="compare-ask" href={href(null)} aria-current={focused || undefined} onClick={focus}>
            <Prose text={row.ask} />
          </a>
          <p className="compare-setting">
            <Prose text={row.setting} />
          </p>
        </th>
        {chosen.cols.map((design) => (
          <CellOf
            key={design}
            row={row}
            design={design}
            cols={chosen.cols}
            comparison={comparison}
            open={open === design}
            href={href(design)}
            onShow={show}
          />
        ))}
      </tr>
      {open && (
        <tr className="compare-proof">
          <td colSpan={chosen.cols.length + 1}>
            <ProofOf
              key={open}
              row={row}
              design={open}
              cols={chosen.cols}
              comparison={comparison}
              onClose={() => show(open)}
            />
          </td>
        </tr>
      )}
    </>
  )
}
