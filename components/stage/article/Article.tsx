// Below the stage: what to take along in reading, and for paper and readers without JavaScript every step of the story.
import { Prose } from '@/components/ui/Prose'
import { WithoutScript } from '@/components/ui/WithoutScript'
import { wireOf } from '@/lib/story/wire'
import { type Design, designIds } from '@/lib/vocabulary/designs'
import { AfterAnswer } from '../AfterAnswer'
import { spokenChanges } from '../change-words'
import { fill } from '../fill'
import type { Lesson, Telling, ToldStop } from '../lesson'
import './article.css'

type Props = {
  readonly lesson: Lesson
  readonly reading: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly sources: readonly string[]
}

export function Article({ lesson, reading, sources }: Props) {
  return (
    <article className="article">
      <WithoutScript>
        <div className="only-without-js">
          <h2>{lesson.title}</h2>
          <p>
            <Prose text={lesson.situation} />
          </p>
          {designIds.map((design) => (
            <Steps key={design} lesson={lesson} design={design} />
          ))}
        </div>
      </WithoutScript>
      <AfterAnswer note={lesson.words.ui.readingLater}>
        {reading.map(({ heading, paragraphs }) => (
          <section key={heading} className="prose">
            <h2>{heading}</h2>
            {paragraphs.map((text) => (
              <p key={text}>
                <Prose text={text} />
              </p>
            ))}
          </section>
        ))}
        <Challenge lesson={lesson} />
      </AfterAnswer>
      <Sources lesson={lesson} sources={sources} />
      <Neighbours lesson={lesson} />
    </article>
  )
}

/** What may be tried next, by one's own hand. */
function Challenge({ lesson: { lang, challenge, words } }: { lesson: Lesson }) {
  if (!challenge) return null
  return (
    <section className="prose">
      <h2>{fill(words.ui.article.challenge, { title: challenge.title })}</h2>
      <p>
        <Prose text={challenge.task} />
      </p>
      <p>
        <a className="btn" href={`/${lang}/lab/#${challenge.run}`}>
          {words.ui.article.tryIt}
        </a>
      </p>
    </section>
  )
}

/** The question as it is asked of those who can answer it, with what the run said. */
function Answer({ lesson, design }: { lesson: Lesson; design: Design }) {
  const { question, tellings, words } = lesson
  const right = question.options.find((option) => option.id === tellings[design].right)
  return (
    <section>
      <h3>{words.ui.question}</h3>
      <p>
        <Prose text={question.ask[design]} />
      </p>
      <p>
        <strong>{right?.text}</strong> <Prose text={question.why[design]} />
      </p>
    </section>
  )
}

/** The whole story in one design, told in words and messages. Readers with JavaScript predict first: they never see it. */
function Steps({ lesson, design }: { lesson: Lesson; design: Design }) {
  const { ui, designs } = lesson.words
  const telling = lesson.tellings[design]
  return (
    <section className="article-steps">
      <h2>{fill(ui.article.steps, { design: designs[design] })}</h2>
      <ol>
        {telling.stops.map((stop) => (
          <li key={stop.id}>
            <h3>{stop.title}</h3>
            <p>
              <Prose text={stop.text} />
            </p>
            <p className="meta">{`${lesson.words.ui.changed}: ${spokenChanges(stop.changes, lesson.words)}`}</p>
            <Messages telling={telling} stop={stop} />
          </li>
        ))}
      </ol>
      <Answer lesson={lesson} design={design} />
      <p className="article-principle">
        <Prose text={lesson.principle[design]} />
      </p>
    </section>
  )
}

/** The messages that a step draws, as they stand on the wire. */
function Messages({ telling, stop }: { telling: Telling; stop: ToldStop }) {
  return stop.drawn.map((index) => {
    const wire = wireOf(telling.trace, index)
    return (
      wire && (
        <pre key={index} className="article-wire">
          {wire.lines.map((l) => l.text).join('\n')}
        </pre>
      )
    )
  })
}

function Sources({ lesson, sources }: Pick<Props, 'lesson' | 'sources'>) {
  if (sources.length === 0) return null
  return (
    <section className="prose article-sources">
      <h2>{lesson.words.ui.article.sources}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source}>
            <Linked text={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A line in which addresses are links. */
const Linked = ({ text }: { text: string }) =>
  text.split(/(https:\/\/[^\s)]+)/).map((piece) =>
    piece.startsWith('https://') ? (
      <a key={piece} href={piece} rel="noreferrer">
        {piece}
      </a>
    ) : (
      <Prose key={piece} text={piece} />
    ),
  )

/** The scenes before and after this one. */
function Neighbours({ lesson: { lang, previous, next, words } }: { lesson: Lesson }) {
  const { previousScene, nextScene, article } = words.ui
  return (
    <nav className="article-nav screen-only" aria-label={article.nav}>
      {previous && (
        <a className="btn" href={`/${lang}/s/${previous.slug}/`} rel="prev">
          <span className="meta">{previousScene}</span> {previous.title}
        </a>
      )}
      {next && (
        <a className="btn" href={`/${lang}/s/${next.slug}/`} rel="next">
          <span className="meta">{nextScene}</span> {next.title}
        </a>
      )}
    </nav>
  )
}
