import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type DiagramModel, runOn } from '@/lib/vocabulary/diagram'
import { Diagram } from './Diagram'
import { Lifelines } from './sheet'

const model: DiagramModel = {
  ...{ layout: 'wide', width: 900, height: 200, headHeight: 45, centres: [225, 675] },
  heads: [['g', { class: 'head' }, ['text', { class: 'head-label', x: '225', y: '20' }, '브라우저']]],
  lifelines: [['path', { class: 'life', d: 'M225 0' }]],
  items: [0, 1, 2].map((stop) => ({
    ...{ stop, kind: 'call', hue: 'browser', y: 50 * stop, bottom: 50 * stop + 5 },
    tree: [['text', { class: 'label', x: '450', y: '40' }, `말 ${stop} <b>`]],
    way: { from: [225, 50], to: [670, 50] },
  })),
}

const html = renderToStaticMarkup(
  <Diagram
    model={model}
    stop={1}
    motion="full"
    animate={true}
    onPick={() => {}}
    words={{ label: '그림', follow: '현재 단계로' }}
  />,
)

describe('lifelines', () => {
  const drawn = (height: number) => renderToStaticMarkup(<Lifelines model={model} height={height} />)
  it('reach the end of a sheet that is higher by far than the drawing', () => {
    const scale = Number(/scale\(1 ([\d.]+)\)/.exec(drawn(14_000))?.[1])
    expect((model.height + runOn) * scale).toBeCloseTo(14_000)
  })
  it('stay as they were drawn where they are long enough', () => expect(drawn(900)).not.toContain('scale'))
})

describe('Diagram as the server writes it', () => {
  it('holds the whole story for readers without JavaScript', () => {
    expect(html.match(/말 \d &lt;b&gt;/g)).toHaveLength(3)
    expect(html).toContain('class="diagram is-unmounted"')
  })

  it('knows no cursor yet: where the reader stands is told by the address, which the browser has', () => {
    expect(html).not.toContain('is-current')
    expect(html).toContain('class="item call hue-browser" data-stop="1"')
  })

  it('hides all drawings from assistive technology and names the box', () => {
    expect(html.match(/<svg [^>]*aria-hidden="true"/g)).toHaveLength(4)
    expect(html).toContain('aria-label="그림" tabindex="0"')
  })

  it('has no style attribute', () => expect(html).not.toMatch(/\sstyle=/))

  it('states the font size that the layout was made for', () => {
    expect(html.match(/font-size="16"/g)).toHaveLength(4)
  })
})
