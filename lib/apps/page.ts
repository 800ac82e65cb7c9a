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

/** JWT with a denylist: the server is told first, for it has a list to write on. */
export async function jwtLogOutListed({ fetch, storage }: PageEnv) {
  const token = storage.getItem('access_token')
  const headers = { Authorization: `Bearer ${token}` }
  if (token) await fetch('/logout', { method: 'POST', headers })
  storage.removeItem('access_token')
}

/** JWT in a cookie: the answer sets it, so there is nothing for script to keep. */
export async function jwtLogInCookie({ fetch }: PageEnv, id: string, pw: string) {
  await fetch('/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, pw }),
  })
}

/** JWT in a cookie: the browser attaches it, whoever makes the request. */
export async function jwtCallCookie({ fetch }: PageEnv) {
  await fetch('/me')
}

/** JWT in a cookie: ask the server, for its answer erases the cookie. */
export async function jwtLogOutCookie({ fetch }: PageEnv) {
  await fetch('/logout', { method: 'POST' })
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

/** Hybrid: the access token stays in a variable, the refresh token in the jar. */
export async function hybridLogIn({ fetch, storage }: PageEnv, id: string, pw: string) {
  const response = await fetch('/auth/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, pw }),
  })
  if (response.status !== 200) return
  storage.setItem('access_token', JSON.parse(response.body).access_token)
}

/** Hybrid: on a 401 renew the token, then try once more and no more. */
export async function hybridCall(page: PageEnv) {
  const response = await callWithToken(page)
  if (response.status !== 401) return
  if (await hybridRefresh(page)) await callWithToken(page)
}

async function callWithToken({ fetch, storage }: PageEnv) {
  const token = storage.getItem('access_token')
  return fetch('/me', token ? { headers: { Authorization: `Bearer ${token}` } } : {})
}

/** Hybrid: the browser attaches the refresh cookie to this path alone. */
export async function hybridRefresh({ fetch, storage }: PageEnv) {
  const response = await fetch('/auth/refresh', { method: 'POST' })
  if (response.status !== 200) return false
  storage.setItem('access_token', JSON.parse(response.body).access_token)
  return true
}

/** Hybrid: ask the server to end the family, and drop the access token. */
export async function hybridLogOut({ fetch, storage }: PageEnv) {
  await fetch('/auth/logout', { method: 'POST' })
  storage.removeItem('access_token')
}

/** Either: follow the link to the first page. Variables of this page are lost. */
export async function openHome({ open }: PageEnv) {
  await open('/')
}
