// S02 session login: the number means nothing by itself; its meaning is in the ledger.
import type { ScenarioWords } from '../../words'

export const sessionLogin: ScenarioWords<'session-login'> = {
  title: 'Session login',
  situation:
    'You log in and make one request. Then, with developer tools, you change the last character of your credential and send it again.',
  beats: {
    'log-in': 'Log in',
    call: 'First request',
    alter: 'Change one character',
    'call-altered': 'Request with the change',
  },
  stops: {
    jwt: {
      'log-in.token-signed': {
        title: 'A signature over every word',
        text: 'The server writes header and payload, and appends a signature computed over both with its key. Dots join the three parts.',
      },
      'log-in.storage-set': {
        title: 'Script keeps the JWT',
        text: 'It goes into `localStorage`. Unlike a session ID, it says in itself who you are.',
      },
      'call.get-me': {
        title: 'Sent back as it was received',
        text: 'The JWT in `Authorization: Bearer` is the one the server gave out, character for character.',
      },
      'call.token-checked': {
        title: 'The signature is computed again',
        text: 'From header and payload the server works out the signature anew. It equals the one in the token, and the other rules pass too.',
      },
      'call.get-me-answer': {
        title: 'Taken at its word',
        text: 'The signature fits, so the server answers with the `sub` and `role` that the token states.',
      },
      'alter.altered': {
        title: 'One character of the signature',
        text: 'The last character of a JWT belongs to its signature. Header and payload are untouched, and the server does not know yet.',
      },
      'call-altered.get-me': {
        title: 'The altered token is sent',
        text: 'What it says about you is what it said before. Only the very last character differs.',
      },
      'call-altered.token-checked': {
        title: 'The seal does not match',
        text: 'The signature computed again is not the one in the token. The payload may be sound; nobody reads on.',
      },
      'call-altered.get-me-answer': {
        title: 'Refused as a whole',
        text: 'A `401` with `invalid_token`. No store was asked this time either.',
      },
    },
    session: {
      'log-in.get-login-answer': {
        title: 'A form, and a session ID for nobody',
        text: 'On your first visit the server writes an anonymous line and sets its session ID as a cookie. The form hides a CSRF token.',
      },
      'log-in.users-read': {
        title: 'The server checks the password',
        text: 'First it holds the form’s CSRF token against the anonymous session, then the password against the user store. The ledger knows no passwords.',
      },
      'log-in.sessions-write-2': {
        title: 'Old line out, new line in',
        text: 'The server makes a fresh random session ID; the ledger only keeps it. The number from before the login is of no use now.',
      },
      'log-in.get-home-answer': {
        title: 'Home, under the new number',
        text: 'The jar has swapped the old number for the new. With it the browser asks for `GET /` and gets the logged-in page.',
      },
      'call.get-me': {
        title: 'You show your session ID',
        text: 'The browser adds the cookie. It carries no name and no role, only one random number.',
      },
      'call.sessions-read': {
        title: 'The number leads to a line',
        text: 'The ledger has that line, and the line names the user. Only now does the server know who is asking.',
      },
      'call.get-me-answer': {
        title: 'It answers what the ledger knows',
        text: '`sub` and `role` are those of the user in the line. None of it was read from the cookie.',
      },
      'alter.altered': {
        title: 'One character of the number',
        text: 'With developer tools you change the end of the cookie’s value. Neither server nor ledger knows yet.',
      },
      'call-altered.get-me': {
        title: 'The altered number is sent',
        text: 'It is as long as before and looks just as random. The browser adds it without a second thought.',
      },
      'call-altered.sessions-read': {
        title: 'There is no such line',
        text: 'The server does not ask whether a number is genuine; it only looks it up. Under this one, nothing is written.',
      },
      'call-altered.get-me-answer': {
        title: 'A number without meaning is refused',
        text: 'A `401`, because no line was found. There was never a signature to break.',
      },
    },
    hybrid: {
      'log-in.refresh-write': {
        title: 'Only a hash is written down',
        text: 'A refresh token is a number too. What goes into the ledger is its hash, and not the number.',
      },
      'log-in.post-auth-login-answer': {
        title: 'A number and a document',
        text: 'The refresh token is a number without meaning. The access token is a document that says who you are.',
      },
      'call.get-me': {
        title: 'Only the document goes',
        text: '`GET /me` carries the access token. The refresh token’s cookie does not go to this address.',
      },
      'call.token-checked': {
        title: 'The signature fits',
        text: 'The signature that the server computed is the one in the token.',
      },
      'call.get-me-answer': {
        title: 'It answers what is written',
        text: 'The `sub` and `role` come from the token.',
      },
      'alter.altered': {
        title: 'One character of the access token',
        text: 'You change the last character of the token in the page’s variable. The refresh token is untouched.',
      },
      'call-altered.get-me': {
        title: 'The altered token is sent',
        text: 'Its content is the same. Only the end of the signature differs.',
      },
      'call-altered.get-me-answer': {
        title: 'The seal does not fit',
        text: 'The signature is wrong, so the token is refused. The page takes it for an expired one and goes to renew.',
      },
      'call-altered.refresh-rotate': {
        title: 'The refresh token is in order',
        text: 'Its line is in the ledger. The server marks it used and writes the next one.',
      },
      'call-altered.post-auth-refresh-answer': {
        title: 'A new document arrives',
        text: 'A freshly signed access token. The character that you changed has been thrown away.',
      },
      'call-altered.get-me-answer-2': {
        title: 'It mended itself',
        text: 'The request sent again gets a `200`. What was broken was a token, not the login.',
      },
    },
  },
  question: {
    ask: {
      jwt: 'You changed the last character of the JWT. Header and payload are as they were. You send `GET /me` with it. What comes back?',
      session:
        'You changed the last character of the session ID in the cookie. You send `GET /me` with it. What comes back?',
      hybrid:
        'You change the last character of the access token and call `GET /me` with it. What does the page receive in the end?',
    },
    options: {
      a: '401, no such number',
      b: '200, but somebody else’s data',
      c: '401, bad signature',
      d: '200, your data as before',
    },
    why: {
      jwt: 'A signature is computed from header, payload and key, so one other character at its end and the two no longer agree. The server refused without looking anything up.',
      session:
        'A session ID has no signature. The server only looks the number up, and under the altered one there is no line. The numbers are long and random, so nobody hits another user’s line by luck.',
      hybrid:
        'The altered token is refused, for its signature does not fit. But the page has a sound refresh token: it fetches a new access token, sends the request once more, and that one passes.',
    },
  },
  principle: {
    jwt: 'Change one character and the signature no longer fits.',
    session: 'The number means nothing; the meaning is in the ledger.',
    hybrid: 'A good refresh token replaces a broken access token.',
  },
  margin: 'none of your data is inside that cookie',
  reading: [
    {
      heading: 'What to take along',
      paragraphs: [
        'With a session, the browser holds a number and nothing else. Who you are and when you logged in stand in the ledger’s line. So there is nothing to learn from reading the number and nothing to gain by editing it.',
        'It is the server that checks the password, and the server that makes the number. The session store keeps what it is given and finds it again. At every look-up the server also checks how long the session lay unused and how old it is; the cookie’s lifetime enforces nothing.',
      ],
    },
    {
      heading: 'The same moment in both designs',
      paragraphs: [
        'Both refuse the altered value, for different reasons: the JWT because a calculation disagrees, the session because a look-up finds nothing. One keeps forgers out by a signature, the other by numbers that cannot be guessed.',
        'That is why a session ID has to be long and random. ASVS asks for at least 128 bits of entropy; the IDs here are 256 bits long, drawn from a fixed seed so that the story repeats. The pictures show only their first four characters.',
      ],
    },
    {
      heading: 'Where the metaphor stops',
      paragraphs: [
        'The ticket you take in a waiting room is no secret. A session ID is: whoever knows it is treated as the owner of its line.',
        'Nor do you hold a cookie up yourself. The browser adds it unasked. Unless `SameSite` holds it back, it does so even when another site caused the request, and that is where CSRF comes from.',
      ],
    },
    {
      heading: 'In production',
      paragraphs: [
        'The cookie’s attributes are worth keeping as they are here: a `__Host-` name with `Secure`, `HttpOnly`, `SameSite` and `Path=/`, and no `Domain`. Many stores write a hash of the number instead of the number, so that a leaked ledger yields no working cookies.',
        'A new number at login is not optional. Without it, a number that an attacker planted beforehand becomes a logged-in one.',
        'A `401` must carry a challenge. No scheme is registered for cookie sessions, so the `Cookie` in our `WWW-Authenticate` is a private one. Many sites therefore answer with a `303` to the login page instead of a `401`.',
      ],
    },
  ],
  sources: [
    '6265bis §4.1.3, §5.7-5.8, §8.2-8.4 (draft-ietf-httpbis-rfc6265bis-22)',
    'OWASP Session Management Cheat Sheet (entropy; renewing the session ID)',
    'ASVS 5.0 V3.3, V7.2.3, V7.2.4',
    'WSTG-SESS-03 (session fixation)',
    'RFC 9110 §11.6.1, §15.5.2 (401 and WWW-Authenticate)',
    'RFC 7519 §7.2 (validating a JWT)',
  ],
}
