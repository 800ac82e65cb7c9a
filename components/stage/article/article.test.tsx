// The article tells the whole story to readers without JavaScript, and hides it from those who are to predict first.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { buildLesson } from '../build'
import { createStage } from '../state'
import { Context } from '../use-stage'
import { Article } from './Article'

const lesson = await buildLesson('logout', 'en')
const reading = [{ heading: 'Take along', paragraphs: ['A `JWT` lives on.'] }]
const html = renderToStaticMarkup(
  <Context value={{ lesson, base: lesson, store: createStage(lesson) }}>
    <Article
      lesson={lesson}
      reading={reading}
      sources={['RFC 7519 https://www.rfc-editor.org/rfc/rfc7519']}
    />
  </Context>,
)

it('holds every step of each design, inside the part that scripts hide', () => {
  const start = html.indexOf('class="only-without-js"')
  const end = html.indexOf('Take along')
  for (const telling of Object.values(lesson.tellings))
    for (const { title } of telling.stops) {
      const escaped = title.replaceAll('’', '’').replaceAll("'", '&#x27;').replaceAll('`', '')
      const place = html.replaceAll(/<\/?code>/g, '').indexOf(escaped)
      expect(place, title).toBeGreaterThan(start)
    }
  expect(html.slice(end)).not.toContain('HTTP/1.1 200')
  const css = readFileSync(join(import.meta.dirname, 'article.css'), 'utf8')
  expect(css).toMatch(/@media screen \{\s*:root\[data-js\] \.only-without-js \{\s*display: none/)
})

it('reads on below: sections, sources with links, and the scenes beside it', () => {
  expect(html).toContain('A <code>JWT</code> lives on.')
  expect(html).toContain('<a href="https://www.rfc-editor.org/rfc/rfc7519"')
  expect(html).toMatch(/href="\/en\/s\/[a-z-]+\/" rel="prev"/)
  expect(html).not.toContain('style=')
})
