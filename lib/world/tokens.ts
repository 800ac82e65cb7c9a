// Tokens: jose itself, told the virtual time, its every signature and verdict recorded. The only file that imports jose.
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Claims, JwtEnv, KeySet, SigningKey, VerifyOptions } from '../apps/env'
import type { ServerId } from '../vocabulary/actors'
import { decode, decodeObject, encode } from '../vocabulary/base64url'
import type { EpochSeconds } from '../vocabulary/time'
import type { At, HandlerRef, TokenCheck, TraceEvent } from '../vocabulary/trace'
import { type TokenRule, type TokenVerdict, tokenRules } from '../vocabulary/verdicts'

const demoKey = (kid: string, secret: string): SigningKey => ({
  kid,
  alg: 'HS256',
  secret: new TextEncoder().encode(secret),
})

/** The demo keys: published on every page, so they sign nothing of value. A run begins with the first. */
export const firstKey = demoKey('2026-01', 'k7Zs0Qb1mJ3yT9uWc5Xr2Vd8Lf4Nh6PgAeRiOtYuBqM')
/** What the operator changes to. */
export const nextKey = demoKey('2026-02', 'pW4xHc8Jt2Rf6Ny1Ke9Gb5Vs3Zm7QuLdToAiXjEwCrU')
export const demoKeys: readonly SigningKey[] = [firstKey, nextKey]

/** The demo keys as a JWK set, for whoever wants to verify a token of ours elsewhere. @see RFC 7517 §5 */
export const demoJwks = {
  keys: demoKeys.map(({ kid, alg, secret }) => ({ kty: 'oct', use: 'sig', kid, alg, k: encode(secret) })),
}

/** Finds a key by `kid` and holds it to its own algorithm. @see RFC 8725 §3.1 */
export function keySet(keys: readonly SigningKey[]): KeySet {
  return ({ kid, alg }) => {
    const key = keys.find((k) => k.kid === kid)
    if (!key || key.alg !== alg || key.secret.length === 0) throw new errors.JWKSNoMatchingKey()
    return key.secret
  }
}

type Tokens = Pick<JwtEnv, 'SignJWT' | 'jwtVerify' | 'claimsOf'>
type Note = (event: TraceEvent, text: string) => void

/** jose's SignJWT and jwtVerify as the handlers know them, on this clock, with each use noted. */
export function createTokens(
  server: ServerId,
  now: () => EpochSeconds,
  note: (event: TraceEvent, source: HandlerRef) => void,
  at: At,
): Tokens {
  const tell: Note = (event, text) => note(event, at(text))
  return {
    SignJWT: class {
      readonly #claims: Claims
      constructor(claims: Claims) {
        this.#claims = claims
      }
      setProtectedHeader(header: { alg: string; typ: string; kid: string }) {
        const jwt = new SignJWT({ ...this.#claims }).setProtectedHeader(header)
        return {
          async sign(secret: Uint8Array<ArrayBuffer>) {
            const token = await jwt.sign(secret)
            tell(
              { kind: 'token', at: server, act: 'signed', token, verdict: 'ok', code: null, checks: [] },
              '.sign(',
            )
            return token
          },
        }
      }
    },
    async jwtVerify(token, keys, options) {
      const result = await verifyToken(token, keys, options, now())
      const { verdict, code, checks } = result
      const act = verdict === 'ok' ? 'accepted' : 'rejected'
      tell({ kind: 'token', at: server, act, token, verdict, code, checks }, 'jwtVerify(')
      if (!result.payload) throw result.error
      return { payload: result.payload }
    },
    claimsOf: (token) => decodeObject(token.split('.')[1] ?? '') ?? {},
  }
}

export type Verification = {
  readonly verdict: TokenVerdict
  readonly code: string | null
  readonly checks: readonly TokenCheck[]
  readonly payload: Claims | null
  readonly error: unknown
}

/**
 * The verifier's whole list in its fixed order: what jose leaves to the application or checks later (canonical
 * base64url, `typ`, `alg` before `crit`) is checked first, then jose does the rest.
 * @see RFC 7519 §7.2, RFC 8725 §3.1-3.11
 */
export async function verifyToken(
  token: string,
  keys: KeySet,
  options: VerifyOptions,
  now: EpochSeconds,
): Promise<Verification> {
  try {
    precheck(token, keys, options)
    const { payload } = await jwtVerify(token, (header) => keys(header), {
      ...options,
      algorithms: [...options.algorithms],
      requiredClaims: [...options.requiredClaims],
      currentDate: new Date(now * 1000),
    })
    return { verdict: 'ok', code: null, checks: checklist('ok'), payload, error: null }
  } catch (error) {
    const verdict = error instanceof Refused ? error.rule : ruleOf(error)
    const code = error instanceof errors.JOSEError ? error.code : error instanceof Refused ? error.code : null
    return { verdict, code, checks: checklist(verdict), payload: null, error }
  }
}

class Refused extends Error {
  constructor(
    readonly rule: TokenRule,
    readonly code: string,
  ) {
    super(rule)
  }
}

const refuse = (rule: TokenRule, error: { readonly code: string }): never => {
  throw new Refused(rule, error.code)
}

/** A `typ` as a media type: case does not count, and `application/` may be left out. @see RFC 7515 §4.1.9 */
const mediaType = (typ: unknown): string =>
  typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : ''

function precheck(token: string, keys: KeySet, options: VerifyOptions): void {
  const parts = token.split('.')
  if (parts.length !== 3 || !parts.every(decode)) refuse('format', errors.JWSInvalid)
  const header = decodeObject(parts[0] ?? '') ?? refuse('header', errors.JWSInvalid)
  if (mediaType(header.typ) !== mediaType(options.typ)) refuse('typ', errors.JWTClaimValidationFailed)
  if (!options.algorithms.includes(String(header.alg))) refuse('alg', errors.JOSEAlgNotAllowed)
  try {
    keys(header)
  } catch {
    refuse('kid', errors.JWKSNoMatchingKey)
  }
  if ('crit' in header) refuse('crit', errors.JOSENotSupported)
}

const claimRules: Readonly<Record<string, TokenRule>> = {
  iss: 'iss',
  aud: 'aud',
  nbf: 'nbf',
  exp: 'exp',
  typ: 'typ',
}

/** Which rule of the list an error of jose stands for. */
function ruleOf(error: unknown): TokenRule {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature'
  if (error instanceof errors.JWTExpired) return 'exp'
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.reason === 'missing' ? 'claims' : (claimRules[error.claim] ?? 'claims')
  if (error instanceof errors.JWTInvalid) return 'payload'
  return 'format'
}

function checklist(verdict: TokenVerdict): TokenCheck[] {
  const failed = verdict === 'ok' ? tokenRules.length : tokenRules.indexOf(verdict)
  return tokenRules.map((rule, i) => ({
    rule,
    result: i < failed ? 'pass' : i === failed ? 'fail' : 'not-reached',
  }))
}
