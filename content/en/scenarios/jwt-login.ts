// S01 JWT login: the server remembers nothing, and the next request passes all the same.
import type { ScenarioWords } from '../../words'

export const jwtLogin: ScenarioWords<'jwt-login'> = {
  title: 'JWT login',
  situation:
    'You log in and make one request. Then the server restarts, its memory is gone, and you make the same request again.',
  beats: {
    'log-in': 'Log in',
    call: 'First request',
    restart: 'Server restart',
    'call-again': 'Same request again',
  },
  stops: {
    jwt: {
      'log-in.token-signed': {
        title: 'The server seals a JWT',
        text: 'Into the JWT it writes who and until when, then signs with its configured key. It keeps no list of what it has issued.',
      },
      'log-in.storage-set': {
        title: 'The token stays in the browser',
        text: 'The page’s script puts the JWT into `localStorage`. From now on the browser is the only place that has it.',
      },
      'call.get-me': {
        title: 'Script attaches the token',
        text: 'It puts the JWT into `Authorization: Bearer` by hand. This document is all the server will have to go on.',
      },
      'call.token-checked': {
        title: 'The server works it out alone',
        text: 'It computes the signature again with its key, compares, and reads claims such as `exp`. It asked nobody.',
      },
      'call.get-me-answer': {
        title: 'The answer was in the token',
        text: '`sub` and `role` are what the verified token said. Not even the user store was opened.',
      },
      'restart.restarted': {
        title: 'The server restarts',
        text: 'The memory of the process is gone. The signing key is configuration, so the new process reads the same one.',
      },
      'call-again.get-me': {
        title: 'The same token, once more',
        text: 'The browser knows nothing of a restart. The new process has never seen this document.',
      },
      'call-again.token-checked': {
        title: 'New to the server, and it fits',
        text: 'The calculation needs a token, a key and a clock, and all three are here. No memory went into it.',
      },
      'call-again.get-me-answer': {
        title: 'Accepted, with nothing remembered',
        text: 'The same `200` as before the restart. The server does not even recall having issued this token.',
      },
    },
    session: {
      'log-in.sessions-write-2': {
        title: 'A new number goes into the ledger',
        text: 'The anonymous line is struck out. The server makes a fresh random session ID and writes it down beside the user.',
      },
      'log-in.get-home-answer': {
        title: 'The home page, logged in',
        text: 'The browser follows with `GET /` and its new number. The server finds the line and sends the page.',
      },
      'call.get-me': {
        title: 'The cookie goes along by itself',
        text: 'Script attached nothing. The browser took the session ID from its jar and added it.',
      },
      'call.sessions-read': {
        title: 'The server asks the ledger',
        text: 'The number’s line says who this is. The server’s process does not hold on to the answer.',
      },
      'call.get-me-answer': {
        title: 'The answer came from the ledger',
        text: '`sub` and `role` belong to the user that the line points to. The cookie said nothing of the kind.',
      },
      'restart.restarted': {
        title: 'The server restarts',
        text: 'The memory of the process is gone. The cookie in the browser is as it was.',
      },
      'call-again.get-me': {
        title: 'The same number, once more',
        text: 'The browser knows nothing of a restart and adds the same cookie. The new process has never seen this number.',
      },
      'call-again.sessions-read': {
        title: 'The ledger still has the line',
        text: 'The session store is another machine, and it did not restart. The line is where it was.',
      },
      'call-again.get-me-answer': {
        title: 'The ledger did the remembering',
        text: 'The same `200` as before the restart. It was the store that kept the memory, not the server.',
      },
    },
    hybrid: {
      'log-in.refresh-write': {
        title: 'A hash goes into the ledger',
        text: 'The server makes a refresh token and writes its hash down. Only the long-lived one is kept.',
      },
      'log-in.token-signed': {
        title: 'The access token is signed',
        text: 'It lives briefly and is written down nowhere. It is signed and handed out, just as in the JWT design.',
      },
      'log-in.post-auth-login-answer': {
        title: 'One in the body, one in a cookie',
        text: 'The access token comes in the body, the refresh token in an `HttpOnly` cookie.',
      },
      'call.token-checked': {
        title: 'It is checked by calculation',
        text: 'The server computes the signature again. The refresh token in the ledger has no part in this request.',
      },
      'call.get-me-answer': {
        title: 'Answered with the ledger shut',
        text: 'The `sub` and `role` that came back are those in the token.',
      },
      'restart.restarted': {
        title: 'The server restarts',
        text: 'Its memory is empty. The key is in its configuration, the refresh token’s line in the ledger.',
      },
      'call-again.get-me': {
        title: 'The same token once more',
        text: 'The access token in the page’s variable goes as it is. The server restarted; the page did not.',
      },
      'call-again.token-checked': {
        title: 'The key is still there',
        text: 'The server reads the same key from its configuration and checks the signature with it.',
      },
      'call-again.get-me-answer': {
        title: 'A restart changes nothing',
        text: 'A `200`. There was nothing in memory to lose.',
      },
    },
  },
  question: {
    ask: {
      jwt: 'The server restarted and lost its memory. The signing key is still in its configuration. You send `GET /me` with the same JWT. What comes back?',
      session:
        'The server restarted and lost its memory. Sessions are written in a store of their own. You send `GET /me` with the same cookie. What comes back?',
      hybrid:
        'The server restarted and lost its memory; its key is configuration, refresh tokens are in the store. You send `GET /me` with the same access token. What comes back?',
    },
    options: {
      a: '401, it forgot the login',
      b: '303, to the login page',
      c: '500, server error',
      d: '200, same as before',
    },
    why: {
      jwt: 'To verify is to compute the signature again from the token and the configured key, and to look at the clock. There was never anything in memory to lose. Had the key changed too, the same token would be refused.',
      session:
        'The session was written in the store, which is another machine and did not restart. Had it been kept inside the server’s process, it would have gone with the process, and you would have seen a `401`.',
      hybrid:
        'An access token is checked by calculating with the key, so nothing in memory was needed. The refresh token’s line is in the store and not in the server, so that is there as well.',
    },
  },
  principle: {
    jwt: 'The server remembers nothing; it works it out with a key.',
    session: 'The ledger remembers, so the server may forget.',
    hybrid: 'The short-lived is calculated, the long-lived looked up.',
  },
  margin: 'there is no list of issued tokens anywhere',
  reading: [
    {
      heading: 'What to take along',
      paragraphs: [
        'A server that works with JWTs holds no list of the tokens it has issued. Each time one arrives it computes the signature again and goes through `typ`, `iss`, `aud`, `exp` and the rest. One failure, and the whole token is refused.',
        'That is not the same as needing nothing. The server needs a key it trusts, a clock that is right, and settings that say what to accept. And at login the password is checked just as it is with sessions.',
      ],
    },
    {
      heading: 'The same moment in both designs',
      paragraphs: [
        'Per request, a JWT costs one calculation and a session costs one look-up. They survive the restart for different reasons: the JWT because the server kept nothing, the session because it was kept somewhere else.',
        'Plenty of servers do keep sessions in the memory of their process. There, a restart logs everybody out. What decides is not the session as such but where the ledger stands.',
      ],
    },
    {
      heading: 'Where the metaphor stops',
      paragraphs: [
        'Anybody can look at a seal on paper. The `HS256` signature used here can be checked only by those who hold the same secret key, and whoever can check it can also make it. Between services, use a signature that is verified with a public key.',
        'And a seal stops changes, not eyes. Whoever holds a signed JWT can read what is in it.',
      ],
    },
    {
      heading: 'In production',
      paragraphs: [
        'This scene puts the token into `localStorage` because it is easy to see there. Every script on the page can read it too, so current guidance says to keep tokens and session IDs out of it. Copying them is the subject of a later scene.',
        'Password hashing is cheap here as well. A real server spends a good deal of work on each check, on purpose, and spends it for unknown names too.',
        'A server does not tell the client which check failed. You see the reason here because you are learning.',
      ],
    },
  ],
  sources: [
    'RFC 7519 §4.1, §7.2 (claims; validating a JWT)',
    'RFC 8725 §3.1-3.11 (JWT best current practices)',
    'RFC 9068 §2.1-2.2 (JWT access tokens)',
    'OAuth 2.1 draft §5.1, §5.3.2 (Bearer, as in RFC 6750)',
    'OWASP Session Management and HTML5 Security Cheat Sheets (Web Storage)',
    'NIST SP 800-63B-4 §5.1',
  ],
}
