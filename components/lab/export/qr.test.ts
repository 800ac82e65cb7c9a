// What a scanner reads from the code is the link.
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { type Qr, qrOf } from './qr'

const scale = 4

/** The code as a camera sees it: an image of pixels, painted from the path. */
function imageOf({ size, d }: Qr) {
  const width = size * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  const paint = (x: number, y: number) => data.set([0, 0, 0], (y * width + x) * 4)
  for (const [, x, y, run] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let dy = 0; dy < scale; dy += 1)
      for (let dx = 0; dx < Number(run) * scale; dx += 1)
        paint(Number(x) * scale + dx, Number(y) * scale + dy)
  return { width, height: width, data }
}

const link = (length: number) =>
  `https://shop.example/ko/lab/#run=${'jwt.li~kim-ca.'.repeat(300)}`.slice(0, length)

describe('qrOf', () => {
  it.each([
    ['a short link', link(40)],
    ['a link of many actions', link(600)],
    ['as long a link as can be scanned', link(1200)],
    ['letters of any script', 'https://shop.example/#run=김하늘 <b>&"'],
  ])('%s', async (_, text) => {
    const code = (await qrOf(text)) as Qr
    expect(decodeQR(imageOf(code))).toBe(text)
  })

  it.each([
    ['too long to be scanned', 1400],
    ['too long for any code', 2990],
  ])('%s: null', async (_, length) => {
    expect(await qrOf(link(length))).toBeNull()
  })

  it('keeps the margin that scanners need', async () => {
    const { size, d } = (await qrOf(link(40))) as Qr
    for (const [, x, y, run] of d.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4)
      expect(Math.max(Number(x) + Number(run), Number(y) + 1)).toBeLessThanOrEqual(size - 4)
    }
  })
})
