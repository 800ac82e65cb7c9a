// The article's pros and cons, each beside what is right and the values that measure it.
import { Prose } from '@/components/ui/Prose'
import type { CompareWords } from '@/content/compare-words'
import type { PointList } from './comparison'

type Props = { readonly lists: readonly PointList[]; readonly words: CompareWords }

export function Points({ lists, words }: Props) {
  return (
    <section className="compare-points" aria-labelledby="points">
      <h2 id="points">{words.points.title}</h2>
      <p>{words.points.intro}</p>
      <div className="compare-lists">
        {lists.map(({ title, points }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {points.map((point) => (
                <li key={point.id} className="compare-point">
                  <p className="compare-said">
                    <q>
                      <Prose text={point.said} />
                    </q>{' '}
                    <span className={`verdict verdict-${point.verdict}`}>
                      {words.verdicts[point.verdict]}
                    </span>
                  </p>
                  <p>
                    <Prose text={point.correct} />
                  </p>
                  <p className="meta">
                    {words.source}: {point.sources}
                  </p>
                  <ul className="compare-measured" aria-label={words.points.measured}>
                    {point.claims.map(({ id, ask, setting, value }) => (
                      <li key={id} className="compare-measure">
                        <a href={`#${id}`}>
                          <Prose text={ask} />
                        </a>{' '}
                        <strong>
                          <Prose text={value} />
                        </strong>
                        {setting && (
                          <span className="meta">
                            <Prose text={setting} />
                          </span>
                        )}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
