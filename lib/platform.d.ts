// The only names the engine may take from its surroundings: present, with equal behaviour, in Node and in every browser.

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean })
  decode(input?: Uint8Array): string
}
declare class URL {
  constructor(url: string, base?: string)
  static canParse(url: string, base?: string): boolean
  readonly href: string
  readonly origin: string
  readonly protocol: string
  readonly host: string
  readonly hostname: string
  readonly pathname: string
  readonly search: string
}
declare class URLSearchParams {
  constructor(init?: string | Record<string, string>)
  getAll(name: string): readonly string[]
  toString(): string
}
declare function structuredClone<T>(value: T): T
/** ES2024, in every browser that the site supports. */
interface String {
  toWellFormed(): string
}
/** Present only in secure contexts: `world/subtle.ts` supplies what is missing elsewhere. */
declare var crypto: { readonly subtle?: object | undefined } | undefined
