// A title and a sentence for every kind of moment, made from the facts of the run; scenes say more where they must.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../words'
import { duration } from './duration'

const kinds = { jwt: 'JWT', 'session-id': 'session ID' } as const

export const events: EventWords = {
  request: (facts) => (facts.from === 'attacker' ? attackerAsks(facts) : browserAsks(facts)),
  answer: (facts) => (facts.refusal ? refused(facts, facts.refusal) : (given(facts) ?? plain(facts))),
  'users-read': ({ found, purpose }) => {
    if (purpose === 'profile')
      return {
        title: 'The server reads the profile',
        text: 'Who is asking has been settled. This look-up only fetches what the answer will show.',
      }
    return found
      ? {
          title: 'The server checks the password',
          text: 'It compares the password with the hash in the user store. This check is the same in both designs.',
        }
      : {
          title: 'Wrong name or password',
          text: 'Name and password do not go together. Which one was wrong, the server does not say.',
        }
  },
  'sessions-read': ({ found, short, anonymous, place }) => {
    const where = place === 'shared' ? 'The ledger' : 'The server’s memory'
    if (!found)
      return {
        title: `${where} has no such number`,
        text: `The server looked for \`${short}\` and found no line.`,
      }
    return {
      title: `${where} has that number`,
      text: anonymous
        ? `The line of \`${short}\` is there. It does not name a user yet.`
        : `The line of \`${short}\` is there. It, and not the cookie, says who this is.`,
    }
  },
  'sessions-write': ({ short, anonymous, place }) => {
    const where = place === 'shared' ? 'the ledger' : 'the server’s memory'
    return anonymous
      ? {
          title: 'An anonymous session is written',
          text: `A line \`${short}\` goes into ${where}, with nobody’s name on it. It holds the form’s CSRF token.`,
        }
      : {
          title: 'A new session is written',
          text: `The server makes a fresh random number, \`${short}\`, and writes it into ${where} beside the user.`,
        }
  },
  'sessions-delete': ({ short, place }) => ({
    title: 'One line is struck out',
    text: `The line of \`${short}\` is gone from ${place === 'shared' ? 'the ledger' : 'the server’s memory'}.`,
  }),
  'token-signed': ({ lifetime }) => ({
    title: 'The server signs a token',
    text: `It writes down who and until when, and signs with its configured key. The token is good for ${duration(lifetime)}.`,
  }),
  'token-checked': ({ verdict, left }) => {
    if (verdict === 'ok')
      return {
        title: 'The token passes',
        text: `The server computed the signature again and read the claims. ${remaining(left)}`,
      }
    if (verdict === 'signature')
      return {
        title: 'The signature does not fit',
        text: 'Computed again, it differs from the one in the token. No later rule is looked at.',
      }
    if (verdict === 'exp')
      return {
        title: 'The token has expired',
        text:
          left < 0
            ? `The signature fits, but by the server’s clock \`exp\` passed ${duration(left)} ago.`
            : 'The signature fits, but the server’s clock has reached `exp`.',
      }
    return {
      title: 'The token fails a rule',
      text: `It does not meet the rule \`${verdict}\`. No later rule is looked at.`,
    }
  },
  'storage-set': ({ storage }) => ({
    title: 'Script keeps the JWT',
    text:
      storage === 'memory'
        ? 'The page’s script holds the JWT in a variable. A reload loses it.'
        : `The page’s script puts the JWT into \`${storage}\`. The server cannot look in there.`,
  }),
  'storage-removed': ({ storage }) => ({
    title: 'Script drops the JWT',
    text: `The page removes the JWT from ${storage === 'memory' ? 'its variable' : `\`${storage}\``}. No request is sent.`,
  }),
  altered: ({ credential }) => ({
    title: 'The last character is changed',
    text: `With developer tools you change one character of the ${kinds[credential]} in the browser. The server does not know yet.`,
  }),
  copied: ({ credential }) => ({
    title: 'The attacker gets a copy',
    text: `The attacker now holds the same ${kinds[credential]}. The original is still in the browser.`,
  }),
  restarted: ({ lost }) => ({
    title: 'The server restarts',
    text:
      lost > 0
        ? `With the process, its sessions are gone: ${lost}. Its configuration is as before.`
        : 'The memory of the process is gone. Its configuration is read again, as before.',
  }),
  waited: ({ passed, until, design }) => {
    const title = passed > 0 ? `${duration(passed)} later` : 'The clock stands still'
    if (until === null) return { title, text: 'Only the clock has moved. Nobody sent anything.' }
    if (design === 'jwt')
      return {
        title,
        text:
          until === 'expiry' ? 'This is the second written in `exp`.' : 'The token expires in one second.',
      }
    return {
      title,
      text:
        until === 'expiry'
          ? 'A JWT would expire now. We waited so that both designs are compared at the same moment.'
          : 'A JWT would have one second left. We waited so that both designs are compared at the same moment.',
    }
  },
  'nothing-to-do': ({ why, action }) => idle(why, action),
  'in-brief': ({ gives, short }) => {
    if (gives === 'jwt')
      return {
        title: 'Logged in, with a JWT',
        text: 'You know this part, so it takes one step. The JWT is in the browser; the server kept nothing.',
      }
    if (gives === 'session-id')
      return {
        title: 'Logged in, with a number',
        text: `You know this part, so it takes one step. The cookie holds \`${short}\`, and the ledger has its line.`,
      }
    return {
      title: 'Known ground, in brief',
      text: 'You have seen this exchange before, so it takes one step.',
    }
  },
}

