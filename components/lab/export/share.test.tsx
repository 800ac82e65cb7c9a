// The sheet as it is first drawn, and the HTML that it offers.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { shareUi as en } from '@/content/en/lab/share-ui'
import { shareUi as ko } from '@/content/ko/lab/share-ui'
import { embedCode } from './embed'
import { Share, type ShareProps } from './Share'

const hostile = 'https://shop.example/?a="><script>alert(1)</script>&b=\''
const draw = (props: Partial<ShareProps> = {}): string =>
  renderToStaticMarkup(
    <Share
      {...{ words: en, link: hostile, embed: { src: hostile, title: '<&">' }, name: 'run' }}
      file={{ ending: '.txt', text: () => '' }}
      onLoad={() => null}
      prints={[]}
      {...{ mermaid: '', transcript: () => '', svg: () => '', curl: () => null }}
      png={async () => null}
      {...props}
    />,
  )

describe('Share', () => {
  it.each([en, ko])('names its parts, and every field and button ($title)', (words) => {
    const html = draw({ words })
    const { link, embed, file, take, qr } = words
    for (const name of [link.heading, embed.heading, words.prints.heading, file.heading, take.heading])
      expect(html).toMatch(new RegExp(`<h3 id="([^"]+)">${name}</h3>`))
    for (const label of [link.label, embed.label]) expect(html).toContain(`aria-label="${label}"`)
    const buttons = [link.copy, qr.show, embed.copy, file.save, file.load, ...Object.values(take).slice(1)]
    for (const name of buttons) expect(html).toContain(`${name}</button>`)
    for (const said of [words.said.saved, words.said.loaded, words.said.fileTooLarge])
      expect(said.match(/\{name\}/g)).toHaveLength(1)
  })

  it('has one primary button, a status line that waits, no style and nothing that a link could inject', () => {
    const html = draw()
    expect(html.match(/btn-primary/g)).toHaveLength(1)
    expect(html).toContain('<p role="status"></p>')
    expect(html).not.toMatch(/\sstyle=|<script|<textarea/)
  })

  it('shows the beginning of each fingerprint, holds all of it, and says while there is none', () => {
    const [hash, start] = ['0123456789abcdef'.repeat(4), '0123456789abcdef']
    const html = draw({
      prints: [
        { name: 'JWT', hash },
        { name: 'Hybrid', hash: null },
      ],
    })
    expect(html).toContain(`<dt>JWT</dt><dd><code title="${hash}">${start}</code></dd>`)
    for (const { prints } of [en, ko]) expect(prints.note).toContain(`${start.length}`)
    expect(html).toContain(`<dt>Hybrid</dt><dd>${en.prints.making}</dd>`)
  })

  it('keeps the command in reach where the step sends no request', () => {
    const button = (html: string) => /<button[^>]*>Copy the request as curl/.exec(html)?.[0]
    expect(button(draw({ curl: null }))).toContain('aria-disabled="true"')
    expect(button(draw({ curl: null }))).not.toContain(' disabled')
    expect(button(draw())).toContain('aria-disabled="false"')
  })
})

describe('while a prediction is open', () => {
  const button = (html: string, name: string) => new RegExp(`<button[^>]*>${name}`).exec(html)?.[0]
  const texts = ['Copy as Mermaid', 'Copy the transcript']

  it.each(texts)('%s stays in reach, and gives nothing', (name) => {
    const html = draw({ mermaid: 'sequenceDiagram', asked: true })
    expect(button(html, name)).toContain('aria-disabled="true"')
    expect(button(html, name)).not.toContain(' disabled')
    expect(button(draw({ mermaid: 'sequenceDiagram' }), name)).toContain('aria-disabled="false"')
  })
})

describe('embedCode', () => {
  it('is one element, whatever the address and the title are', () => {
    const code = embedCode(hostile, '"><img src=x onerror=alert(1)>')
    expect(code).toMatch(
      /^<iframe src="[^"<>]*" title="[^"<>]*" width="100%" height="720" loading="lazy"><\/iframe>$/,
    )
    expect(code).toContain('a=&quot;&gt;&lt;script&gt;')
  })
})
