// The fingerprint under which a store keeps a refresh token: whoever reads the store cannot use what they find.
import { sha256 } from '@noble/hashes/sha2.js'
import { encode } from './base64url'

/** SHA-256 of the token as it stands in the cookie, in base64url. */
export const hashOf = (token: string): string => encode(sha256(new TextEncoder().encode(token)))
