// S09 hybrid: trust briefly, check often; the ledger is opened only to renew.
import type { ScenarioWords } from '../../words'

export const hybrid: ScenarioWords<'hybrid'> = {
  title: 'Hybrid: two tokens',
  situation:
    'Logging in brings a short-lived access token and a long-lived refresh token. After one renewal the access token is copied, and the operator revokes the login.',
  beats: {
    'log-in': 'Log in',
    renew: 'Expire and renew',
    copy: 'A copy is taken',
    revoke: 'Revoke',
    replay: 'The copy is sent',
    expiry: 'Later',
    owner: 'The owner asks',
  },
  stops: {
    hybrid: {
      'log-in.refresh-write': {
        title: 'Only a hash goes into the ledger',
        text: 'The password is right. The server makes a refresh token and writes down its hash alone, so a stolen ledger holds no usable token.',
      },
      'log-in.post-auth-login-answer': {
        title: 'Two tokens, by two ways',
        text: 'The access token comes in the body, the refresh token in an `HttpOnly` cookie. The cookie goes only to addresses under `/auth`.',
      },
      'log-in.storage-set': {
        title: 'The access token stays in a variable',
        text: 'It is the short-lived one. A reload loses it, and the refresh token, like a voucher, fetches another.',
      },
      'renew.get-me-answer': {
        title: 'It has expired',
        text: 'At `exp` the API answers `invalid_token`. That is how the page knows it is time to renew.',
      },
      'renew.refresh-rotate': {
        title: 'The used token is marked as used',
        text: 'Like a punched voucher, the refresh token is now used; its successor gets a line. The family, all tokens of this login, ends no later than before.',
      },
      'renew.post-auth-refresh-answer': {
        title: 'Both tokens are new',
        text: 'A new access token and a new refresh token. The new cookie’s `Max-Age` is shorter than the first one’s.',
      },
      'renew.get-me-answer-2': {
        title: 'It tries once more, and once only',
        text: 'The same request with the new token gets its answer. The page retries once and would stop there.',
      },
      'copy.copied': {
        title: 'The access token is copied',
        text: 'It is the one that just arrived. The refresh token sits in an `HttpOnly` cookie and is not part of this copy.',
      },
      'revoke.refresh-revoke': {
        title: 'The operator ends the family',
        text: 'Every refresh token of this login is revoked in the ledger. Nobody can renew any more.',
      },
      'replay.get-me': {
        title: 'The copy is sent after that',
        text: 'The attacker’s client sends the copied access token. It has not expired.',
      },
      'replay.get-me-answer': {
        title: 'Accepted until it expires',
        text: 'A `200`. The API calculates and opens no ledger, so it has not heard of the revocation.',
      },
      'expiry.get-me-answer': {
        title: 'Expiry closes the window',
        text: 'This time a `401`. The attacker has no refresh token, so there is no way to a new one.',
      },
      'owner.post-auth-refresh-answer': {
        title: 'The owner must log in again',
        text: 'The owner’s access token has expired too, and the renewal gets `400 invalid_grant`. A revocation shows when you renew.',
      },
    },
    jwt: {
      'log-in.post-login-answer': {
        title: 'One JWT, and that is all',
        text: 'An access token in the body and no refresh token. Once it has expired there is nothing to exchange.',
      },
      'log-in.token-signed': {
        title: 'It signs for a short time',
        text: 'The password is right, so the server writes a short `exp` and signs. It notes nothing down.',
      },
      'renew.get-me-answer': {
        title: 'Expired, and nothing to renew with',
        text: 'At `exp` it is refused. Without a refresh token, the user has to type the password again.',
      },
      'copy.copied': {
        title: 'An expired token is copied',
        text: 'What is left in the browser is an expired JWT, and that is what the attacker gets.',
      },
      'revoke.nothing-to-do': {
        title: 'There is nothing to revoke',
        text: 'The server wrote no token down, so the operator has no line to strike. It would take a denylist.',
      },
      'replay.get-me-answer': {
        title: 'The clock had ended it',
        text: 'A `401`. It was not revoked; it has expired.',
      },
      'expiry.get-me-answer': {
        title: 'Later, the same answer',
        text: 'A `401` again. An expired token does not come back to life.',
      },
      'owner.get-me-answer': {
        title: 'The owner is out as well',
        text: 'The owner’s token ended at the same second, so this is a `401`. Only the password helps.',
      },
    },
    session: {
      'log-in.post-login': {
        title: 'The form sends the password',
        text: 'Name, password and the hidden CSRF token go together.',
      },
      'log-in.sessions-write-2': {
        title: 'A new line in the ledger',
        text: 'The server has checked the password. It strikes the anonymous line and writes one under a fresh session ID.',
      },
      'renew.get-me-answer': {
        title: 'There is nothing to renew',
        text: 'A JWT would expire now. A session goes on while it is used: the server only wrote the new time into its line.',
      },
      'copy.copied': {
        title: 'The session ID is copied',
        text: 'One number in two places. The server cannot tell which is the copy.',
      },
      'revoke.sessions-delete': {
        title: 'The operator strikes one line',
        text: 'This number’s line is gone from the ledger. Nobody told the browser.',
      },
      'replay.get-me': {
        title: 'The copy is sent after that',
        text: 'The attacker’s client sends the copied session ID. Not a character of it has changed.',
      },
      'replay.get-me-answer': {
        title: 'Over at the very next request',
        text: 'A `401`. The price is a look-up at every request; in return there is nothing to wait for.',
      },
      'expiry.get-me-answer': {
        title: 'A struck line stays struck',
        text: 'However much time passes, it is a `401`.',
      },
      'owner.get-me-answer': {
        title: 'The owner’s number was the same',
        text: 'A `401`. Original and copy stood for one line, so they ended together.',
      },
    },
  },
  question: {
    ask: {
      hybrid:
        'The operator has revoked the refresh token. The copied access token has not expired. What becomes of the attacker’s next request?',
      jwt: 'The operator wanted to revoke this login. The copied JWT has expired. What becomes of the attacker’s next request?',
      session:
        'The operator has struck the line in the ledger. What becomes of the attacker’s next request with the copied session ID?',
    },
    options: {
      a: 'It passes, and is renewed for good',
      b: 'It is refused',
      c: 'It passes, but only until it expires',
      d: 'It passes; only the owner is refused',
    },
    why: {
      hybrid:
        'An access token is checked by calculation alone, from its signature and claims. What a revocation stops is the next renewal, so the token that is out passes for the rest of its time. That is why the time is short.',
      jwt: 'Not because anybody could revoke it, but because `exp` has passed. Before that second it would have passed.',
      session:
        'A session is looked up at every request, so the first one after the line was struck is refused. There is no expiry to wait for.',
    },
  },
  principle: {
    hybrid: 'Trust briefly, check often; open the ledger to renew.',
    jwt: 'Without a refresh token, expiry is the log-out.',
    session: 'Look at the ledger each time, and revoking is instant.',
  },
  margin: 'revoke one of the two, and then?',
  reading: [
    {
      heading: 'The loop of two credentials',
      paragraphs: [
        'The hybrid divides the work. Frequent requests carry a short access token that is checked by calculation; a rare renewal carries a refresh token that is looked up in the ledger. Requests are cheap, and a login that is revoked ends at its next renewal.',
        'The page learns from a `401` that it is time to renew. It renews, and sends the same request once more. If that is refused too it stops, or it would go round for ever.',
      ],
    },
    {
      heading: '“Revoked means logged out”',
      paragraphs: [
        'A revoked refresh token does not end an access token that is already out: it passes until it expires. An attacker’s window is what is left of that time. To close it sooner, give access tokens a denylist too, or a shorter life.',
        'A shorter life means more renewals: with 300 seconds, about twelve an hour.',
      ],
    },
    {
      heading: 'Where the cookie goes',
      paragraphs: [
        'Narrow the refresh cookie’s `Path` to `/auth/refresh`, and it no longer goes to `/auth/logout`. The log-out then erases a cookie without knowing which family to end. Here it is `/auth`.',
        'The renewal address is authenticated by a cookie, so it needs `SameSite=Strict` and a look at `Origin`. A renewal forced from outside gives the attacker nothing to read, but it can use the refresh token up.',
      ],
    },
    {
      heading: 'In production',
      paragraphs: [
        'For a browser application, a BFF that keeps the tokens on the server is the stronger recommendation, and a first-party site often needs no more than a cookie session. The hybrid suits an application that calls the APIs of several services.',
      ],
    },
  ],
  sources: [
    'RFC 9700 §2.2.2, §4.14.2 (refresh token rotation)',
    'OAuth 2.1 §5.3.2 (invalid_token), §3.2.4 (invalid_grant)',
    'RFC 10017 §6.1, §6.3.2.3 (OAuth 2.0 for browser-based apps)',
    'RFC 7009 §2 (token revocation)',
    '6265bis §5.8.3 (Path and the cookie)',
  ],
}
