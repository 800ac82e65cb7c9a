// A sentence for each cell of the comparison: why the value is what it is. The value itself comes from a run.
import type { RowWords } from '@/content/compare-words'
import type { ClaimId } from '@/lib/story/claims'

const csrfAsk = 'Does the credential go along with a `POST` that a form on another site sends?'
const xssAsk = 'Does a script injected into the page get away with the credential?'
const otherAsk = 'The answer to a request that reaches a server where nobody logged in'

const csrfJwt =
  'The page’s own script attaches `Authorization`. A form on another site cannot make that header.'
const csrfHybrid = 'Script attaches the access token, and the refresh cookie is `SameSite=Strict`: it stays.'
const noLookUp = 'The token is checked by calculation, so any server answers without asking a store.'

export const rows: Readonly<Record<ClaimId, RowWords>> = {
  held: {
    ask: 'The credential in the browser, and where it lies',
    setting: 'Right after the log-in. Where the JWT lies is this site’s choice.',
    cells: {
      jwt: 'Script receives the token and puts it where script can read it.',
      session: 'The browser takes `Set-Cookie` into its jar; with `HttpOnly`, script does not see it.',
      hybrid:
        'The short-lived access token is in a variable, the long-lived refresh token in a cookie that goes under `/auth` only.',
    },
  },
  kept: {
    ask: 'What is written down about the login, server side',
    setting: 'Right after the log-in. The list of users is in all three, so it is left out.',
    cells: {
      jwt: 'A key, a clock and settings are enough to verify, so nothing is written per login.',
      session: 'A record under the session ID: whose it is, when it was made and when it was last used.',
      hybrid: 'The hash of the refresh token, and its family. The access token is not written down.',
    },
  },
  'logged-out': {
    ask: 'After log-out: the first request with a credential that was copied before',
    setting: 'Log-out comes one minute after the log-in.',
    cells: {
      jwt: 'The browser threw its token away; the server had nothing to delete.',
      session: 'Log-out deleted the record, so this session ID means nothing, whoever sends it.',
      hybrid: 'Log-out ends the family of the refresh token. The access token is out already.',
    },
  },
  'logged-out-for': {
    ask: 'For how long the copy works after log-out',
    setting: 'Tokens live 15 min in all three designs. Log-out comes one minute after the log-in.',
    cells: {
      jwt: 'Exactly what was left until `exp`. In the very second of `exp` it is refused.',
      session: 'It ends with the record: no time is left.',
      hybrid: 'Until the `exp` of the access token. That is why a hybrid makes it a few minutes.',
    },
  },
  'taken-back': {
    ask: 'After the operator cuts off a lost phone: the first request with the phone’s copy',
    setting: 'The JWT design has no denylist here.',
    cells: {
      jwt: 'There was no record to delete and no list to write on, so nothing happened.',
      session: 'The phone’s line alone was deleted, and the copy failed at the very next request.',
      hybrid: 'Renewal is blocked, but the copy is an access token, and nobody looks those up.',
    },
  },
  'taken-back-for': {
    ask: 'For how long the copy works after the operator revokes it',
    setting: 'The JWT lives 15 min, the hybrid’s access token 5 min. Revoked one minute after the log-in.',
    cells: {
      jwt: 'Here it cannot be revoked, so there is only `exp` to wait for.',
      session: 'It fails from the next request on.',
      hybrid: 'Until the short access token ends. Renewal is refused after that.',
    },
  },
  listed: {
    ask: 'With a denylist: the first request with the copy after log-out',
    setting: 'Only the JWT design gets a `jti` denylist and a cut-off per user.',
    cells: {
      jwt: 'After the signature the server looked at the list, and this token’s `jti` was on it.',
      session: 'No list is needed: what is in the store is allowed, and nothing else.',
      hybrid: 'This hybrid lists no access tokens. It chose to make them short.',
    },
  },
  renewed: {
    ask: 'After log-out: renewal with a stolen refresh token',
    setting: 'Copied right after the login; log-out comes one minute later.',
    cells: {
      jwt: 'This design has no refresh token.',
      session: 'This design has no refresh token.',
      hybrid: 'The family has ended: `invalid_grant`. Renewal always asks the store.',
    },
  },
  lagging: {
    ask: 'Right after it was revoked: the answer to the copy at another server',
    setting: 'Two servers replicate their sessions, and a change needs 2 s to arrive.',
    cells: {
      jwt: 'Replication plays no part: there was nothing to revoke.',
      session: 'The server that has not heard of it yet still believes the record. Revocation lags too.',
      hybrid: 'Replication plays no part: the access token works until `exp`.',
    },
  },
  'csrf-lax': {
    ask: csrfAsk,
    setting:
      'As this site sets them: session cookie `SameSite=Lax`, refresh cookie `SameSite=Strict`. The form aims at the log-out.',
    cells: {
      jwt: csrfJwt,
      session: '`SameSite=Lax` keeps the cookie out of a `POST` that began on another site.',
      hybrid: csrfHybrid,
    },
  },
  'csrf-none': {
    ask: csrfAsk,
    setting: 'The session cookie is `SameSite=None`, and `HttpOnly` stays on.',
    cells: {
      jwt: csrfJwt,
      session:
        'The browser attaches it although `HttpOnly` is on. What stopped this request was the CSRF token.',
      hybrid: csrfHybrid,
    },
  },
  'csrf-open': {
    ask: csrfAsk,
    setting: '`SameSite=None` still, and now `HttpOnly` is off as well.',
    cells: {
      jwt: csrfJwt,
      session:
        'The same as with `HttpOnly`: the attacker never reads the cookie, so it does not matter who may.',
      hybrid: csrfHybrid,
    },
  },
  'xss-hidden': {
    ask: xssAsk,
    setting: 'The session cookie has `HttpOnly`. The JWT lies in `localStorage`.',
    cells: {
      jwt: 'Any script of the origin reads `localStorage`.',
      session: '`document.cookie` does not show an `HttpOnly` cookie, so there was nothing to take.',
      hybrid:
        'It could not read the cookie, but it asked for a renewal as the page would, and got a fresh access token.',
    },
  },
  'xss-open': {
    ask: xssAsk,
    setting: 'The session cookie is without `HttpOnly`.',
    cells: {
      jwt: '`HttpOnly` is an attribute of cookies: it is nothing to a token in `localStorage`.',
      session: 'It read the session ID from `document.cookie` and sent it out.',
      hybrid: 'Whatever the session cookie’s attributes, a renewal gave it a fresh access token.',
    },
  },
  'xss-ridden': {
    ask: 'The answer to a request that the injected script makes in the victim’s page',
    setting: 'The session cookie has `HttpOnly`. The script takes nothing away.',
    cells: {
      jwt: 'It reads the token where it lies and uses it on the spot.',
      session:
        'It cannot read the cookie, and the browser sends it all the same. To the server this is the victim.',
      hybrid: 'It renews and uses the token at once, as often as it likes while the page is open.',
    },
  },
  'own-memory': {
    ask: otherAsk,
    setting: 'Two servers. Sessions are in the memory of the server that took the log-in.',
    cells: {
      jwt: noLookUp,
      session: 'The session is not in the second server’s memory.',
      hybrid: noLookUp,
    },
  },
  'shared-store': {
    ask: otherAsk,
    setting: 'Two servers. Sessions are in a store that both use.',
    cells: {
      jwt: noLookUp,
      session: 'Every server asks the same store, so servers have nothing to synchronise.',
      hybrid: noLookUp,
    },
  },
  'server-lost': {
    ask: 'A request after the server that took the login has died',
    setting: 'Two servers, each with its own sessions in memory.',
    cells: {
      jwt: 'The server that is left has the same key and verifies as before.',
      session: 'The session went with the server. Its owner has to log in again.',
      hybrid: 'The server that is left has the same key and verifies as before.',
    },
  },
  'look-ups': {
    ask: 'Questions to a store to authenticate one request',
    setting: 'A shared store, no denylist. Reading the profile is another question and does not count.',
    cells: {
      jwt: 'The signature is computed again and the claims are read.',
      session: 'Every request looks its session ID up. This round trip is the price of instant revocation.',
      hybrid: 'API requests ask nobody. Logging in, renewing and logging out do.',
    },
  },
  'listed-look-ups': {
    ask: 'With a denylist and a cut-off: questions to a store to authenticate one request',
    setting: 'The JWT design gets a `jti` denylist and a cut-off per user.',
    cells: {
      jwt: 'One to the list, one to the cut-off; the list alone would be one. “No look-up” was traded for revocation.',
      session: 'Nothing changes.',
      hybrid: 'This hybrid does not look for its access tokens on a list.',
    },
  },
  bytes: {
    ask: 'What the credential adds to one request',
    setting:
      'The whole HTTP/1.1 header line with its line end, uncompressed. The token has minimum claims and HS256.',
    cells: {
      jwt: 'The line `Authorization: Bearer`. It grows with every role you put in.',
      session: 'The line `Cookie`. A random value of 256 bits has 43 characters.',
      hybrid: 'The API gets the same line as with JWT. The refresh token travels to `/auth` only.',
    },
  },
  signatures: {
    ask: 'Signatures checked for one request',
    setting: 'The same `GET /me` three times, counted per request.',
    cells: {
      jwt: 'It calculates instead of asking: not for free, but at another price.',
      session: 'A number has no signature. The store knows whether it is real.',
      hybrid: 'API requests are as with JWT.',
    },
  },
  readable: {
    ask: 'Claims that whoever holds the credential can read without a key',
    setting: 'The credential of a request, decoded from base64url and counted.',
    cells: {
      jwt: 'A signature stops changes and hides nothing. Leave secrets out, or wrap them in a JWE.',
      session: 'It is random: decoded, it says nothing.',
      hybrid: 'The access token is like any JWT. The refresh token is random.',
    },
  },
  restarted: {
    ask: 'A request after the server was restarted',
    setting: 'One server, sessions in memory.',
    cells: {
      jwt: 'The key is configuration and survives.',
      session: 'All sessions in memory are gone. In a store they would have survived.',
      hybrid: 'The key is configuration, and refresh tokens are in the store.',
    },
  },
  'store-down': {
    ask: 'A request while the store does not answer',
    setting: 'A shared store, no denylist.',
    cells: {
      jwt: 'It does not ask, so it answers.',
      session: 'It says that it cannot know. Nobody was logged out, so this is no `401`.',
      hybrid: 'It answers while the access token lives. Renewal does not work.',
    },
  },
  'list-down': {
    ask: 'With a denylist: a request while the store does not answer',
    setting: 'A server that cannot read the list refuses to answer (it fails closed).',
    cells: {
      jwt: 'It cannot know whether the token was revoked, so it takes none. JWT now depends on the store.',
      session: 'List or no list, it cannot find the session.',
      hybrid: 'This hybrid looks at no list for API requests.',
    },
  },
}
