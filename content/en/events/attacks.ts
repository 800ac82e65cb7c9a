// The words of tampering: a character changed with developer tools, a copy taken, an injected script that searches.
import type { EventWords } from '../../words'
import { kinds, places } from './names'

export const attacks: Pick<EventWords, 'altered' | 'copied' | 'script-read'> = {
  altered: ({ credential }) => ({
    title: 'The last character is changed',
    text: `With developer tools you change one character of the ${kinds[credential]} in the browser. The server does not know yet.`,
  }),
  copied: ({ credential, from }) => ({
    title: credential === 'refresh-token' ? 'The refresh token is copied' : 'The attacker gets a copy',
    text: `The attacker now holds the same ${kinds[credential]}. The original is still ${places[from]}.`,
  }),
  'script-read': ({ looks, got, design }) => {
    if (got)
      return {
        title: 'The injected script reads it',
        text: `The attacker’s script read the ${kinds[got]} from \`${looks}\`. Once it runs in the page, it can do what the page’s own script can.`,
      }
    return {
      title: 'The injected script finds nothing',
      text:
        looks === 'document.cookie'
          ? `There is no ${design === 'jwt' ? 'JWT' : 'session ID'} in \`document.cookie\`. A cookie that is \`HttpOnly\` may be in the jar, and script does not see it.`
          : `It searched \`${looks}\`, and no token lies there.`,
    }
  },
}
