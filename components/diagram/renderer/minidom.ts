// The small part of the DOM that Mermaid needs to draw a sequence diagram, so that it runs where there is no browser.
// The bundle binds Mermaid's free names `document`, `window`… to these exports; nothing global is ever created.
import { selectorTest } from './selectors'

const XHTML = 'http://www.w3.org/1999/xhtml'

type ChildNode = Element | Text
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

class Node {
  parentNode: Parent | null = null
  readonly ownerDocument: Document | null
  constructor(ownerDocument: Document | null) {
    this.ownerDocument = ownerDocument
  }
  get parentElement(): Element | null {
    return this.parentNode instanceof Element ? this.parentNode : null
  }
  get nextSibling(): ChildNode | null {
    return this.sibling(1)
  }
  get previousSibling(): ChildNode | null {
    return this.sibling(-1)
  }
  remove(): void {
    if (isChild(this)) this.parentNode?.removeChild(this)
  }
  private sibling(offset: number): ChildNode | null {
    const siblings = this.parentNode?.childNodes
    return siblings && isChild(this) ? (siblings[siblings.indexOf(this) + offset] ?? null) : null
  }
}

const isChild = (node: Node): node is ChildNode => node instanceof Element || node instanceof Text

export class Text extends Node {
  readonly nodeType = 3
  readonly nodeName = '#text'
  data: string
  constructor(ownerDocument: Document | null, data: string) {
    super(ownerDocument)
    this.data = data
  }
  get textContent(): string {
    return this.data
  }
  set textContent(text: string) {
    this.data = String(text)
  }
}

class Parent extends Node {
  childNodes: ChildNode[] = []
  get firstChild(): ChildNode | null {
    return this.childNodes[0] ?? null
  }
  get lastChild(): ChildNode | null {
    return this.childNodes.at(-1) ?? null
  }
  get children(): Element[] {
    return this.childNodes.filter((child) => child instanceof Element)
  }
  get firstElementChild(): Element | null {
    return this.children[0] ?? null
  }
  insertBefore<T extends ChildNode>(child: T, before: ChildNode | null): T {
    child.remove()
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length
    if (at < 0) throw new Error('minidom: insertBefore a stranger')
    this.childNodes.splice(at, 0, child)
    child.parentNode = this
    return child
  }
  appendChild<T extends ChildNode>(child: T): T {
    return this.insertBefore(child, null)
  }
  append(...children: (ChildNode | string)[]): void {
    for (const child of children) {
      this.appendChild(typeof child === 'string' ? new Text(this.ownerDocument, child) : child)
    }
  }
  removeChild<T extends ChildNode>(child: T): T {
    const at = this.childNodes.indexOf(child)
    if (at < 0) throw new Error('minidom: removeChild of a stranger')
    this.childNodes.splice(at, 1)
    child.parentNode = null
    return child
  }
  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('')
  }
  set textContent(text: string) {
    for (const child of this.childNodes) child.parentNode = null
    this.childNodes = []
    if (text) this.append(String(text))
  }
  *descendants(): Generator<Element> {
    for (const child of this.children) {
      yield child
      yield* child.descendants()
    }
  }
  querySelectorAll(selector: string): Element[] {
    return Array.from(this.descendants()).filter(selectorTest(selector))
  }
  querySelector(selector: string): Element | null {
    const test = selectorTest(selector)
    for (const element of this.descendants()) if (test(element)) return element
    return null
  }
}

class Style {
  private readonly values = new Map<string, string>()
  setProperty(name: string, value: unknown): void {
    this.values.set(name, String(value))
  }
  removeProperty(name: string): void {
    this.values.delete(name)
  }
  getPropertyValue(name: string): string {
    return this.values.get(name) ?? ''
  }
}

