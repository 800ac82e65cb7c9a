// What an export takes from the page it is on: the tokens of the theme, the fonts, and the way to a file.
import { type Look, lookOf } from './picture'

/** The look of whatever theme rules at an element of the page; the pens are those of a drawing that it is in. */
export function lookAt(element: Element): Look {
  const style = getComputedStyle(element)
  return lookOf((name) => style.getPropertyValue(name))
}

/** The family list that diagrams are written in. */
export const fontAt = (element: Element): string =>
  getComputedStyle(element).getPropertyValue('--font-sans').trim() || 'sans-serif'

/** Measures texts in the page's own letters, as far as they are loaded. Widths in px. */
export function rulerFor(font: string): (text: string, size: number) => number {
  const pen = document.createElement('canvas').getContext('2d')
  return (text, size) => {
    if (!pen) throw new Error('export: no canvas')
    pen.font = `600 ${size}px ${font}`
    return pen.measureText(text).width
  }
}

/** Hands a file to the browser's own way of saving. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // the browser has to have begun by then; until the page goes, the address would keep the file in memory
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
