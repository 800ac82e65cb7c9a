// HMAC for origins where browsers hide crypto.subtle (plain http on a LAN), so that the very same jose calls work there.
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

type Named = string | { readonly name: string; readonly hash?: string | { readonly name: string } }
const nameOf = (what: Named): string => (typeof what === 'string' ? what : what.name)

/** Only HS256 is offered: public-key algorithms need a secure context, and the lesson says so. */
function hs256(algorithm: Named): void {
  const hash = typeof algorithm === 'string' ? '' : nameOf(algorithm.hash ?? '')
  if (nameOf(algorithm) !== 'HMAC' || hash !== 'SHA-256')
    throw new TypeError('only HS256 works without crypto.subtle')
}

/** Stands in for a CryptoKey: jose asks for its algorithm, type and usages, and looks at its tag. */
class SecretKey {
  readonly type = 'secret'
  readonly algorithm = { name: 'HMAC', hash: { name: 'SHA-256' }, length: 0 }
  readonly extractable = false
  readonly bytes: Uint8Array
  constructor(
    bytes: Uint8Array,
    readonly usages: readonly string[],
  ) {
    this.bytes = bytes.slice()
    this.algorithm.length = bytes.length * 8
  }
  get [Symbol.toStringTag]() {
    return 'CryptoKey'
  }
}

const subtle = {
  async importKey(
    _format: 'raw',
    bytes: Uint8Array,
    algorithm: Named,
    _extractable: boolean,
    usages: readonly string[],
  ) {
    hs256(algorithm)
    return new SecretKey(bytes, usages)
  },
  async sign(_algorithm: Named, key: SecretKey, data: Uint8Array) {
    return hmac(sha256, key.bytes, data).slice().buffer
  },
  async verify(_algorithm: Named, key: SecretKey, signature: Uint8Array, data: Uint8Array) {
    const expected = hmac(sha256, key.bytes, data)
    const difference = expected.reduce(
      (sum, byte, i) => sum | (byte ^ (signature[i] ?? 0)),
      expected.length ^ signature.length,
    )
    return difference === 0
  },
}

/** Installs the fallback where crypto.subtle is absent, and touches nothing elsewhere. */
export async function ensureSubtle(): Promise<void> {
  if (globalThis.crypto?.subtle) return
  const host: object = globalThis.crypto ?? Object.assign(globalThis, { crypto: {} }).crypto
  Object.defineProperty(host, 'subtle', { value: subtle, configurable: true })
}
