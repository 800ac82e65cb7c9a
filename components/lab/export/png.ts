// A picture as a PNG file. It is painted stroke by stroke: an SVG that a browser draws as an image has no fonts of the page.
import type { Frame, Mark, Picture } from './picture'

/** Sharp on dense screens and in print. */
const wanted = 2
/** What every current browser can paint; Safari on phones has the smallest canvas. */
const most = { side: 16_384, area: 16_777_216 }

/** How many pixels a px may have at most, or null where letters would no longer be sharp. */
export function scaleFor({ width, height }: Pick<Picture, 'width' | 'height'>): number | null {
  const scale = Math.min(wanted, most.side / Math.max(width, height), Math.sqrt(most.area / (width * height)))
  return scale >= 1 ? scale : null
}

/**
 * The picture as a PNG, or null where it is too long for one. `font` is the family list of the page, whose fonts are
 * waited for.
 * @throws Error where the browser has no canvas to paint on
 */
export async function pngOf(picture: Picture, font: string): Promise<Blob | null> {
  const scale = scaleFor(picture)
  if (scale === null) return null
  await loadFonts(picture, font)
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(picture.width * scale)
  canvas.height = Math.floor(picture.height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('png: no canvas')
  pen.scale(scale, scale)
  paint(pen, picture, font)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('png: nothing came out'))), 'image/png'),
  )
}

/** A canvas never waits for a font, so all letters of the picture are asked for before. */
async function loadFonts({ frames }: Picture, font: string): Promise<void> {
  const marks = frames.flatMap((frame) => frame.marks)
  const letters = new Set(marks.flatMap((mark) => (mark.kind === 'text' ? [...mark.text] : [])))
  // without the fonts it is still readable
  await document.fonts.load(`600 16px ${font}`, [...letters].join('')).catch(() => [])
}

function paint(pen: CanvasRenderingContext2D, { width, height, paper, frames }: Picture, font: string) {
  pen.fillStyle = paper
  pen.fillRect(0, 0, width, height)
  pen.textAlign = 'center'
  pen.lineJoin = 'round'
  for (const frame of frames) paintFrame(pen, frame, font)
}

function paintFrame(pen: CanvasRenderingContext2D, { x, y, width, height, marks }: Frame, font: string) {
  pen.save()
  pen.translate(x, y)
  pen.beginPath()
  pen.rect(0, 0, width, height)
  pen.clip()
  for (const mark of marks) paintMark(pen, mark, font)
  pen.restore()
}

function paintMark(pen: CanvasRenderingContext2D, mark: Mark, font: string) {
  if (mark.kind === 'fill') {
    pen.fillStyle = mark.colour
    pen.fill(new Path2D(mark.d))
  } else if (mark.kind === 'stroke') {
    const { colour, width, cap, dash } = mark.stroke
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.lineCap = cap
    pen.setLineDash([...dash])
    pen.stroke(new Path2D(mark.d))
  } else paintText(pen, mark, font)
}

type Text = Extract<Mark, { kind: 'text' }>

function paintText(pen: CanvasRenderingContext2D, { x, y, size, text, colour, halo }: Text, font: string) {
  pen.font = `600 ${size}px ${font}`
  if (halo) {
    pen.setLineDash([])
    pen.strokeStyle = halo.colour
    pen.lineWidth = halo.width
    pen.strokeText(text, x, y)
  }
  pen.fillStyle = colour
  pen.fillText(text, x, y)
}
