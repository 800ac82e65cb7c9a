// The words of operation and of time: passing on, revoking, going down and coming back, waiting.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../../words'
import { duration } from '../duration'
import { Server, serverName } from './names'

type Roles = 'routed' | 'commanded' | 'powered' | 'restarted' | 'key-rotated' | 'users-write' | 'waited'

export const operator: Pick<EventWords, Roles> = {
  routed: ({ to, why }) => ({
    title: `The load balancer picks ${serverName(to)}`,
    text: {
      turn: 'It is this server’s turn. Where the login took place plays no part.',
      sticky: 'The request’s `LB` cookie names it: whoever served first goes on serving.',
      page: 'Requests for pages go to the first server that is up.',
      'only-one-up': 'No other server is up.',
    }[why],
  }),
  commanded: ({ command, login, short, design }) => {
    if (command === 'revoke-all')
      return {
        title: 'Every device is to be logged out',
        text: `At the console the operator revokes all that \`${login}\` holds. Nothing is sent to any device.`,
      }
    const what = {
      session: `ends the session \`${short}\``,
      hybrid: `ends the family of the refresh token \`${short}\``,
      jwt: 'revokes this one JWT',
    }[design]
    return {
      title: 'The operator cuts off one device',
      text: `At the console the operator ${what}. Nothing is sent to the device.`,
    }
  },
  powered: ({ what, up, lost }) => (what === 'store' ? storePower(up) : serverPower(what, up, lost)),
  restarted: ({ lost, server: which }) => ({
    title: `${Server(which)} restarts`,
    text:
      lost > 0
        ? `With the process, its sessions are gone: ${lost}. Its configuration is as before.`
        : 'The memory of the process is gone. Its configuration is read again, as before.',
  }),
  'key-rotated': ({ kid, former }) => ({
    title: 'The signing key is changed',
    text: `From now on every server signs and verifies with the key \`${kid}\` alone. The key \`${former}\` is known to none of them.`,
  }),
  'users-write': ({ login, becomes, design }) => ({
    title: `${login} gets another role`,
    text: `In the user store, the role of \`${login}\` is now \`${becomes}\`. ${roleSeen[design]}`,
  }),
  waited: ({ passed, until, design }) => {
    const title = passed > 0 ? `${duration(passed)} later` : 'The clock stands still'
    if (until === null) return { title, text: 'Only the clock has moved. Nobody sent anything.' }
    return { title, text: moments[design][until] }
  },
}

/** Who sees a changed role, and when. */
const roleSeen: Readonly<Record<FactsOf<'users-write'>['design'], string>> = {
  jwt: 'The `role` in a token that is out stays as it was signed.',
  session: 'The server reads this row at every `GET /me`.',
  hybrid: 'The `role` in a JWT that is out stays; a refresh reads this row.',
}

type Until = NonNullable<FactsOf<'waited'>['until']>

const moments: Readonly<Record<FactsOf<'waited'>['design'], Readonly<Record<Until, string>>>> = {
  jwt: {
    expiry: 'This is the second written in `exp`.',
    'one-second-before-expiry': 'The token expires in one second.',
  },
  session: {
    expiry: 'A JWT would expire now. We waited so that the designs are compared at the same moment.',
    'one-second-before-expiry':
      'A JWT would have one second left. We waited so that the designs are compared at the same moment.',
  },
  hybrid: {
    expiry: 'The JWT that came with the login expires now. The refresh token has an end of its own.',
    'one-second-before-expiry': 'The JWT that came with the login expires in one second.',
  },
}

const storePower = (up: boolean): StopWords =>
  up
    ? {
        title: 'The ledger answers again',
        text: 'The shared store is back, and what was written in it is still there.',
      }
    : {
        title: 'The ledger goes silent',
        text: 'The shared store does not answer. No line in it is lost, but nobody can read or change one.',
      }

function serverPower(
  what: Exclude<FactsOf<'powered'>['what'], 'store'>,
  up: boolean,
  lost: number,
): StopWords {
  if (up)
    return {
      title: `${serverName(what)} comes back`,
      text: 'It is a new process with an empty memory. Keys and configuration were read again.',
    }
  const rest = 'The load balancer now sends everything to the others.'
  return {
    title: `${serverName(what)} goes down`,
    text:
      lost > 0
        ? `With its memory, sessions are gone: ${lost}. ${rest}`
        : `There were no sessions in its memory to lose. ${rest}`,
  }
}
