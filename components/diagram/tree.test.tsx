import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Tree } from '@/lib/vocabulary/diagram'
import { elements } from './tree'

const markup = (...trees: Tree[]) => renderToStaticMarkup(elements(trees))

describe('elements', () => {
  it.each<[string, Tree, string]>([
    ['paths', ['path', { class: 'line', d: 'M0 0' }], '<path class="line" d="M0 0"></path>'],
    ['text as text', ['text', { x: '1' }, '<b>&'], '<text x="1">&lt;b&gt;&amp;</text>'],
    ['children', ['g', {}, ['rect', { x: '1' }]], '<g><rect x="1"></rect></g>'],
    ['no other tag', ['script', {}, 'alert(1)'], ''],
    ['nothing inside another tag', ['a', { href: 'x' }, ['path', { d: 'M0 0' }]], ''],
    ['no foreignObject', ['foreignObject', {}, ['text', {}, 'x']], ''],
    ['no style', ['path', { style: 'fill:red', d: 'M0 0' }], '<path d="M0 0"></path>'],
    ['no handlers', ['g', { onclick: 'x', onClick: 'x', onload: 'x' }], '<g></g>'],
    ['no links', ['text', { href: 'x', 'xlink:href': 'x' }, 'y'], '<text>y</text>'],
    ['no raw HTML', ['g', { dangerouslySetInnerHTML: 'x', __proto__: 'x' }], '<g></g>'],
  ])('lets through: %s', (_, tree, expected) => expect(markup(tree)).toBe(expected))
})
