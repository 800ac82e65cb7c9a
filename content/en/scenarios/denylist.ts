// S11 denylist: the moment a token can be revoked, JWT reads a ledger again.
import type { ScenarioWords } from '../../words'

export const denylist: ScenarioWords<'denylist'> = {
  title: 'A denylist and a cut-off',
  situation:
    'You log in on a laptop and on a phone. The laptop’s credential is copied, you log out there, and later every device is cut off.',
  beats: {
    'log-in': 'Laptop logs in',
    phone: 'Phone logs in',
    copy: 'A copy is taken',
    'log-out': 'Laptop logs out',
    replay: 'The copy is sent',
    other: 'The phone asks',
    everywhere: 'Cut off every device',
    expiry: 'Later',
  },
  stops: {
    jwt: {
      'log-out.post-logout': {
        title: 'This time the server is told',
        text: 'The page sends `POST /logout` with its token. Only the server can write on the list.',
      },
      'log-out.denylist-write': {
        title: 'One line goes on the denylist',
        text: 'The server verifies the token first, then writes down its `iss` and `jti`: its name, and not the whole token.',
      },
      'log-out.post-logout-answer': {
        title: 'The log-out is on record',
        text: 'The server says so. It is no longer a promise of the browser, but a fact that is written down.',
      },
      'log-out.storage-removed': {
        title: 'The browser drops it as well',
        text: 'The page removes its own token. The attacker’s copy is where it was.',
      },
      'replay.denylist-read': {
        title: 'In order, and yet looked up',
        text: 'Signature and expiry of the copy are in order. Then the server looks at the list, and finds the line.',
      },
      'replay.get-me-answer': {
        title: 'The copy is refused',
        text: 'A `401`. Signature and expiry still pass, but it is written down that this token is not to be taken.',
      },
      'other.get-me-answer': {
        title: 'The other device goes on',
        text: 'The phone’s token has another `jti` and gets its `200`. The price: this one request asked the store twice.',
      },
      'everywhere.cutoffs-write': {
        title: 'One line for all devices',
        text: 'The operator writes down this second as the user’s cut-off. However many tokens there are, one line is enough.',
      },
      'everywhere.get-me-answer': {
        title: 'Every older token is done',
        text: 'The phone gets a `401` too. Only a token whose `iat` comes after the cut-off will pass.',
      },
      'expiry.denylist-delete': {
        title: 'The line may go now',
        text: 'At the token’s `exp` the store drops the line. From here on the clock refuses the copy without any list.',
      },
    },
    session: {
      'log-out.sessions-delete': {
        title: 'It strikes, and writes nothing',
        text: 'A session needs no list. The server removes the session ID’s line, and that is all.',
      },
      'log-out.get-home-answer': {
        title: 'The laptop is a guest',
        text: 'The home page offers a login link. The cookie is gone, and so is the line.',
      },
      'replay.get-me-answer': {
        title: 'The copied session ID means nothing',
        text: 'A `401`. Nothing had to be written down to stop the copy.',
      },
      'other.get-me-answer': {
        title: 'The phone’s line is there',
        text: 'Each device has a number of its own, so this is a `200`. It took one look-up, as every request does.',
      },
      'everywhere.sessions-delete': {
        title: 'The other lines go too',
        text: 'The operator finds this user’s lines and strikes them. With a ledger at hand that is easy.',
      },
      'everywhere.get-me-answer': {
        title: 'The phone is cut off',
        text: 'A `401`. Nobody told the phone, but the number in its cookie means nothing now.',
      },
      'expiry.waited': {
        title: 'Nothing had to wait',
        text: 'A JWT would expire now. The session kept no line until then.',
      },
    },
    hybrid: {
      'log-out.refresh-revoke': {
        title: 'The family is marked as ended',
        text: 'The laptop’s refresh token and all that came from it are revoked. The lines stay; their state has changed.',
      },
      'log-out.storage-removed': {
        title: 'The page drops its access token',
        text: 'The variable is empty. That does not reach whoever copied it.',
      },
      'replay.get-me-answer': {
        title: 'The copied access token still works',
        text: 'A `200`. The API that answers looks at no ledger, so it does not know of the revocation.',
      },
      'other.get-me-answer': {
        title: 'The phone is another family',
        text: 'Each login begins a family of its own. Ending the laptop’s does not touch the phone’s.',
      },
      'everywhere.refresh-revoke': {
        title: 'Every family is revoked',
        text: 'All refresh tokens of this user have ended. No device can renew any more.',
      },
      'everywhere.get-me-answer': {
        title: 'It works until it expires',
        text: 'The phone’s access token still gets a `200`. The cut comes at its next renewal.',
      },
      'expiry.waited': {
        title: 'The access tokens run out',
        text: 'Those from the login expire now. The revoked families’ lines stay until those families expire.',
      },
    },
  },
  question: {
    ask: {
      jwt: 'When may the line on the denylist be dropped?',
      session: 'The log-out has ended this session ID. How long must the ledger keep that on record?',
      hybrid: 'The family of refresh tokens is revoked. When may its lines be dropped?',
    },
    options: {
      a: '30 days after it expires',
      b: 'At the moment it expires',
      c: 'Never: it must stay forever',
      d: 'There is nothing to keep',
    },
    why: {
      jwt: 'From `exp` on the token is refused without any list. Drop the line earlier and the copy comes back to life; keep it longer and it only takes up room. A server that allows leeway keeps it for that much longer.',
      session:
        'A session passes only if its line is there. To strike it is the log-out, so there is nothing left to keep on record.',
      hybrid:
        'Once the family has expired, its refresh tokens are refused anyway. Until then the mark has to stay, so that a token that turns up again is recognised.',
    },
  },
  principle: {
    jwt: 'With a denylist, JWT asks a ledger at every request.',
    session: 'A session ends by striking its line; no list is needed.',
    hybrid: 'Renewal is cut off; tokens already out live until exp.',
  },
  margin: 'to revoke it, write it down',
  reading: [
    {
      heading: 'The price of revoking',
      paragraphs: [
        'A JWT can be revoked: one token by its `jti` on a denylist, all tokens of a user by a cut-off. The price is a look-up at every request, and that is exactly what a session does.',
        'A server that remembers the answer for a while pays less, and revokes later by as much. Remember for 30 seconds, and a copy passes for up to 30 seconds more.',
      ],
    },
    {
      heading: 'What to write down',
      paragraphs: [
        'The list names a token by the `iss` and `jti` of a payload that was verified. Write down the token’s text or its hash instead, and a second spelling of the same token may slip through.',
        'A cut-off counts whole seconds, so a token of that same second must not survive. Hence `iat` at or before the cut-off is refused, and a new token counts from the next second.',
      ],
    },
    {
      heading: 'When the list cannot be read',
      paragraphs: [
        'With the store down nobody knows whether a token was revoked. Either you do not answer (`503`), or you accept without knowing. Choose beforehand, and write the choice where people see it.',
        'And if a single verifier does not consult the list, a revoked token goes on passing there.',
      ],
    },
  ],
  sources: [
    'ASVS 5.0 V7.4.1 (tokens after log-out)',
    'OWASP JSON Web Token Cheat Sheet (revocation)',
    'RFC 7519 §4.1.7 (jti), §4.1.6 (iat)',
    'RFC 7009 §2 (token revocation)',
  ],
}
