// The user store: who exists, what they type, and the hash that the server keeps of it.
import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { encode } from '../vocabulary/base64url'
import type { User } from '../vocabulary/trace'

type Account = User & { readonly password: string }

/** The people of the story. Their passwords are published: nothing here guards anything. */
export const people: readonly Account[] = [
  { id: 'u_42', login: 'kim', role: 'user', password: 'paper-boat' },
  { id: 'u_43', login: 'lee', role: 'user', password: 'blue-kettle' },
  { id: 'u_1', login: 'ops', role: 'admin', password: 'night-shift' },
]

/** What the server stores of them. */
export const users: readonly User[] = people.map(({ id, login, role }) => ({ id, login, role }))

// A real server spends 600,000 rounds (OWASP Password Storage) or uses argon2id; a story on a phone spends fewer.
const rounds = 64
const hash = (login: string, password: string) =>
  encode(pbkdf2(sha256, password, `salt:${login}`, { c: rounds, dkLen: 32 }))

let stored: ReadonlyMap<string, string> | undefined
const hashes = () => (stored ??= new Map(people.map((p) => [p.login, hash(p.login, p.password)])))

/** The user whose password this is, or null. An unknown name costs the same work as a known one. */
export function checkPassword(login: string, password: string): User | null {
  const given = hash(login, password)
  const expected = hashes().get(login)
  const found = users.find((u) => u.login === login)
  return found && expected === given ? found : null
}
