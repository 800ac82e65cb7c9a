// The page's own code in the browser: how each design gets, keeps and sends its credential.
import type { PageEnv } from './env'

/** JWT: script asks, script receives, and script must keep the token somewhere. */
export async function jwtLogIn({ fetch, storage }: PageEnv, id: string, pw: string) {
  const response = await fetch('/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, pw }),
  })
  if (response.status !== 200) return
  storage.setItem('access_token', JSON.parse(response.body).access_token)
}

/** JWT: nothing is sent by itself; script attaches the token to every request. */
export async function jwtCall({ fetch, storage }: PageEnv) {
  const token = storage.getItem('access_token')
  await fetch('/me', token ? { headers: { Authorization: `Bearer ${token}` } } : {})
}

/** JWT: the page forgets the token. There is nobody to tell. */
export async function jwtLogOut({ storage }: PageEnv) {
  storage.removeItem('access_token')
}

/** Session: two plain page loads; the browser keeps the cookie. */
export async function sessionLogIn({ open, submit }: PageEnv, id: string, pw: string) {
  await open('/login')
  await submit('/login', { id, pw })
}

/** Session: no credential in sight; the browser attaches the cookie. */
export async function sessionCall({ fetch }: PageEnv) {
  await fetch('/me')
}

/** Session: ask the server, for only it can strike the line. */
export async function sessionLogOut({ submit }: PageEnv) {
  await submit('/logout')
}

/** Either: follow the link to the first page. Variables of this page are lost. */
export async function openHome({ open }: PageEnv) {
  await open('/')
}
