// The words of tokens: signed, checked, and kept or dropped by the page's script.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords } from '../../words'
import { duration } from '../duration'
import { Server, server } from './names'

type Roles = 'token-signed' | 'token-checked' | 'storage-set' | 'storage-removed'

export const tokens: Pick<EventWords, Roles> = {
  'token-signed': ({ lifetime }) => ({
    title: 'The server signs a token',
    text: `It writes down who and until when, and signs with its configured key. The token is good for ${duration(lifetime)}.`,
  }),
  'token-checked': ({ verdict, left, server: which }) => {
    if (verdict === 'ok')
      return {
        title: which ? `The token passes at ${server(which)}` : 'The token passes',
        text: `${Server(which)} computed the signature again and read the claims. ${remaining(left, which)}`,
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
            ? `The signature fits, but by ${server(which)}’s clock \`exp\` passed ${duration(left)} ago.`
            : `The signature fits, but ${server(which)}’s clock has reached \`exp\`.`,
      }
    return {
      title: 'The token fails a rule',
      text: `It does not meet the rule \`${verdict}\`. No later rule is looked at.`,
    }
  },
  'storage-set': ({ storage, tab }) => ({
    title: tab === 'second' ? 'Tab 2: script keeps the JWT' : 'Script keeps the JWT',
    text:
      storage === 'memory'
        ? 'The page’s script holds the JWT in a variable. A reload loses it.'
        : `The page’s script puts the JWT into \`${storage}\`. The server cannot look in there.`,
  }),
  'storage-removed': ({ storage }) => ({
    title: 'Script drops the JWT',
    text: `The page removes the JWT from ${storage === 'memory' ? 'its variable' : `\`${storage}\``}. This happens in the browser, and nowhere else.`,
  }),
}

/** What is left before expiry. A token past its expiry can pass too, within the leeway. */
function remaining(left: number, which: FactsOf<'token-checked'>['server']): string {
  if (left > 0) return `Time left before expiry: ${duration(left)}.`
  const leeway = `within the leeway that ${server(which)} allows.`
  if (left < 0) return `It is ${duration(left)} past \`exp\`, but ${leeway}`
  return `This is the second of \`exp\`, and ${leeway}`
}