/** What is left before expiry. A token past its expiry can pass too, within the leeway. */
function remaining(left: number): string {
  if (left > 0) return `Time left before expiry: ${duration(left)}.`
  if (left < 0) return `It is ${duration(left)} past \`exp\`, but within the leeway the server allows.`
  return 'This is the second of `exp`, and within the leeway the server allows.'
}

function attackerAsks({ method, path, carries }: FactsOf<'request'>): StopWords {
  if (carries === 'nothing')
    return {
      title: 'The attacker asks empty-handed',
      text: `The attacker sends \`${method} ${path}\` without a credential.`,
    }
  if (carries === 'password')
    return { title: 'The attacker tries to log in', text: 'The attacker sends a name and a password.' }
  return {
    title: 'The attacker sends the copy',
    text: `The attacker’s own client sends \`${method} ${path}\` with the copied ${kinds[carries]}.`,
  }
}

function browserAsks({ method, path, carries, short, design }: FactsOf<'request'>): StopWords {
  switch (carries) {
    case 'password':
      return {
        title: 'Name and password are sent',
        text:
          design === 'session'
            ? 'The form sends what was typed, and its hidden CSRF token. The server does not know yet who this is.'
            : 'Script puts what was typed into the body of `POST /login`. The server does not know yet who this is.',
      }
    case 'jwt':
      return {
        title: 'Script attaches the JWT',
        text: `\`${method} ${path}\` carries it in \`Authorization: Bearer\`. The browser would not have added it by itself.`,
      }
    case 'session-id':
      return {
        title: 'The cookie goes along by itself',
        text: `The browser adds it to \`${method} ${path}\`. All it says is the session ID \`${short}\`.`,
      }
    case 'nothing':
      return { title: 'A request without a credential', text: `\`${method} ${path}\` carries no credential.` }
  }
}

function given({ gives, short }: FactsOf<'answer'>): StopWords | null {
  switch (gives) {
    case 'jwt':
      return {
        title: 'The server hands over a JWT',
        text: 'The `access_token` in the body is the sealed document. The server made no note of having issued it.',
      }
    case 'session-id':
      return {
        title: 'The server hands over a number',
        text: `\`Set-Cookie\` puts the session ID \`${short}\` into the cookie jar. There is nothing else in the cookie.`,
      }
    case 'anonymous-id':
      return {
        title: 'A form, and a number for nobody',
        text: `The server writes an anonymous session, \`${short}\`, and sends its number along with the form. Nobody is logged in yet.`,
      }
    case 'erasure':
      return {
        title: 'The server takes the cookie back',
        text: '`Set-Cookie` with an empty value and `Max-Age=0` makes the browser expire its cookie.',
      }
    case 'nothing':
      return null
  }
}

function plain({ path, status, to, design }: FactsOf<'answer'>): StopWords {
  if (status === 200 && path === '/me')
    return {
      title: to === 'attacker' ? 'The server answers the attacker' : 'The server answers',
      text:
        design === 'jwt'
          ? 'A `200` with `sub` and `role`. Both are claims of the token.'
          : 'A `200` with `sub` and `role`: the user that the ledger’s line points to.',
    }
  if (status === 200) return { title: 'The page opens', text: `\`GET ${path}\` is answered with \`200\`.` }
  if (status === 303)
    return {
      title: 'The server sends it elsewhere',
      text: 'A `303` sends the browser to the address in `Location`.',
    }
  if (status >= 500)
    return {
      title: `The server cannot answer (${status})`,
      text: 'The trouble is the server’s own, not the credential’s.',
    }
  return { title: `The server answers ${status}`, text: `That is its answer to \`${path}\`.` }
}

function refused(
  { status, to }: FactsOf<'answer'>,
  refusal: NonNullable<FactsOf<'answer'>['refusal']>,
): StopWords {
  const reasons: Readonly<Record<typeof refusal, string>> = {
    'wrong-login': 'Name or password was wrong',
    'no-credential': 'There was no credential',
    'invalid-token': 'The token did not pass verification',
    'unknown-session': 'The ledger has no line for that number',
    'idle-session': 'The session lay unused for too long',
    'expired-session': 'The session had used up its whole lifetime',
    'anonymous-session': 'Nobody is logged in under that session',
    'csrf-mismatch': 'The form’s CSRF token is not the one in the session',
    'not-found': 'There is nothing at that address',
  }
  return {
    title: to === 'attacker' ? `The attacker is refused (${status})` : `The server refuses (${status})`,
    text: `${reasons[refusal]}. The answer itself gives no details.`,
  }
}

function idle(why: FactsOf<'nothing-to-do'>['why'], action: FactsOf<'nothing-to-do'>['action']): StopWords {
  switch (why) {
    case 'no-credential':
      if (action === 'log-out')
        return {
          title: 'There is nothing to forget',
          text: 'The browser holds no credential, so nothing was removed.',
        }
      return action === 'copy-credential'
        ? {
            title: 'There is nothing to copy',
            text: 'The browser holds no credential, so the attacker gets none.',
          }
        : {
            title: 'There is nothing to change',
            text: 'The browser holds no credential, so nothing was altered.',
          }
    case 'no-copy':
      return {
        title: 'There is no copy to send',
        text: 'The attacker’s pocket is empty, so no request was sent.',
      }
    case 'no-log-in':
      return {
        title: 'Nobody has logged in yet',
        text: 'This moment is counted from a login. The clock did not move.',
      }
    case 'no-form':
      return {
        title: 'There is no form to send',
        text: 'The page on screen has no form, so no request was sent.',
      }
    case 'already-past':
      return { title: 'That moment has passed', text: 'The clock does not run backwards. Nothing happened.' }
  }
}
