// The words of the stores: users and sessions looked up, written and struck, a ledger that is silent, and replication.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../../words'
import { capital, Server, serverName, shelf } from './names'

type Roles =
  | 'users-read'
  | 'sessions-read'
  | 'sessions-write'
  | 'sessions-delete'
  | 'unreachable'
  | 'replicated'

export const stores: Pick<EventWords, Roles> = {
  'users-read': ({ found, purpose }) => {
    if (purpose === 'profile')
      return {
        title: 'The server reads the profile',
        text: 'Who is asking has been settled. This look-up only fetches what the answer needs.',
      }
    return found
      ? {
          title: 'The server checks the password',
          text: 'It compares the password with the hash in the user store. This check is the same in every design.',
        }
      : {
          title: 'Wrong name or password',
          text: 'Name and password do not go together. Which one was wrong, the server does not say.',
        }
  },
  'sessions-read': (facts) => (facts.cached ? remembered(facts) : lookedUp(facts)),
  'sessions-write': ({ short, anonymous, place, server: which }) => {
    const at = shelf(place, which)
    return anonymous
      ? {
          title: 'An anonymous session is written',
          text: `A line \`${short}\` goes into ${at}, with nobody’s name on it. It holds the form’s CSRF token.`,
        }
      : {
          title: 'A new session is written',
          text: `${Server(which)} makes a fresh random session ID, \`${short}\`, and writes it into ${place === 'shared' ? at : 'its own memory'} beside the user.`,
        }
  },
  'sessions-delete': ({ short, place, server: which }) => ({
    title: 'One line is struck out',
    text: `The line of \`${short}\` is gone from ${shelf(place, which)}.${isOneOfSeveral(place, which) ? ' Nothing has changed in the memory of other servers.' : ''}`,
  }),
  unreachable: ({ store }) => ({
    title: 'The ledger does not answer',
    text: `The server called the ledger about ${matters[store]}, but the ledger is down. No answer came, neither yes nor no.`,
  }),
  replicated: ({ from, to, act, short, bytes }) =>
    act === 'write'
      ? {
          title: `The copy reaches ${serverName(to)}`,
          text: `What ${serverName(from)} wrote for \`${short}\` is now in ${serverName(to)}’s memory too. The record took ${bytes} bytes.`,
        }
      : {
          title: `The striking reaches ${serverName(to)}`,
          text: `The line of \`${short}\`, struck at ${serverName(from)}, is now gone from ${serverName(to)} as well. Until now that server still had it.`,
        },
}

const matters = {
  users: 'a user',
  sessions: 'a session',
  refresh: 'a refresh token',
  denylist: 'the denylist',
  cutoffs: 'a cut-off',
} as const

type Line = FactsOf<'sessions-delete'>
/** What one of several servers keeps in its memory is its own affair. */
const isOneOfSeveral = (place: Line['place'], which: Line['server']) =>
  place === 'in-process' && which !== null

function remembered({ short, server: which, anonymous }: FactsOf<'sessions-read'>): StopWords {
  return {
    title: `${Server(which)} believes what it heard`,
    text: `It does not ask the ledger about \`${short}\`, for it asked a while ago. ${anonymous ? 'There was no user on the line.' : 'If the line has been struck since, it does not know.'}`,
  }
}

function lookedUp({ found, short, anonymous, place, server: which }: FactsOf<'sessions-read'>): StopWords {
  const at = capital(shelf(place, which))
  if (!found)
    return {
      title: `${at} has no such number`,
      text: `${Server(which)} looked for \`${short}\` and found no line.${isOneOfSeveral(place, which) ? ' It cannot look into another server’s memory.' : ''}`,
    }
  const line = which
    ? `${Server(which)} found the line of \`${short}\`.`
    : `The line of \`${short}\` is there.`
  return {
    title: `${at} has that number`,
    text: anonymous
      ? `${line} It does not name a user yet.`
      : `${line} It, and not the cookie, says who this is.`,
  }
}
