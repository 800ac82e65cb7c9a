// S04 log-out: a fact where there is a ledger, a promise where there is only a seal.
import type { ScenarioWords } from '../../words'

export const logout: ScenarioWords<'logout'> = {
  title: 'Log-out',
  situation:
    'Somebody copied your credential before you logged out. They send the copy right after, one second before expiry, and at expiry.',
  beats: {
    'log-in': 'Log in',
    copy: 'A copy is taken',
    'log-out': 'Log out',
    replay: 'The copy is sent',
    'last-second': 'One second before expiry',
    expiry: 'At expiry',
  },
  stops: {
    jwt: {
      'copy.copied': {
        title: 'The attacker copies the JWT',
        text: 'The same value now lies in two places. The original is still in your browser, and the server knows nothing of it.',
      },
      'log-out.storage-removed': {
        title: 'Your browser drops the JWT',
        text: 'The page removes it from `localStorage`, and that is the whole log-out. No request went to the server.',
      },
      'replay.get-me': {
        title: 'The attacker sends the copy',
        text: 'It leaves from the attacker’s own client, in `Authorization`. Your browser has no part in it.',
      },
      'replay.token-checked': {
        title: 'Signature and expiry are in order',
        text: 'The server looks at the token, its key and its clock. That you logged out is written in none of them.',
      },
      'replay.get-me-answer': {
        title: 'Accepted after the log-out',
        text: 'The copy gets a `200`. Your log-out had changed nothing at the server.',
      },
      'last-second.get-me-answer': {
        title: 'Accepted to the last second',
        text: 'The same copy, and again a `200`. `exp` has not come, so the calculation comes out as before.',
      },
      'expiry.get-me-answer': {
        title: 'The clock ends it',
        text: 'From the second of `exp` on the answer is `401`. Time ended this copy; your log-out did not.',
      },
    },
    session: {
      'copy.copied': {
        title: 'The attacker copies the session ID',
        text: 'The same number now lies in two places. The original is still in your jar; server and ledger know nothing of it.',
      },
      'log-out.post-logout': {
        title: 'You ask the server to log you out',
        text: 'Only the server can strike a line. So the form sends `POST /logout` with your cookie and the form’s CSRF token.',
      },
      'log-out.sessions-delete': {
        title: 'One line is struck out',
        text: 'The server finds your number’s line and removes it. What the number stood for is no longer written anywhere.',
      },
      'log-out.post-logout-answer': {
        title: 'Your cookie is removed',
        text: '`Set-Cookie` with an empty value and `Max-Age=0` expires it in your jar. The attacker’s copy never sees this answer.',
      },
      'log-out.get-home-answer': {
        title: 'You are a guest again',
        text: 'The home page, fetched without a cookie, offers a login link. For you, the log-out is done.',
      },
      'replay.get-me': {
        title: 'The attacker sends the copy',
        text: 'It leaves from the attacker’s own client, in `Cookie`. It is the number as it was copied, to the last character.',
      },
      'replay.sessions-read': {
        title: 'Its line is gone',
        text: 'The server cannot tell a copy from the original and need not. It looked, and there is nothing there.',
      },
      'replay.get-me-answer': {
        title: 'The copy died with the original',
        text: 'A `401`. Both were the same number, and with its line it lost its meaning everywhere.',
      },
      'last-second.get-me-answer': {
        title: 'Waiting brings nothing back',
        text: 'The same copy, and again a `401`. A struck line does not return with time.',
      },
      'expiry.get-me-answer': {
        title: 'Expiry makes no difference',
        text: 'A JWT would end at this second. This number ended when you logged out, and the answer is the same `401`.',
      },
    },
    hybrid: {
      'copy.copied': {
        title: 'The access token is copied',
        text: 'The short-lived token from the page’s variable is now in two places. The refresh token is in the cookie jar alone.',
      },
      'log-out.post-auth-logout': {
        title: 'The server is asked to end it',
        text: 'The refresh token’s cookie goes to `/auth/logout` as well. Only so does the server know which login’s family of tokens to end.',
      },
      'log-out.refresh-revoke': {
        title: 'The family is revoked',
        text: 'Every refresh token of this login is revoked in the ledger. No renewal from here on.',
      },
      'log-out.post-auth-logout-answer': {
        title: 'The refresh cookie is removed',
        text: 'A `Set-Cookie` with `Max-Age=0` expires it in your jar.',
      },
      'log-out.storage-removed': {
        title: 'The page drops its token',
        text: 'The access token in the variable is gone. That does not reach the attacker’s copy.',
      },
      'replay.get-me': {
        title: 'The attacker sends the copy',
        text: 'Their own client sends the access token that was copied.',
      },
      'replay.token-checked': {
        title: 'Signature and expiry are in order',
        text: 'The API looks at no ledger. That the family was revoked is not written in the token.',
      },
      'replay.get-me-answer': {
        title: 'Accepted until it expires',
        text: 'The copy gets a `200`. What the log-out stopped is the next renewal.',
      },
      'last-second.get-me-answer': {
        title: 'It passes to the last second',
        text: '`exp` has not come, so it is a `200` again. That is why an access token’s life is kept short.',
      },
      'expiry.get-me-answer': {
        title: 'Expiry ends the copy',
        text: 'A `401`. The attacker has no refresh token, so this is the end.',
      },
    },
  },
  question: {
    ask: {
      jwt: 'You have logged out. The copy taken before that is sent now. What does each design answer?',
      session: 'You have logged out. The copy taken before that is sent now. What does each design answer?',
      hybrid:
        'You have logged out. The copy taken before that is sent now. What do the session and the JWT design answer?',
    },
    options: {
      a: 'Session 401, JWT 401',
      b: 'Session 200, JWT 200',
      c: 'Session 401, JWT 200',
      d: 'Session 200, JWT 401',
    },
    why: {
      jwt: 'Logging out of the JWT design only removed the token from your browser. The server checks the token with its key and its clock, and the copy passes both. On the session side the line was struck out, so the copied number leads nowhere.',
      session:
        'After a log-out the line is gone, so the copied number leads nowhere. On the JWT side there was no line to strike: the server has only its key and its clock, and at this same moment a copied JWT passes.',
      hybrid:
        'The hybrid’s access token is a JWT too, so the copy passes until it expires; but renewal is stopped at once. On the session side the line was struck out, so the copied number leads nowhere.',
    },
  },
  principle: {
    jwt: 'With a stateless JWT, logging out is only a promise.',
    session: 'Strike one line, and every copy of the number is dead.',
    hybrid: 'Log-out stops renewal at once, not a token that is out.',
  },
  margin: 'to steal is to copy; the owner still has it',
  reading: [
    {
      heading: 'What to take along',
      paragraphs: [
        'Logging out is two things at once: the browser lets go of the credential, and the server stops accepting it. The session did both. The stateless JWT did only the first.',
        'Hence the fate of the copies. A copied session ID ends at its next request; a copied JWT lives until `exp`. A new password or a banned account changes nothing there either, unless the server looks something up.',
      ],
    },
    {
      heading: '“A JWT cannot be revoked”',
      paragraphs: [
        'Half true. You can keep the `jti` of ended tokens until they expire, or note for each user that older tokens no longer count, or replace the signing key. The first two bring a ledger back. The last one cuts off everybody whose token the old key signed.',
        'ASVS requires that a session cannot be used after log-out. Whoever chooses self-contained tokens, it says, needs one of these remedies.',
      ],
    },
    {
      heading: 'Where the metaphor stops',
      paragraphs: [
        'One struck line ends every copy only if everybody reads the same ledger. A server that caches sessions, or a replica that lags, will be late by that much. And a session sealed whole into a cookie has no line to strike: it behaves like a JWT.',
        'Nor is a session stronger in itself. Before you log out, either copy would be accepted.',
      ],
    },
    {
      heading: 'In production',
      paragraphs: [
        'A common arrangement is a short-lived JWT access token beside a refresh token that can be cut off. The access token already handed out still lives for the rest of its time.',
        'A `Set-Cookie` that erases must match the cookie’s name, `Domain` and `Path`, and for a `__Host-` cookie it must meet that prefix’s conditions too. How credentials get copied is the subject of later scenes.',
      ],
    },
  ],
  sources: [
    'ASVS 5.0 V7.4.1 (sessions after log-out)',
    'RFC 7519 §4.1.4 (exp), §4.1.7 (jti)',
    'OWASP JSON Web Token and Session Management Cheat Sheets',
    'WSTG-SESS-06 (testing log-out)',
    '6265bis §5.7 (erasing a cookie)',
    'RFC 7009 §2 (token revocation)',
  ],
}
