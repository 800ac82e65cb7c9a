// Turns a drawing's plain trees into SVG elements. Only what is on these lists gets through, so a tree cannot carry
// style, script or links whatever it says.
import { createElement, Fragment, type ReactNode } from 'react'
import type { Tree } from '@/lib/vocabulary/diagram'

const tags: ReadonlySet<string> = new Set(['g', 'path', 'rect', 'text'])

/** Allowed attributes, by the name that React has for them. */
const attributes: ReadonlyMap<string, string> = new Map([
  ['class', 'className'],
  ['d', 'd'],
  ['x', 'x'],
  ['y', 'y'],
  ['width', 'width'],
  ['height', 'height'],
])

function props(tree: Tree): Record<string, string> {
  const allowed = Object.entries(tree[1]).flatMap(([name, value]) => {
    const prop = attributes.get(name)
    return prop === undefined ? [] : [[prop, value] as const]
  })
  return Object.fromEntries(allowed)
}

function element(tree: Tree | string): ReactNode {
  if (typeof tree === 'string') return tree
  const [tag, , ...children] = tree
  return tags.has(tag) ? createElement(tag, props(tree), ...children.map(element)) : null
}

/** The elements of some trees. Whatever is not on the lists is left out, with everything inside it. */
export const elements = (trees: readonly Tree[]): ReactNode =>
  createElement(Fragment, null, ...trees.map(element))
