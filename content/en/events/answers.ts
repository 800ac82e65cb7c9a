// The words of answers: what was given, why it was refused, and a login told in brief.
import type { FactsOf } from '@/lib/story/facts'
import type { Refusal } from '@/lib/vocabulary/verdicts'
import type { EventWords, StopWords } from '../../words'
import { places, Server } from './names'

type Answer = FactsOf<'answer'>

export const answers: Pick<EventWords, 'answer' | 'in-brief'> = {
  answer: (facts) => (facts.refusal ? refused(facts, facts.refusal) : (given(facts) ?? plain(facts))),
  'in-brief': ({ gives, short, to }) => {
    const who = to === 'phone' ? 'Phone logged in' : 'Logged in'
    const brief = 'You know this part, so it takes one step.'
    switch (gives) {
      case 'jwt':
        return {
          title: `${who}, with a JWT`,
          text: `${brief} The JWT is ${places[to]}; the server kept nothing.`,
        }
      case 'jwt-cookie':
        return {
          title: `${who}, with a JWT`,
          text: `${brief} The JWT is in a cookie ${places[to]}; the server kept nothing.`,
        }
      case 'session-id':
        return {
          title: `${who}, with a session ID`,
          text: `${brief} The cookie ${places[to]} holds the session ID \`${short}\`, and the server’s side has its line.`,
        }
      case 'tokens':
        return {
          title: `${who}, with two tokens`,
          text: `${brief} A JWT and the refresh token cookie \`${short}\` are ${places[to]}; the ledger has the hash of that token.`,
        }
      default:
        return {
          title: 'Known ground, in brief',
          text: 'You have seen this exchange before, so it takes one step.',
        }
    }
  },
}

function given({ gives, short, path, to }: Answer): StopWords | null {
  switch (gives) {
    case 'jwt':
      return {
        title: 'The server hands over a JWT',
        text: 'The `access_token` in the body is the sealed document. The server made no note of having issued it.',
      }
    case 'jwt-cookie':
      return {
        title: 'The server puts a JWT in a cookie',
        text: '`Set-Cookie` puts the JWT into the cookie jar. There is none in the body, and the server made no note of having issued it.',
      }
    case 'tokens':
      return path.endsWith('/refresh') ? renewed(to, short) : begun(short)
    case 'session-id':
      return {
        title: 'The server hands over a session ID',
        text: `\`Set-Cookie\` puts the session ID \`${short}\` into the cookie jar. There is nothing else in the cookie.`,
      }
    case 'anonymous-id':
      return {
        title: 'A form, and a session ID for nobody',
        text: `The server writes an anonymous session, \`${short}\`, and sends its ID in a cookie along with the form. Nobody is logged in yet.`,
      }
    case 'erasure':
      return {
        title: 'The server removes the cookie',
        text: '`Set-Cookie` with an empty value and `Max-Age=0` makes the browser expire its cookie.',
      }
    case 'nothing':
      return null
  }
}

const begun = (short: string): StopWords => ({
  title: 'A JWT and a refresh token',
  text: `The JWT in the body is for script. The refresh token \`${short}\` is a cookie, for the browser alone: \`HttpOnly\` keeps script from reading it.`,
})

const renewed = (to: Answer['to'], short: string): StopWords => ({
  title: to === 'attacker' ? 'The attacker gets fresh tokens' : 'A new JWT, a new refresh token',
  text: `A new JWT comes in the body, and the next refresh token, \`${short}\`, in \`Set-Cookie\`. The one just shown is used up.`,
})

function plain({ path, status, to, design, server: which }: Answer): StopWords {
  if (status === 200 && path === '/me')
    return {
      title: to === 'attacker' ? `${Server(which)} answers the attacker` : `${Server(which)} answers`,
      text:
        design === 'session'
          ? 'A `200` with `sub` and `role`: the user that the session’s line points to.'
          : 'A `200` with `sub` and `role`. Both are claims of the token.',
    }
  if (status === 200 && path.endsWith('/logout'))
    return {
      title: 'The server accepts the log-out',
      text: 'A `200`. The server has written down not to take this token any more.',
    }
  if (status === 200) return { title: 'The page opens', text: `\`${path}\` is answered with \`200\`.` }
  if (status === 303)
    return {
      title: 'The server sends it elsewhere',
      text: 'A `303` sends the browser to the address in `Location`.',
    }
  if (status >= 500)
    return {
      title: `${Server(which)} cannot answer (${status})`,
      text: 'The trouble is the server’s own, not the credential’s.',
    }
  return { title: `${Server(which)} answers ${status}`, text: `That is its answer to \`${path}\`.` }
}

const reasons: Readonly<Record<Exclude<Refusal, 'store-down' | 'no-server' | 'reused-refresh'>, string>> = {
  'wrong-login': 'Name or password was wrong',
  'no-credential': 'There was no credential',
  'invalid-token': 'The token did not pass verification',
  'unknown-session': 'No line was found for that number',
  'idle-session': 'The session lay unused for too long',
  'expired-session': 'The session had used up its whole lifetime',
  'anonymous-session': 'Nobody is logged in under that session',
  'csrf-mismatch': 'The form’s CSRF token is not the one in the session',
  'foreign-origin': 'The `Origin` is not this site’s',
  'revoked-token': 'The signature fits, but the token has been revoked',
  'unknown-refresh': 'There was no refresh token, or none that the ledger knows',
  'unknown-user': 'The refresh token’s user is no longer there',
  'expired-refresh': 'This family of refresh tokens has come to its end',
  'revoked-refresh': 'The refresh token belongs to a family that was ended',
  'not-found': 'There is nothing at that address',
}

function refused({ status, to, gives, short, server: which }: Answer, refusal: Refusal): StopWords {
  const title =
    to === 'attacker'
      ? `${which ? `${Server(which)} refuses the attacker` : 'The attacker is refused'} (${status})`
      : `${Server(which)} refuses (${status})`
  if (refusal === 'store-down')
    return {
      title: `No ledger, no answer (${status})`,
      text: 'The ledger cannot be reached, so nobody can tell who this is. Nobody is logged out by that and nobody let in: the client is asked to come back later.',
    }
  if (refusal === 'no-server')
    return {
      title: `The load balancer answers (${status})`,
      text: 'No server is up, so the balancer answers in their place. Nobody has looked at the credential.',
    }
  if (refusal === 'reused-refresh')
    return {
      title: to === 'attacker' ? title : `A used token, shown again (${status})`,
      text: 'This refresh token had been used before, so its whole family is ended. Owner or attacker: the server cannot tell which of them showed it.',
    }
  if (gives === 'anonymous-id')
    return {
      title,
      text: `${reasons[refusal]}. And a new anonymous session ID, \`${short}\`, comes as a cookie and overwrites the one in the browser.`,
    }
  return { title, text: `${reasons[refusal]}. The answer itself gives no details.` }
}
