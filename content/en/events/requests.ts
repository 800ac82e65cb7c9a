// The words of requests: who asks, and with what. None says what the answer will be.
import type { FactsOf } from '@/lib/story/facts'
import type { EventWords, StopWords } from '../../words'
import { kinds } from './names'

type Asked = FactsOf<'request'>

export const requests: Pick<EventWords, 'request'> = {
  request: (facts) => {
    if (facts.to === 'attacker') return sendsOut(facts)
    if (facts.from === 'attacker') return attackerAsks(facts)
    if (facts.initiator === 'injected') return injectedAsks(facts)
    if (facts.initiator === 'forged') return formAsks(facts)
    return deviceAsks(facts)
  },
}

const stolen = { jwt: 'JWT', session: 'session ID', hybrid: 'JWT' } as const

function sendsOut({ design }: Asked): StopWords {
  return {
    title: 'What was stolen leaves the page',
    text: `The injected script puts the ${stolen[design]} into an address and sends it to the attacker’s server. The shop’s server never sees this request.`,
  }
}

function attackerAsks({ method, path, carries, short }: Asked): StopWords {
  if (carries === 'nothing')
    return {
      title: 'The attacker asks empty-handed',
      text: `The attacker sends \`${method} ${path}\` without a credential.`,
    }
  if (carries === 'password')
    return { title: 'The attacker tries to log in', text: 'The attacker sends a name and a password.' }
  if (carries === 'refresh-token')
    return {
      title: 'The attacker asks for a renewal',
      text: `The attacker’s own client sends the refresh token \`${short}\` in \`Cookie\`. It can write whatever \`Origin\` it likes.`,
    }
  return {
    title: 'The attacker sends the copy',
    text: `The attacker’s own client sends \`${method} ${path}\` with the ${carries === 'jwt-cookie' ? 'JWT that they got hold of, in `Cookie`' : `${kinds[carries]} that they got hold of`}.`,
  }
}

function injectedAsks({ method, path, carries }: Asked): StopWords {
  const line = `The injected script sends \`${method} ${path}\` from inside this page.`
  const carried =
    carries === 'jwt'
      ? 'It attaches the JWT, as the page itself would.'
      : 'It cannot read the cookie, but the browser attaches it all the same.'
  return {
    title: 'The injected script asks',
    text: `${line} ${carries === 'nothing' ? 'No credential goes along.' : carried}`,
  }
}

/** What a page of another site set off: the browser's rules decide what goes along. */
function formAsks({ method, path, carries }: Asked): StopWords {
  const line = `A form on \`evil.example\`, open in tab 2, sends \`${method} ${path}\`.`
  return {
    title: 'A form on another site asks',
    text:
      carries === 'nothing'
        ? `${line} No credential goes along.`
        : `${line} The browser adds the cookie and does not ask who wanted this.`,
  }
}

/** Which device or tab, before the title; the usual one goes without saying. */
function where({ from, tab }: Asked): string {
  if (tab === 'second') return 'Tab 2: '
  return from === 'phone' ? 'Phone: ' : ''
}

function deviceAsks(facts: Asked): StopWords {
  const { title, text } = facts.path.endsWith('/logout') ? asksToLogOut(facts) : asks(facts)
  const place = where(facts)
  return { title: place ? `${place}${title.charAt(0).toLowerCase()}${title.slice(1)}` : title, text }
}

function asks({ method, path, carries, short, design }: Asked): StopWords {
  switch (carries) {
    case 'password':
      return {
        title: 'Name and password are sent',
        text:
          design === 'session'
            ? 'The form sends what was typed, and its hidden CSRF token. The server does not know yet who this is.'
            : `Script puts what was typed into the body of \`${method} ${path}\`. The server does not know yet who this is.`,
      }
    case 'jwt':
      return {
        title: 'Script attaches the JWT',
        text: `\`${method} ${path}\` carries it in \`Authorization: Bearer\`. The browser would not have added it by itself.`,
      }
    case 'jwt-cookie':
      return {
        title: 'The JWT goes along in a cookie',
        text: `The browser adds the cookie to \`${method} ${path}\`, with a JWT in it. Script has done nothing for that.`,
      }
    case 'session-id':
      return {
        title: 'The cookie goes along by itself',
        text: `The browser adds it to \`${method} ${path}\`. All it says is the session ID \`${short}\`.`,
      }
    case 'refresh-token':
      return {
        title: 'The page asks for a renewal',
        text: `The browser adds the refresh token cookie \`${short}\` to \`${method} ${path}\`. It goes to the paths it was set for, and nowhere else.`,
      }
    case 'nothing':
      return path === '/auth/refresh'
        ? {
            title: 'A renewal without a refresh token',
            text: `The browser has no refresh token cookie to add to \`${method} ${path}\`.`,
          }
        : { title: 'A request without a credential', text: `\`${method} ${path}\` carries no credential.` }
  }
}

/** Logging out is something to ask a server for only where the server has written something down. */
function asksToLogOut({ method, path, carries, design }: Asked): StopWords {
  const reasons: Readonly<Record<Asked['carries'], string>> = {
    'session-id': 'carries the cookie and the form’s CSRF token. Only the server can strike the line.',
    'refresh-token': 'has the refresh token cookie with it. Only the server can end its family.',
    'jwt-cookie': 'has the JWT cookie with it. The server’s answer is what erases the cookie.',
    jwt: 'carries the token that is to end. This server has a denylist to write it on.',
    nothing:
      design === 'hybrid'
        ? 'gets no refresh token cookie, so it does not tell the server which family to end.'
        : 'carries no credential that would say which login is to end.',
    password: 'carries what was typed.',
  }
  return { title: 'Asking the server to log out', text: `\`${method} ${path}\` ${reasons[carries]}` }
}
