// S03 side by side: every design issues, carries and checks. What parts them is where the truth is written.
import type { ScenarioWords } from '../../words'

export const sideBySide: ScenarioWords<'side-by-side'> = {
  title: 'Side by side',
  situation:
    'You log in and ask for your own data. Switch between the designs and pair up the arrows that do the same job.',
  beats: {
    'log-in': 'Log in',
    carry: 'First request',
    three: 'Three requests',
  },
  stops: {
    jwt: {
      'log-in.token-signed': {
        title: 'The document says who you are',
        text: 'Your password was right, so the server writes down your user and an expiry, and signs it all. It keeps no record of this.',
      },
      'log-in.post-login-answer': {
        title: 'Issue: the whole document',
        text: 'The JWT that names you travels in the body of the response. No cookie is involved.',
      },
      'carry.get-me': {
        title: 'Carry: script attaches it',
        text: 'The browser adds no Bearer token by itself. The page’s own script has to write `Authorization`.',
      },
      'carry.token-checked': {
        title: 'Check: signature, then claims',
        text: 'The server computes the signature again with its key, then holds each claim against its clock and its settings.',
      },
      'carry.get-me-answer': {
        title: 'It answers what the token says',
        text: '`sub` and `role` in this `200` are claims, copied from the token.',
      },
      'three.get-me-answer': {
        title: 'The first answer',
        text: 'A request went, an answer came. Find in the diagram what the server did between the two, and count.',
      },
      'three.get-me-answer-2': {
        title: 'The second answer',
        text: 'The same token, the same answer. Compare it with the one before: did the server work differently?',
      },
      'three.get-me-answer-3': {
        title: 'Three answers, all by calculation',
        text: 'Each time the server checked the token from scratch, with key and clock. No arrow went to a store.',
      },
    },
    session: {
      'log-in.users-read': {
        title: 'Checking a password is the same work',
        text: 'The server holds it against the user store. Every design does exactly this; they differ in what comes next.',
      },
      'log-in.sessions-write-2': {
        title: 'The ledger says who you are',
        text: 'The server makes a fresh random session ID and writes your user into its line. The anonymous line from before is gone.',
      },
      'log-in.post-login-answer': {
        title: 'Issue: only a number',
        text: 'The cookie’s value is one number. Who you are stayed behind, in the ledger.',
      },
      'log-in.get-home-answer': {
        title: 'Your first page while logged in',
        text: 'The browser followed the `303` to `GET /`, and the cookie it had just received went along.',
      },
      'carry.get-me': {
        title: 'Carry: the browser attaches it',
        text: 'Script only asked for the request. It was the browser that wrote the `Cookie` header.',
      },
      'carry.sessions-read': {
        title: 'Check: the line is looked up',
        text: 'The server finds your number’s line, and reads there which user it stands for and whether its time is up.',
      },
      'carry.get-me-answer': {
        title: 'It answers with the line’s user',
        text: 'What goes into this `200` was read from the user store. That read is for content; you were already authenticated.',
      },
      'three.get-me-answer': {
        title: 'The first answer',
        text: 'A request went, an answer came. Find in the diagram what the server did between the two, and count.',
      },
      'three.get-me-answer-2': {
        title: 'The second answer',
        text: 'The same cookie, the same answer. Compare it with the one before: did the server work differently?',
      },
      'three.get-me-answer-3': {
        title: 'Looked up three times',
        text: 'For each request the server went back to your line. Change or strike that line, and the next request will show it.',
      },
    },
    hybrid: {
      'log-in.post-auth-login': {
        title: 'Name and password are sent',
        text: 'Script puts them into `POST /auth/login`. Renewing and logging out live under `/auth` as well.',
      },
      'log-in.refresh-write': {
        title: 'A token for renewals is written',
        text: 'Your password was right, so the hash of a refresh token goes into the ledger with your user. So far, much like a session.',
      },
      'log-in.token-signed': {
        title: 'A document for requests is signed',
        text: 'The access token is a JWT with your user and an expiry. Of this one the server keeps no record.',
      },
      'log-in.post-auth-login-answer': {
        title: 'Issue: two things, two ways',
        text: 'The access token goes to script, in the body. The refresh token goes to the browser, in an `HttpOnly` cookie.',
      },
      'log-in.storage-set': {
        title: 'The access token stays in a variable',
        text: 'Reload the page and it is gone. A new one can then be fetched with the refresh token in the cookie.',
      },
      'carry.get-me': {
        title: 'Carry: the JWT goes, the cookie stays',
        text: 'Script writes the JWT into `Authorization`. The cookie is bound to paths under `/auth`, so the browser leaves it out.',
      },
      'carry.token-checked': {
        title: 'Check: signature, then claims',
        text: 'The server computes the signature again with its key, then holds each claim against its clock and its settings.',
      },
      'carry.get-me-answer': {
        title: 'It answers what the token says',
        text: '`sub` and `role` in this `200` are claims, copied from the token.',
      },
      'three.get-me-answer': {
        title: 'The first answer',
        text: 'A request went, an answer came. Find in the diagram what the server did between the two, and count.',
      },
      'three.get-me-answer-2': {
        title: 'The second answer',
        text: 'The same token, the same answer. Compare it with the one before: did the server work differently?',
      },
      'three.get-me-answer-3': {
        title: 'Answered with the ledger closed',
        text: 'With an access token in hand, a request works as in the JWT design. The ledger’s line is for renewing and for ending.',
      },
    },
  },
  question: {
    ask: {
      jwt: 'You send `GET /me` three more times. How often does each design ask a store to authenticate you, reads for the answer’s content aside?',
      session:
        'You send `GET /me` three more times. How often does each design ask a store to authenticate you, reads for the answer’s content aside?',
      hybrid:
        'You send `GET /me` three more times. How often do session and JWT ask a store to authenticate you, and which will the hybrid resemble?',
    },
    options: {
      a: 'Session 3, JWT 0',
      b: 'Session 1, JWT 3',
      c: 'Session 3, JWT 3',
      d: 'Session 0, JWT 0',
    },
    why: {
      jwt: 'The JWT says who you are, so key and clock are enough and the server only computes. A session cookie holds a number, and for every request somebody has to look up what it stands for.',
      session:
        'The cookie holds a number, so for every request the server has to look up what it stands for. A JWT says who you are, and key and clock are enough. The other reads in the session’s diagram fetch your profile for the answer.',
      hybrid:
        'A session looks its line up for every request; a JWT is only computed. For `GET /me` the hybrid sides with the JWT and asks nothing: the refresh token in the ledger did not even travel with these requests.',
    },
  },
  principle: {
    jwt: 'If the token holds the truth, the server only computes.',
    session: 'If the ledger holds the truth, every request asks it.',
    hybrid: 'The ledger holds a line, yet these requests left it shut.',
  },
  margin: 'where is the truth written?',
  reading: [
    {
      heading: 'What to take along',
      paragraphs: [
        'Every design has the same three moments: it issues something after the login, the browser carries it, the server checks it. Checking the password is the same work too. They part over one thing, where it is written who you are.',
        'Write it in the token, and nobody needs to be asked, but nobody learns of changes either: take a role away, and the token keeps stating it until `exp`. Write it in the ledger, and every request costs a look-up, but a change shows at the next one. Neither comes free.',
      ],
    },
    {
      heading: '“A cookie means session, a header means JWT”',
      paragraphs: [
        'What the credential is, how it travels, and where the browser keeps it are three choices. A JWT can sit in an `HttpOnly` cookie, and a session ID can go in `Authorization`.',
        'CSRF depends on how it travels. The browser attaches a cookie unasked, so a JWT in a cookie is exposed exactly as a session ID is; a header that script must write cannot be forged by another site’s form. Whether XSS can carry the value off depends on where it is kept.',
      ],
    },
    {
      heading: 'Where the metaphor stops',
      paragraphs: [
        'The zero counts authentication only. A server with JWTs still reads the user store at login, and the database whenever an answer needs more than the claims. Give it a denylist, so that log-outs count at once, and authentication looks things up again.',
        'Nor is the three a law. A server may remember a line for a few seconds; it asks less, and for those seconds it trusts lines that were struck. And a session sealed whole into its cookie has no ledger at all: it behaves like a JWT.',
      ],
    },
    {
      heading: 'In production',
      paragraphs: [
        'Asking less means carrying more. In this scene the line `Cookie: __Host-sid=...` takes 64 bytes, the line `Authorization: Bearer ...` 355. From HTTP/2 on, repeated headers can be compressed, so the real gap is smaller.',
        'For a web app that stays on one site, a session in a `Secure; HttpOnly; SameSite=Lax` cookie, or a BFF, is the sound starting point. JWT access tokens earn their keep where several services or organisations must trust one issuer. You trade a look-up for the work of sharing and changing keys.',
      ],
    },
  ],
  sources: [
    'RFC 7519 §4.1, §7.2 (claims and validation of a JWT)',
    '6265bis §5.8, §8.2 (when a cookie is attached, ambient authority)',
    'OAuth 2.1 draft §5.1, §7.1.3.4 (Bearer of RFC 6750, and cookies)',
    'OWASP Session Management, CSRF Prevention, JSON Web Token Cheat Sheets',
    'RFC 10017 §6.1, §7.1 (OAuth 2.0 for browser-based apps)',
    'RFC 9700 §2.2.2 (refresh tokens)',
  ],
}
