// base64url, the alphabet that JOSE writes bytes in: an alphabet, not a lock. @see RFC 4648 §5, RFC 7515 §2

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Without padding. */
export function encode(bytes: ArrayLike<number>): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    const sextets = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    out += sextets
      .slice(0, Math.min(4, bytes.length - i + 1))
      .map((n) => alphabet[n])
      .join('')
  }
  return out
}

/** The bytes of a segment, or null when it is not one: non-empty, of the alphabet, unused bits zero. @see RFC 4648 §3.5 */
export function decode(segment: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(segment) || segment.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((segment.length * 3) / 4))
  let [bits, held, at] = [0, 0, 0]
  for (const char of segment) {
    bits = ((bits << 6) | alphabet.indexOf(char)) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at] = (bits >> held) & 255
    at += 1
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null
}

/** The JSON object in a segment, or null. */
export function decodeObject(segment: string): Record<string, unknown> | null {
  const bytes = decode(segment)
  if (!bytes) return null
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** The text with its last character changed in a bit that counts, so that no decoder can overlook it. */
export function alterLast(text: string): string {
  const last = alphabet.indexOf(text.at(-1) ?? '')
  return text.slice(0, -1) + (last < 0 ? 'A' : alphabet[last ^ 32])
}
