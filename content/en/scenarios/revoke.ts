// S06 instant revocation: nobody can reach a lost phone. Where there is a ledger, nobody has to.
import type { ScenarioWords } from '../../words'

export const revoke: ScenarioWords<'revoke'> = {
  title: 'Instant revocation',
  situation:
    'You are logged in on a laptop and a phone. The phone is lost, an attacker has copied its credential, and the operator means to cut off the phone alone.',
  beats: {
    'log-in': 'Log in on the laptop',
    phone: 'Log in on the phone',
    copy: 'Copied from the phone',
    before: 'The copy, before',
    revoke: 'Cut off the phone',
    replay: 'The copy, after',
    laptop: 'The laptop’s request',
  },
  stops: {
    jwt: {
      'log-in.in-brief': {
        title: 'You log in on the laptop',
        text: 'The signed JWT is on the laptop, and nothing of it stayed at the server. Known ground, told in one step.',
      },
      'phone.in-brief': {
        title: 'You log in on the phone too',
        text: 'The same user is issued a second JWT. It names the same person under another `jti`.',
      },
      'copy.copied': {
        title: 'The phone’s JWT is copied',
        text: 'Whoever found the phone has copied the value. The original is still on the phone, and the server knows nothing of it.',
      },
      'before.get-me-answer': {
        title: 'Before: the copy is accepted',
        text: 'A `200`. To the server, the phone’s JWT and the attacker’s are one and the same string.',
      },
      'revoke.waited': {
        title: 'A minute later the loss is reported',
        text: 'The operator can neither fetch the phone nor switch it off. Server and store are all that is within reach.',
      },
      'revoke.nothing-to-do': {
        title: 'No line to strike',
        text: 'The server has no list of tokens it issued, nor one of tokens to refuse. The operator could change nothing.',
      },
      'replay.get-me': {
        title: 'The same copy, once more',
        text: 'The JWT in `Authorization` is the one sent before, to the last character.',
      },
      'replay.token-checked': {
        title: 'Signature, claims and time',
        text: 'The server has the token, its key, its clock and its settings. It makes the usual checks in the usual order.',
      },
      'replay.get-me-answer': {
        title: 'The copy is still accepted',
        text: 'A `200`. The operator had changed nothing, so the calculation comes out as before, and will until `exp`.',
      },
      'laptop.get-me-answer': {
        title: 'The laptop carries on as well',
        text: 'A `200`. A new signing key would have ended the phone’s copy, and with it the laptop and every other user.',
      },
    },
    session: {
      'log-in.in-brief': {
        title: 'You log in on the laptop',
        text: 'A session ID is in the laptop’s jar, and its line is in the ledger. Known ground, told in one step.',
      },
      'phone.in-brief': {
        title: 'You log in on the phone too',
        text: 'The same user, another number. The ledger now has two lines for you.',
      },
      'copy.copied': {
        title: 'The phone’s session ID is copied',
        text: 'Whoever found the phone has copied the value. The original is still on the phone, and the server knows nothing of it.',
      },
      'before.get-me-answer': {
        title: 'Before: the copy is accepted',
        text: 'A `200`. To the server, the phone’s number and the attacker’s are one and the same string.',
      },
      'revoke.waited': {
        title: 'A minute later the loss is reported',
        text: 'The operator can neither fetch the phone nor switch it off. Server and store are all that is within reach.',
      },
      'revoke.sessions-delete': {
        title: 'The operator strikes one line',
        text: 'Only the phone’s line is gone from the ledger. Nothing was sent to the phone; cookie and copy lie where they lay.',
      },
      'replay.get-me': {
        title: 'The same copy, once more',
        text: 'The number in `Cookie` is the one sent before, to the last character.',
      },
      'replay.sessions-read': {
        title: 'The ledger is opened at that number',
        text: 'Original or copy, the server does not ask. It looks for the line, as it does for every request.',
      },
      'replay.get-me-answer': {
        title: 'Refused at the very next request',
        text: 'A `401`. Nobody touched a cookie, but the number has lost its meaning, for the original and for every copy.',
      },
      'laptop.get-me-answer': {
        title: 'The laptop carries on',
        text: 'A `200`. Its number has a line of its own, and so one of your devices could be cut off and the other left alone.',
      },
    },
    hybrid: {
      'log-in.in-brief': {
        title: 'You log in on the laptop',
        text: 'The access token is in a variable, the refresh token in a cookie. The ledger has a line for the refresh token.',
      },
      'phone.in-brief': {
        title: 'You log in on the phone too',
        text: 'The phone was given its own access token and refresh token. In the ledger, each device has a family to itself.',
      },
      'copy.copied': {
        title: 'The phone’s access token is copied',
        text: 'Whoever found the phone has copied its access token. The refresh token is in the phone’s `HttpOnly` cookie.',
      },
      'before.get-me-answer': {
        title: 'Before: the copy is accepted',
        text: 'A `200`. To the server, the phone’s token and the attacker’s are one and the same string.',
      },
      'revoke.waited': {
        title: 'A minute later the loss is reported',
        text: 'The operator can neither fetch the phone nor switch it off. Server and store are all that is within reach.',
      },
      'revoke.refresh-revoke': {
        title: 'The phone’s family is revoked',
        text: 'In the ledger, the phone’s family of refresh tokens is marked revoked. Nothing was sent to the phone; tokens and copy lie where they lay.',
      },
      'replay.get-me': {
        title: 'The same copy, once more',
        text: 'The access token in `Authorization` is the one sent before, to the last character.',
      },
      'replay.token-checked': {
        title: 'Signature, claims and time',
        text: 'The server has the token, its key, its clock and its settings. It makes the usual checks in the usual order.',
      },
      'replay.get-me-answer': {
        title: 'Accepted until it expires',
        text: 'A `200`. For an access token no ledger is read, so this one is good until `exp`.',
      },
      'laptop.get-me-answer': {
        title: 'The laptop carries on',
        text: 'A `200`. Its family was not revoked, so unlike the phone it can renew when this token expires.',
      },
    },
  },
  question: {
    ask: {
      jwt: 'The operator wanted to cut off the phone and found no line to strike. The JWT copied from the phone is sent again now. What comes back?',
      session:
        'The operator struck the phone’s line. Its cookie and the attacker’s copy are where they were. The copy is sent again. What comes back?',
      hybrid:
        'The operator revoked the phone’s family of refresh tokens. The access token that was copied has not expired yet. It is sent again now. What comes back?',
    },
    options: {
      a: '401, it no longer counts',
      b: '200, and a new credential with it',
      c: 'Nothing is sent, the copy erased itself',
      d: '200, accepted as before',
    },
    why: {
      jwt: 'The server checks a token with its key and its clock, and there was nothing in those for an operator to change. To cut off one token you need a denylist, to cut off one user a cut-off time, and either must be kept on the server’s side. That is a ledger again.',
      session:
        'The copy was a number, and its meaning was in the ledger. No browser had to be told: original and copy alike now present a number that means nothing. Nor does the server hand out a new one in return.',
      hybrid:
        'What was revoked is the refresh token; what was sent is the access token. No ledger is read for that one, so it passes for as long as it lives. After that neither the phone nor the attacker gets another.',
    },
  },
  principle: {
    jwt: 'A stateless JWT leaves the operator no line to strike.',
    session: 'You cannot reach the device, but you can reach its line.',
    hybrid: 'Renewals end now; the access token already out ends later.',
  },
  margin: 'nobody can reach a lost phone',
  reading: [
    {
      heading: 'What to take along',
      paragraphs: [
        'To revoke is not to get a device back. It is to take the meaning from what the device holds. A session’s meaning is in the ledger, so the operator strikes one line. The phone’s cookie and the attacker’s copy are both still there, and both now stand for nothing.',
        'Owner and attacker had the same number, so both are cut off, and a phone that turns up again has to log in. The laptop had another number and noticed nothing. One device could be picked out because each has a line of its own.',
      ],
    },
    {
      heading: '“You have to get rid of the cookie”',
      paragraphs: [
        'You do not. A `Set-Cookie` with `Max-Age=0` tidies up the browser that receives it, and a server cannot respond before there is a request. It never reaches a copy at all. Removing the cookie is housekeeping; changing the ledger is what revokes.',
        'Nor is it true, put so simply, that a JWT cannot be revoked. Keep the `jti` of ended tokens until their `exp`, or note for each user that tokens issued before a certain time no longer count. The price is looking that up at every check.',
      ],
    },
    {
      heading: 'How instant is instant?',
      paragraphs: [
        'Here it means: at the next request. A request that is past the check will be completed. If a server remembers a line for 30 seconds, a struck one can pass for up to 30 seconds more; if a replica lags by 2 seconds, servers that read it learn 2 seconds late. A session sealed into its cookie has no line to strike.',
        'Nor does a session notice theft. Somebody has to report it, or some other system has to suspect it. What the ledger gives you is a quick and cheap way to act once you know.',
      ],
    },
    {
      heading: 'In production',
      paragraphs: [
        'Show people the devices they are logged in on, each with a button to end it. ASVS asks that users can see and end their sessions, that administrators can end those of one user or of everybody, and that disabling or deleting an account ends all of its sessions.',
        'What remains after revoking is a matter of lifetime. The access token of this scene lives 15 minutes, so revoking after 1 minute left 14. Had it lived 5, it would have left 4. OAuth’s revocation standard says that servers must support it for refresh tokens and should for access tokens.',
      ],
    },
  ],
  sources: [
    'ASVS 5.0 V7.4.1, V7.4.2, V7.4.5, V7.5.2 (ending and listing sessions)',
    'OWASP Session Management, JSON Web Token Cheat Sheets',
    'RFC 7519 §4.1.4 (exp), §4.1.7 (jti)',
    'RFC 7009 §2 (token revocation)',
    'RFC 9700 §2.2.2, §4.14.2 (families of refresh tokens)',
    'RFC 10017 §5.2.2, §6.1.2.3 (OAuth 2.0 for browser-based apps)',
    '6265bis §5.7 (erasing a cookie)',
  ],
}
