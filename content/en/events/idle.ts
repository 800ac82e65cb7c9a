// The words of moments with nothing to do: why nothing happened.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../../words'

type Idle = FactsOf<'nothing-to-do'>

export const idle: Pick<EventWords, 'nothing-to-do'> = {
  'nothing-to-do': ({ why, action }) => {
    if (why === 'no-credential') return nobody(action)
    if (why === 'no-list') return noList(action)
    if (why === 'already-so') return action === 'send' ? stillWaiting : alreadySo(action)
    return others[why]
  },
}

function nobody(action: Idle['action']): StopWords {
  switch (action) {
    case 'log-out':
      return {
        title: 'There is nothing to forget',
        text: 'The device holds no credential, so nothing was removed.',
      }
    case 'copy-credential':
      return {
        title: 'There is nothing to copy',
        text: 'The device holds no such credential, so the attacker gets none.',
      }
    case 'revoke':
      return {
        title: 'There is nothing to revoke',
        text: 'The device holds no credential that the operator could revoke.',
      }
    case 'revoke-all':
      return {
        title: 'There is no such user',
        text: 'Nobody goes by that name, so the operator took nothing back.',
      }
    case 'set-role':
      return {
        title: 'There is no such user',
        text: 'Nobody goes by that name, so the operator changed nothing.',
      }
    default:
      return {
        title: 'There is nothing to change',
        text: 'The browser holds no credential, so nothing was altered.',
      }
  }
}

/** To revoke a JWT there has to be a place to write it. Changing the signing key would end everybody's. */
const noList = (action: Idle['action']): StopWords =>
  action === 'revoke-all'
    ? {
        title: 'There is no cut-off to set',
        text: 'These servers keep no cut-off for users. Tokens that are out stay good until they expire.',
      }
    : {
        title: 'There is no list to write on',
        text: 'These servers have no denylist, so no single token can be revoked. It stays good until it expires.',
      }

const stillWaiting: StopWords = {
  title: 'One is under way already',
  text: 'This tab still waits for its answer, so no second request was sent.',
}

function alreadySo(action: Idle['action']): StopWords {
  const text = 'Nothing has changed.'
  if (action === 'rotate-key') return { title: 'The newest key is in use already', text }
  if (action === 'set-role') return { title: 'The role is the same already', text }
  return { title: action.endsWith('-up') ? 'It is up already' : 'It is down already', text }
}

const others: Readonly<Record<Exclude<Idle['why'], 'no-credential' | 'no-list' | 'already-so'>, StopWords>> =
  {
    'no-copy': {
      title: 'There is no copy to send',
      text: 'The attacker’s pocket holds nothing to send, so no request was sent.',
    },
    'no-log-in': {
      title: 'Nobody has logged in yet',
      text: 'This moment is counted from a login. The clock did not move.',
    },
    'no-form': {
      title: 'There is no form to send',
      text: 'The page on screen has no form, so no request was sent.',
    },
    'no-refresh': {
      title: 'This design does not renew',
      text: 'It has no refresh token, so there is nowhere to ask. No request was sent.',
    },
    'no-key': {
      title: 'There is no key to change',
      text: 'A session ID is a number that nobody signs, so these servers use no signing key. Nothing has changed.',
    },
    'no-request': {
      title: 'No answer is awaited',
      text: 'This tab has sent nothing whose answer is being held back.',
    },
    'nothing-read': {
      title: 'The script comes away with nothing',
      text: 'The injected script got no credential, so it sent none out. It can still run in this page.',
    },
    'no-such-server': {
      title: 'There is no such server',
      text: 'This site has no server of that number, so nothing happened.',
    },
    'only-server': {
      title: 'It is the only server',
      text: 'A site with one server does not lose it here. With two or more, one can go down.',
    },
    'already-past': {
      title: 'That moment has passed',
      text: 'The clock does not run backwards. Nothing happened.',
    },
  }