class ClassList {
  private readonly element: Element
  constructor(element: Element) {
    this.element = element
  }
  private get names(): string[] {
    return (this.element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean)
  }
  contains(name: string): boolean {
    return this.names.includes(name)
  }
  add(...added: string[]): void {
    this.element.setAttribute('class', [...new Set([...this.names, ...added])].join(' '))
  }
  remove(...removed: string[]): void {
    this.element.setAttribute('class', this.names.filter((name) => !removed.includes(name)).join(' '))
  }
}

export class Element extends Parent {
  readonly nodeType = 1
  readonly attributes = new Map<string, string>()
  readonly style = new Style()
  readonly namespaceURI: string
  readonly localName: string
  readonly tagName: string
  constructor(ownerDocument: Document | null, namespace: string, name: string) {
    super(ownerDocument)
    this.namespaceURI = namespace
    this.localName = name.split(':').at(-1) ?? name
    this.tagName = namespace === XHTML ? name.toUpperCase() : name
  }
  get nodeName(): string {
    return this.tagName
  }
  get id(): string {
    return this.getAttribute('id') ?? ''
  }
  set id(id: string) {
    this.setAttribute('id', id)
  }
  get classList(): ClassList {
    return new ClassList(this)
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value))
  }
  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.setAttribute(name, value)
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }
  getAttributeNS(_namespace: string, name: string): string | null {
    return this.getAttribute(name)
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name)
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }
  removeAttributeNS(_namespace: string, name: string): void {
    this.removeAttribute(name)
  }
  matches(selector: string): boolean {
    return selectorTest(selector)(this)
  }
  closest(selector: string): Element | null {
    const test = selectorTest(selector)
    for (let element: Element | null = this; element; element = element.parentElement)
      if (test(element)) return element
    return null
  }
  /** We take the live tree, so Mermaid's serialised result is never needed. */
  get innerHTML(): string {
    return ''
  }
  /** Mermaid empties elements and fills its style sheet this way; markup never arrives here. */
  set innerHTML(text: string) {
    this.textContent = text
  }
  getBBox(): Box {
    return boxOf(this)
  }
  getBoundingClientRect(): Box & { top: number; left: number } {
    return { top: 0, left: 0, ...boxOf(this) }
  }
  addEventListener(): void {}
  removeEventListener(): void {}
}

let boxOf = (_element: Element): Box => {
  throw new Error('minidom: measureBoxes first')
}
/** Says how large elements are; text has no size of its own where there is no font. */
export const measureBoxes = (measure: (element: Element) => Box): void => {
  boxOf = measure
}

class Document extends Parent {
  readonly nodeType = 9
  readonly nodeName = '#document'
  readonly documentElement: Element = this.createElement('html')
  readonly head: Element = this.createElement('head')
  readonly body: Element = this.createElement('body')
  constructor() {
    super(null)
    this.appendChild(this.documentElement).append(this.head, this.body)
  }
  createElement(name: string): Element {
    return new Element(this, XHTML, name.toLowerCase())
  }
  createElementNS(namespace: string, name: string): Element {
    return new Element(this, namespace, name)
  }
  createTextNode(text: string): Text {
    return new Text(this, text)
  }
  getElementById(id: string): Element | null {
    for (const element of this.descendants()) if (element.id === id) return element
    return null
  }
  get defaultView(): typeof window {
    return window
  }
}

export const document = new Document()
export const getComputedStyle = (element: Element): Style => element.style

/** Mermaid parses its theme with one; the sheet itself is dropped. */
export class CSSStyleSheet {
  readonly cssRules: { cssText: string }[] = []
  insertRule(cssText: string, at = 0): void {
    this.cssRules.splice(at, 0, { cssText })
  }
  replaceSync(): void {}
}

export class DOMParser {
  parseFromString(): never {
    throw new Error('minidom: nothing is parsed here')
  }
}

export const window = {
  document,
  getComputedStyle,
  addEventListener: (): void => {},
  CSS: { supports: (): boolean => true },
  Element,
  DOMParser,
  CSSStyleSheet,
}
