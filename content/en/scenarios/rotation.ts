// S10 rotation: a voucher that turns up twice means that somebody copied it, or that two tabs were too quick.
import type { ScenarioWords } from '../../words'

export const rotation: ScenarioWords<'rotation'> = {
  title: 'Rotation and reuse detection',
  situation:
    'A voucher leaks, and the attacker renews first. Later, two tabs of one person renew at almost the same time.',
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
        title: 'The attacker copies the voucher',
        text: 'Script cannot read an `HttpOnly` cookie. This copy came from malware, or from a log that leaked.',
      },
      'thief.post-auth-refresh': {
        title: 'The attacker renews first',
        text: 'Their client sends the copied voucher. It can write any `Origin` it likes.',
      },
      'thief.refresh-rotate': {
        title: 'It is punched for the first time',
        text: 'Nothing looks odd about a voucher that appears for the first time. The server marks it used and makes the next one.',
      },
      'thief.post-auth-refresh-answer': {
        title: 'The new tokens go to the attacker',
        text: 'A new access token and a new voucher, both theirs. The owner’s jar holds the old voucher.',
      },
      'owner.get-me-answer': {
        title: 'The owner’s token is over',
        text: 'The owner asks, and hears that the date has passed. The page goes to renew, suspecting nothing.',
      },
      'owner.post-auth-refresh': {
        title: 'The owner shows the old voucher',
        text: 'It is the very one that the attacker has used. To the owner it seems to be the first time.',
      },
      'owner.refresh-revoke': {
        title: 'A punched voucher comes again',
        text: 'The server cannot tell who the thief is. So it revokes every voucher that came from this login.',
      },
      'owner.post-auth-refresh-answer': {
        title: 'The whole family is over',
        text: 'A `400 invalid_grant`. The owner must log in again, and the theft has come to light.',
      },
      'both-out.post-auth-refresh-answer': {
        title: 'The attacker’s voucher is void too',
        text: 'The new voucher gets a `400` as well. Their access token lives on until its date.',
      },
      'race.post-auth-refresh-2': {
        title: 'Two tabs go to renew',
        text: 'Two tabs of one browser send the same voucher. The second leaves before the first is answered.',
      },
      'race.refresh-revoke': {
        title: 'The second looks like a thief',
        text: 'The first tab used the voucher, so the second one’s is punched already. By its rule the server revokes the family.',
      },
      'race.post-auth-refresh-answer-2': {
        title: 'Thrown out, and no thief in sight',
        text: 'A `400`. A grace of a few seconds would hand out the same successor again, to a thief as well as to a tab.',
      },
    },
    jwt: {
      'copy.nothing-to-do': {
        title: 'There is no voucher to copy',
        text: 'This design has no refresh token, so the attacker gets nothing here.',
      },
      'thief.nothing-to-do': {
        title: 'The attacker cannot renew',
        text: 'Nothing is ever renewed in this design. There is no request to send.',
      },
      'owner.token-checked': {
        title: 'The owner’s token is checked',
        text: 'The server looks at signature and date. The clock has reached `exp`.',
      },
      'owner.get-me-answer': {
        title: 'Over means logging in again',
        text: 'A `401`. There is no voucher to exchange, so the password has to be typed again.',
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
        title: 'There is no voucher to copy',
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
        'The attacker has renewed first. Now the owner’s page renews with the old voucher. What happens?',
      jwt: 'The attacker got nothing, and the clock has reached the expiry. What becomes of the owner’s next request?',
      session:
        'The attacker got nothing. A JWT would expire at this moment. What becomes of the owner’s next request?',
    },
    options: {
      a: 'Every voucher of this login is revoked',
      b: 'It passes, and that is all',
      c: 'It passes, and the attacker is cut off',
      d: 'It is refused: log in again, no more',
    },
    why: {
      hybrid:
        'A used voucher that comes again means that two hold the same one. The server cannot tell who is the owner, so it revokes the whole family: only the one who knows the password can come back.',
      jwt: 'Nothing is renewed in this design. A token past its date is refused, and the user logs in again.',
      session:
        'A session is not renewed. Its line lives while it is used; the server only writes down when that was last.',
    },
  },
  principle: {
    hybrid: 'A voucher shown twice proves a theft, not the thief.',
    jwt: 'Where nothing is renewed, no reuse can be noticed.',
    session: 'A number does not wear out; using it twice is normal.',
  },
  margin: 'a punched voucher, shown once more',
  reading: [
    {
      heading: 'Why use it only once',
      paragraphs: [
        'If a voucher is good for one use, a copy comes to light. Owner and thief hold the same one, so whoever is later shows a voucher that is used already. At that moment the server ends the whole family.',
        'It comes to light only if both use it. If the owner never comes back, the thief renews in silence until the family’s end. That is why renewing does not move that end.',
      ],
    },
    {
      heading: '“Rotation makes theft useless”',
      paragraphs: [
        'If the attacker is first, the attacker gets the new tokens. Rotation does not prevent a theft; it lets you notice one. And after you have noticed, an access token that is already out passes until its date.',
      ],
    },
    {
      heading: 'Reuse without a thief',
      paragraphs: [
        'Two tabs that renew together, or an answer lost on its way, look like reuse to the server. Let the tabs agree on one renewal (Web Locks), or allow a grace of a few seconds in which the same successor is handed out.',
        'The grace is open to a thief as well, so a few seconds are enough.',
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
    'OAuth 2.0 for Browser-Based Applications §6.3.2.3, §5.1.2',
    'RFC 9449 (DPoP)',
  ],
}
