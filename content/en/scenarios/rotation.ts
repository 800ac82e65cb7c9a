// S10 rotation: a voucher that turns up twice means that somebody copied it, or that two tabs were too quick.
import type { ScenarioWords } from '../../words'

export const rotation: ScenarioWords<'rotation'> = {
  title: 'Rotation and reuse detection',
  situation:
    'A refresh token leaks, and the attacker renews first. Later, two tabs of one person renew at almost the same time.',
  beats: {
    'log-in': 'Log in',
    copy: 'A copy is taken',
    thief: 'The attacker renews',
    owner: 'The owner’s next request',
    'both-out': 'The attacker again',
    again: 'Log in again',
    race: 'Two tabs race',
  },
  stops: {
    hybrid: {
      'copy.copied': {
        title: 'The refresh token is copied',
        text: 'Script cannot read an `HttpOnly` cookie. This copy came from malware, or from a log that leaked.',
      },
      'thief.post-auth-refresh': {
        title: 'The attacker renews first',
        text: 'Their client sends the copied refresh token. It can write any `Origin` it likes.',
      },
      'thief.refresh-rotate': {
        title: 'It is used for the first time',
        text: 'Nothing looks odd about its first appearance. The server marks it used, as one punches a voucher, and makes the next one.',
      },
      'thief.post-auth-refresh-answer': {
        title: 'The new tokens go to the attacker',
        text: 'A new access token and a new refresh token, both theirs. The owner’s jar holds the old refresh token.',
      },
      'owner.get-me-answer': {
        title: 'The owner’s token has expired',
        text: 'The owner asks, and the access token is refused. The page goes to renew, suspecting nothing.',
      },
      'owner.post-auth-refresh': {
        title: 'The owner shows the old token',
        text: 'It is the very refresh token that the attacker has used. To the owner it seems to be the first time.',
      },
      'owner.refresh-revoke': {
        title: 'A used token comes again',
        text: 'The server cannot tell who the attacker is. So it revokes every refresh token that came from this login.',
      },
      'owner.post-auth-refresh-answer': {
        title: 'The whole family is over',
        text: 'A `400 invalid_grant`. The owner must log in again, and the theft has come to light.',
      },
      'both-out.post-auth-refresh-answer': {
        title: 'The attacker’s new token is void too',
        text: 'The new refresh token gets a `400` as well. Their access token works until it expires.',
      },
      'race.post-auth-refresh-2': {
        title: 'Two tabs go to renew',
        text: 'Two tabs of one browser send the same refresh token. The second leaves before the first is answered.',
      },
      'race.refresh-revoke': {
        title: 'The second looks like a theft',
        text: 'The first tab used the refresh token, so the second shows a used one. By its rule the server revokes the family.',
      },
      'race.post-auth-refresh-answer-2': {
        title: 'Thrown out, with no attacker in sight',
        text: 'A `400`. A grace of a few seconds would hand out the same successor again, to an attacker as well as to a tab.',
      },
    },
    jwt: {
      'copy.nothing-to-do': {
        title: 'There is nothing to copy',
        text: 'This design has no refresh token, so the attacker gets nothing here.',
      },
      'thief.nothing-to-do': {
        title: 'The attacker cannot renew',
        text: 'Nothing is ever renewed in this design. There is no request to send.',
      },
      'owner.token-checked': {
        title: 'The owner’s token is checked',
        text: 'The server looks at signature and expiry. The clock has reached `exp`.',
      },
      'owner.get-me-answer': {
        title: 'Expired means logging in again',
        text: 'A `401`. There is no refresh token, so the password has to be typed again.',
      },
      'both-out.nothing-to-do': {
        title: 'The attacker is empty-handed',
        text: 'With nothing to renew, nothing happens.',
      },
      'race.nothing-to-do-4': {
        title: 'Nothing for two tabs to race for',
        text: 'However many tabs there are: no renewal, no race.',
      },
    },
    session: {
      'copy.nothing-to-do': {
        title: 'There is nothing to copy',
        text: 'A session has no refresh token. What a copied session ID can do is told in other scenes.',
      },
      'thief.nothing-to-do': {
        title: 'The attacker cannot renew',
        text: 'Nothing is ever renewed in this design. There is no request to send.',
      },
      'owner.get-me-answer': {
        title: 'The owner goes on as before',
        text: 'A `200`. While its line is in the ledger, the same number serves again and again.',
      },
      'both-out.nothing-to-do': {
        title: 'The attacker is empty-handed',
        text: 'With nothing to renew, nothing happens.',
      },
      'race.nothing-to-do-4': {
        title: 'Two tabs share one number',
        text: 'A number does not wear out. However many tabs there are, they have nothing to race for.',
      },
    },
  },
  question: {
    ask: {
      hybrid:
        'The attacker has renewed first. Now the owner’s page renews with the old refresh token. What happens?',
      jwt: 'The attacker got nothing, and the clock has reached the expiry. What becomes of the owner’s next request?',
      session:
        'The attacker got nothing. A JWT would expire at this moment. What becomes of the owner’s next request?',
    },
    options: {
      a: 'All refresh tokens of the login end',
      b: 'It passes, and that is all',
      c: 'It passes, and the attacker is cut off',
      d: 'Only the owner is refused: log in again',
    },
    why: {
      hybrid:
        'A used refresh token that comes again may mean that two hold the same one. The server cannot tell who is the owner, so it revokes the whole family: only who knows the password can come back. Access tokens that are out last until they expire.',
      jwt: 'Nothing is renewed in this design. An expired token is refused, and the user logs in again.',
      session:
        'A session is not renewed. Up to its absolute limit its line lives while it is used; the server only writes down when that was last.',
    },
  },
  principle: {
    hybrid: 'Reuse is an alarm; it does not say who the attacker is.',
    jwt: 'Where nothing is renewed, no reuse can be noticed.',
    session: 'A number does not wear out; using it twice is normal.',
  },
  margin: 'used once, and here it is again',
  reading: [
    {
      heading: 'Why use it only once',
      paragraphs: [
        'If a refresh token, like a punched voucher, is good for one use, a copy can come to light. Owner and attacker hold the same one, so whoever is later shows one that is used already. At that moment the server ends the whole family.',
        'It comes to light only if both use it. If the owner never comes back, the attacker renews in silence until the family’s end. That is why renewing does not move that end.',
      ],
    },
    {
      heading: '“Rotation makes theft useless”',
      paragraphs: [
        'If the attacker is first, the attacker gets the new tokens. Rotation does not prevent a theft; it lets you notice one. And after you have noticed, an access token that is already out passes until it expires.',
      ],
    },
    {
      heading: 'Reuse without an attacker',
      paragraphs: [
        'Two tabs that renew together, or an answer lost on its way, look like reuse to the server. Let the tabs agree on one renewal (Web Locks), or allow a grace of a few seconds in which the same successor is handed out.',
        'The grace is open to an attacker as well, so a few seconds are enough.',
      ],
    },
    {
      heading: 'In production',
      paragraphs: [
        'Refresh tokens of a public client, which can keep no secret, must be rotated or bound to their sender (DPoP, mTLS). For confidential clients some profiles advise against rotation.',
      ],
    },
  ],
  sources: [
    'RFC 9700 §4.14.2 (protecting refresh tokens)',
    'OAuth 2.1 §4.3.2, §3.2.4 (invalid_grant)',
    'RFC 10017 §6.3.2.3, §5.1.2 (OAuth 2.0 for browser-based apps)',
    'RFC 9449 (DPoP)',
  ],
}
