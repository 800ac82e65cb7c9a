// S05 theft and replay: a script sends the value out, the attacker uses it elsewhere, and the owner still has it.
import type { ScenarioWords } from '../../words'

export const theft: ScenarioWords<'theft'> = {
  title: 'Theft and replay',
  situation:
    'An attacker’s script has got into a page where you are logged in. What it sends out, the attacker will try from a computer of their own.',
  beats: {
    'log-in': 'Log in',
    inject: 'A script gets in',
    replay: 'The attacker’s request',
    owner: 'Your request',
    'log-out': 'You log out',
    'replay-again': 'Sent once more',
  },
  stops: {
    jwt: {
      'inject.script-read': {
        title: 'The script goes through your storage',
        text: 'It runs inside the page of `shop.example`. Any storage that the page’s own script can read, this one can read too.',
      },
      'inject.get-c': {
        title: 'The JWT leaves the page',
        text: 'The script hangs it on a URL of `evil.example` and fetches that. Merely sending needs no permission from CORS.',
      },
      'replay.get-me': {
        title: 'Sent from the attacker’s machine',
        text: 'The stolen JWT goes into `Authorization`. Your browser has no part in this and might as well be switched off.',
      },
      'replay.token-checked': {
        title: 'The server checks the token',
        text: 'It computes the signature again, and looks at claims and time. Go through the list: does any line ask which device sent it?',
      },
      'replay.get-me-answer': {
        title: 'The stolen JWT is accepted',
        text: 'A `200`. A signature tells who issued the token, and nothing about whose hands it is in.',
      },
      'owner.get-me-answer': {
        title: 'You are still logged in',
        text: 'A `200` for you as well. What was taken is a copy, and on your side nothing has changed.',
      },
      'log-out.storage-removed': {
        title: 'A minute later you log out',
        text: 'The page drops the JWT that it kept. The copy in the attacker’s pocket is untouched.',
      },
      'replay-again.get-me': {
        title: 'The same copy, once more',
        text: 'This request equals the first one to the last character. All that is new is that you have logged out.',
      },
      'replay-again.get-me-answer': {
        title: 'Accepted after the log-out',
        text: 'A `200` again. Your log-out left no trace at the server, and the copy is good until `exp`.',
      },
    },
    session: {
      'inject.script-read': {
        title: 'The script looks at your cookies',
        text: 'It runs inside the page of `shop.example`. A cookie without `HttpOnly` lies open in `document.cookie`.',
      },
      'inject.get-c': {
        title: 'The session ID leaves the page',
        text: 'The script hangs it on a URL of `evil.example` and fetches that. The cookie’s `Secure` and `__Host-` do not bar this way out.',
      },
      'replay.get-me': {
        title: 'Sent from the attacker’s machine',
        text: 'The stolen session ID goes into `Cookie`. A cookie’s attributes are rules for browsers, and this client is not one.',
      },
      'replay.sessions-read': {
        title: 'The server looks the number up',
        text: 'The number is all it goes by. Open the ledger: does the line say which device the number belongs to?',
      },
      'replay.get-me-answer': {
        title: 'The stolen number is accepted',
        text: 'A `200`. The number is all the server looks at, and it is the same whether you send it or the attacker does.',
      },
      'owner.get-me-answer': {
        title: 'You are still logged in',
        text: 'A `200` for you as well. Two people now share one line of the ledger, and your screen shows no sign of it.',
      },
      'log-out.sessions-delete': {
        title: 'A minute later your line is struck',
        text: 'You sent `POST /logout`, and the server removed the line. The copy in the attacker’s pocket is untouched.',
      },
      'log-out.get-home-answer': {
        title: 'You are a guest again',
        text: 'Your cookie was removed as well. None of these answers went to the attacker.',
      },
      'replay-again.get-me': {
        title: 'The same copy, once more',
        text: 'This request equals the first one to the last character. All that is new is that you have logged out.',
      },
      'replay-again.sessions-read': {
        title: 'This time there is no line',
        text: 'The same number is looked up, but your log-out struck its line.',
      },
      'replay-again.get-me-answer': {
        title: 'The copy ended with the number',
        text: 'A `401`. Stealing was as easy as with a JWT, but putting an end to it was in the server’s power.',
      },
    },
    hybrid: {
      'log-in.in-brief': {
        title: 'Logged in, with two things',
        text: 'The access token is in a variable of the page, the refresh token in an `HttpOnly` cookie. Known ground, told in one step.',
      },
      'inject.post-auth-refresh': {
        title: 'What it cannot read, it asks for',
        text: 'The `HttpOnly` cookie is hidden from script. So this one sends `POST /auth/refresh` as the page would, and the browser adds the cookie.',
      },
      'inject.refresh-rotate': {
        title: 'To the server, a renewal like any other',
        text: 'It came from your browser, and `Origin` and cookie are in order. The server marks this refresh token used and gives out the next.',
      },
      'inject.post-auth-refresh-answer': {
        title: 'The script is handed a new token',
        text: 'The new refresh token went into the hidden cookie again. But whoever asked gets the access token in the body.',
      },
      'inject.get-c': {
        title: 'The new token leaves the page',
        text: 'The script hangs the access token on a URL of `evil.example`. The refresh token it could not send out.',
      },
      'replay.get-me': {
        title: 'Sent from the attacker’s machine',
        text: 'The access token that got out goes into `Authorization`. Your browser has no part in this.',
      },
      'replay.token-checked': {
        title: 'The server checks the token',
        text: 'It computes the signature again, and looks at claims and time. Go through the list: does any line ask which device sent it?',
      },
      'replay.get-me-answer': {
        title: 'The access token is accepted',
        text: 'A `200`. The server issued this token itself, and in whose hands it ended up is written nowhere.',
      },
      'owner.get-me-answer': {
        title: 'You are still logged in',
        text: 'A `200` for you as well. The access token in your page’s variable still works, so you notice nothing.',
      },
      'log-out.refresh-revoke': {
        title: 'A minute later you end the renewals',
        text: 'Your log-out revoked this family of refresh tokens in the ledger. With it nobody gets a new token any more.',
      },
      'log-out.storage-removed': {
        title: 'Your browser is emptied too',
        text: 'The refresh cookie has expired and the access token in the variable is gone. The token outside is untouched.',
      },
      'replay-again.get-me': {
        title: 'The same token, once more',
        text: 'This request equals the first one to the last character. All that is new is that you have logged out.',
      },
      'replay-again.get-me-answer': {
        title: 'Accepted until it expires',
        text: 'A `200` again. No ledger is read for an access token, so it is good until `exp`; another cannot be had.',
      },
    },
  },
  question: {
    ask: {
      jwt: 'The attacker puts the stolen JWT into `GET /me`, on their own computer. What does the server answer?',
      session:
        'The attacker puts the stolen session ID into `GET /me`, on their own computer. What does the server answer?',
      hybrid:
        'The attacker puts the access token that got out into `GET /me`, on their own computer. What does the server answer?',
    },
    options: {
      a: '401, another computer logged in',
      b: '200, it cannot tell who sent it',
      c: '401, not the owner’s IP address',
      d: '403, the owner has to agree first',
    },
    why: {
      jwt: 'A signature vouches for who issued the token, and that nobody altered it since. It does not vouch for who holds it. The list of checks has no device in it and no IP address, and at no point is the owner asked.',
      session:
        'The server looks the number up, and that is all. The line names no device and no IP address, and at no point is the owner asked. Whoever has the number is treated as the owner of its line.',
      hybrid:
        'An access token is a JWT, and its signature vouches only for who issued it. Who holds it is not checked. Hiding the refresh token was worth it all the same: what got out is one token that cannot renew itself, and for more the script has to stay in an open page.',
    },
  },
  principle: {
    jwt: 'A signature knows who issued it, not who is holding it.',
    session: 'Whoever has the number passes for the owner of its line.',
    hybrid: 'What script cannot read, it can still ask for.',
  },
  margin: 'inside one page, all scripts are family',
  reading: [
    {
      heading: 'What to take along',
      paragraphs: [
        'To steal is to copy. The owner keeps the original and notices nothing; the server sees one more ordinary request. In this a JWT and a session ID are alike: both are bearer secrets, and whoever bears them passes for the owner.',
        'Theft takes two steps. First a script in the owner’s page sends the value out. Then the attacker’s own client sends it to the server. The arrow of that second step starts at the attacker, and the owner’s browser need not even be running.',
      ],
    },
    {
      heading: '“It is signed, so a thief cannot use it”',
      paragraphs: [
        'A signature stops forgery. It does nothing against replay: a token sent on unaltered has, of course, a valid signature. Some sites refuse when the IP address or `User-Agent` changes. That is guesswork, which locks out owners on the move and misses attackers on the same network.',
        'Other things do make a copy worth less. A short `exp` does, and so does an `aud` that other services refuse. DPoP and mTLS bind the token to a key: every request has to prove possession of that key, so a copy of the token alone is no use.',
      ],
    },
    {
      heading: 'What HttpOnly stops, and what it does not',
      paragraphs: [
        'In this scene the session cookie has `HttpOnly` turned off. Turn it on, and the script cannot read the number; the attacker’s pocket stays empty. It can still send requests from the owner’s page, and the cookie goes along. Carrying off and riding along are two attacks, and riding lasts for as long as the page is open.',
        'The hybrid showed just that. Its script could not read the cookie, so it caused a request that carried it, and came away with a new access token. Nor is a variable a safe: a script that replaces `fetch` sees the header of the next request.',
      ],
    },
    {
      heading: 'In production',
      paragraphs: [
        'First, keep foreign script out: escape what you output, and let `script-src` in a CSP say which scripts may run. `connect-src` and `img-src` narrow the ways out, but do not stop a script from navigating the whole page away.',
        'Second, keep the credential where script cannot read it. OWASP advises against tokens and session IDs in `localStorage`; `Set-Cookie: __Host-sid=...; Path=/; Secure; HttpOnly; SameSite=Lax` is the usual start. XSS is not the only leak: malware, logs, URLs and `Referer` are others.',
        'Third, be ready for afterwards. Give JWT access tokens minutes to live, and keep sessions where the server can end them. How that is done is the next scene.',
      ],
    },
  ],
  sources: [
    'RFC 6750 §1.2, §5.1-5.3 (what bearer means, and its threats)',
    'RFC 10017 §5.1.1, §5.1.3, §5.1.4 (OAuth 2.0 for browser-based apps: theft, and proxied requests)',
    'RFC 9700 §2.2.1, §4.2-4.3 (sender-constrained tokens, where tokens leak)',
    'RFC 9449 (DPoP), RFC 8705 (mTLS)',
    'RFC 8725 §3.9 (aud)',
    '6265bis §4.1.2-4.1.3, §5.7 (HttpOnly and prefixes)',
    'OWASP Session Management, HTML5 Security Cheat Sheets',
  ],
}
