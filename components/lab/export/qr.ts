// A link as a QR code, for whoever has a phone at hand and no keyboard. The encoder is loaded when a code is asked for.

/** The dark squares as one path. A square is 1 wide; `size` counts the blank margin that scanners need. */
export type Qr = { readonly size: number; readonly d: string }

/** Squares that a phone still tells apart when the code is as wide as a small screen, margin included. */
const most = 125
/** @see ISO/IEC 18004 §6.3.8: four squares of blank margin */
const border = 4

/** The code of a text, or null where the text is too long for one that can be scanned. */
export async function qrOf(text: string): Promise<Qr | null> {
  const { encodeQR } = await import('qr')
  // a short text can afford a code that forgives more dirt; a long one needs the room
  for (const ecc of ['medium', 'low'] as const) {
    const rows = squaresOf(() => encodeQR(text, 'raw', { ecc, border }))
    if (rows && rows.length <= most) return { size: rows.length, d: rows.map(rowPath).join('') }
  }
  return null
}

/** The encoder throws where a text is longer than any code. */
function squaresOf(encode: () => boolean[][]): boolean[][] | null {
  try {
    return encode()
  } catch (error) {
    if (error instanceof Error && error.message === 'Capacity overflow') return null
    throw error
  }
}

/** The dark squares of a row, those that touch in one piece: between pieces some printers leave a seam. */
function rowPath(row: readonly boolean[], y: number): string {
  const text = row.map((dark) => (dark ? '1' : '0')).join('')
  return [...text.matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')
}
