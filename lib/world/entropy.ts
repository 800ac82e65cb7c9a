// Seeded ids that look like a CSPRNG's: a run must repeat byte for byte. A real server takes 32 bytes from its CSPRNG.

import { encode } from '../vocabulary/base64url'

/** 256 bits as 43 characters of base64url; each call gives the next id of this stream. @see RFC 4648 §5 */
export function idStream(name: string): () => string {
  const next = words(name)
  return () => {
    const bytes = Array.from({ length: 8 }, next).flatMap((w) => [
      w >>> 24,
      (w >>> 16) & 255,
      (w >>> 8) & 255,
      w & 255,
    ])
    return encode(bytes)
  }
}

/** sfc32, seeded by hashing the stream's name (FNV-1a). Statistically sound, and predictable on purpose. */
function words(name: string): () => number {
  let seed = 0x811c9dc5
  for (const char of name) seed = Math.imul(seed ^ (char.codePointAt(0) ?? 0), 0x01000193)
  let [a, b, c, d] = [seed | 0, (seed ^ 0x9e3779b9) | 0, Math.imul(seed, 31) | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) next()
  return next
}
