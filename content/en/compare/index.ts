// The words of the comparison: what the article said, where it was wrong, and how to say a value that a run gave.
import type { CompareWords, CostWords } from '@/content/compare-words'
import type { ClaimValue, Held, Kept } from '@/lib/story/claim-kinds'
import { duration } from '../duration'
import { rows } from './rows'

const credentials: Readonly<Record<Held['credential'], string>> = {
  jwt: 'JWT',
  'session-id': 'session ID',
  'refresh-token': 'refresh token',
}
const places: Readonly<Record<Held['place'], string>> = {
  localStorage: '`localStorage`',
  sessionStorage: '`sessionStorage`',
  memory: 'a variable',
  cookie: 'cookie',
}
const records: Readonly<Record<Kept['store'], readonly [one: string, many: string]>> = {
  sessions: ['session', 'sessions'],
  refresh: ['refresh token', 'refresh tokens'],
  denylist: ['line on a denylist', 'lines on a denylist'],
  cutoffs: ['cut-off', 'cut-offs'],
}
const answered = (status: number): string =>
  status < 400 ? `${status} accepted` : status === 503 ? `${status} unavailable` : `${status} refused`
const counted = (n: number, [one, many]: readonly [string, string]): string => `${n} ${n === 1 ? one : many}`

function value(v: ClaimValue): readonly string[] {
  switch (v.kind) {
    case 'answer':
      return [answered(v.status)]
    case 'seconds':
      return [duration(v.seconds)]
    case 'bytes':
      return [counted(v.count, ['byte', 'bytes'])]
    case 'lookups':
    case 'signatures':
    case 'claims':
      return [String(v.count)]
    case 'yes-no':
      return [v.yes ? 'yes' : 'no']
    case 'held':
      return v.held.map(
        ({ credential, place, hidden }) =>
          `${credentials[credential]}: ${hidden ? '`HttpOnly` ' : ''}${places[place]}`,
      )
    case 'kept':
      return v.kept.length === 0 ? ['nothing'] : v.kept.map((k) => counted(k.records, records[k.store]))
    case 'none':
      return ['does not apply']
  }
}

export const cost: CostWords = {
  title: 'Cost so far',
  names: {
    up: 'credential sent',
    lookups: 'store look-ups',
    signatures: 'signatures checked',
    down: 'credential received',
    replicated: 'copied between servers',
  },
  bytes: '{n} B',
}

export const compare: CompareWords = {
  link: 'Comparison',
  title: 'JWT, session, hybrid: a comparison that was run',
  description:
    'The source article’s security table, its pros and cons, corrected: every cell has a value that a run gave, and shows the step that gave it.',
  intro: [
    'Every value in a cell comes from running the three designs when this site was built. No outcome was written by hand.',
    '“Show proof” brings up the moment that gave the value, beside another design. What is compared are three designs that this site chose, not kinds of token: the JWT travels in the `Authorization` header, the session ID in a cookie.',
  ],
  caption:
    'Three designs compared: a question in each row; in each cell the value of a run, the reason and the source.',
  question: 'Question',
  columns: 'Columns',
  lastColumn: 'One column has to stay.',
  topics: {
    storage: 'Where it is kept',
    theft: 'After a theft',
    csrf: 'CSRF',
    xss: 'XSS',
    scaling: 'Scaling',
    more: 'What the article’s table leaves out',
  },
  articleSaid: 'The article',
  articleNone: 'not in the article',
  articleCells: {
    storage: {
      jwt: 'Client (`localStorage`, cookie)',
      session: 'Server (session store)',
      correct:
        'It compares two different things. In both designs the client holds the credential. What differs is what the server writes down. Hence two rows.',
    },
    theft: {
      jwt: 'Hard to invalidate (valid until it expires)',
      session: 'Can be invalidated at once',
      correct:
        'True of a plain JWT only. With a denylist or a cut-off it is stopped at the next request, and each request costs a look-up. And “at once” holds for sessions while there is a single authoritative store.',
    },
    csrf: {
      jwt: 'High (when kept in a cookie)',
      session: 'Low (with an `HttpOnly` cookie)',
      correct:
        'CSRF depends on how the credential travels, not on its kind. Any cookie goes along alike, JWT or session ID, and `HttpOnly` has no effect. What helps is `SameSite`, a CSRF token, a check of `Origin`.',
    },
    xss: {
      jwt: 'High (when kept in `localStorage`)',
      session: 'Low (with an `HttpOnly` cookie)',
      correct:
        'Again it is the place that counts, not the kind. `HttpOnly` stops script from reading and taking away. It does not stop script from making requests in the victim’s browser.',
    },
    scaling: {
      jwt: 'Very high',
      session: 'Limited (sessions must be synchronised)',
      correct:
        'The difference is “no look-up per request” against “one look-up per request”. With a shared store, servers have nothing to synchronise and are easy to add; the limit moves to the store.',
    },
  },
  verdicts: { right: 'right', imprecise: 'imprecise', wrong: 'wrong' },
  source: 'Source',
  value,
  rows,
  proof: {
    show: 'Show proof',
    showOf: '{design}: {ask} Show proof',
    hide: 'Close proof',
    scene: 'See it in the full scene',
    lab: 'Open in the lab',
    loading: 'Loading the proof.',
    failed: 'The proof could not be loaded. Please try again in a moment.',
  },
  notice: {
    cols: 'The `cols` of this address names an unknown design, so all three columns are shown.',
    row: 'The `row` of this address is not in the table.',
    show: 'The `show` of this address is not a cell of the table.',
  },
  points: {
    title: 'Pros and cons, measured again',
    intro: 'For each point of the article: what is right, what is missing, and the row that measures it.',
    of: {
      jwt: { pro: 'For JWT', con: 'Against JWT' },
      session: { pro: 'For sessions', con: 'Against sessions' },
    },
    measured: 'Measured in',
    said: {
      'jwt-stateless': {
        said: 'The server need not store state.',
        correct:
          'As long as nothing happens. For a log-out or a ban to take effect before `exp`, state per token or per user is needed again.',
      },
      'jwt-scales': {
        said: 'It scales very well and suits distributed systems.',
        correct:
          'Any server with the key verifies by itself. The gain is trust rather than throughput: many services can trust one issuer. Key rotation and clock skew are the new costs.',
      },
      'jwt-carries': {
        said: 'Permissions and expiry can be in the token.',
        correct: 'They are those of the moment of issue. A permission removed now still works until `exp`.',
      },
      'jwt-irrevocable': {
        said: 'After a theft it is hard to invalidate until it expires.',
        correct:
          'Hard, not impossible: a short `exp`, a denylist, a cut-off per user, a change of keys. Each has its price.',
      },
      'jwt-large': {
        said: 'Tokens are large and travel in every header.',
        correct:
          'Even with minimum claims, and they grow. A cookie whose name and value exceed 4096 bytes is silently dropped.',
      },
      'jwt-plain': {
        said: 'Sensitive data needs separate encryption.',
        correct: 'A signature stops forgery and hides nothing. The simplest answer is to leave the data out.',
      },
      'session-revocable': {
        said: 'The server manages the state, so sessions are easy to invalidate.',
        correct: 'Delete one record, and every copy of its session ID is dead.',
      },
      'session-at-once': {
        said: 'Once deleted on the server, the same cookie fails at once.',
        correct:
          'With one authoritative store. Replication lag or a server’s cache delays it by as much, and a sealed cookie session works until it expires.',
      },
      'session-small': {
        said: 'Only a session ID is sent, so little is transferred.',
        correct: 'For 256 bits, 43 characters.',
      },
      'session-cookie': {
        said: '`HttpOnly` and `Secure` cookies strengthen security.',
        correct:
          'That is no advantage of sessions: a JWT can be in the same cookie. And `HttpOnly` stops nothing but reading.',
      },
      'session-memory': {
        said: 'It uses server memory or a database.',
        correct:
          'Idle and absolute timeouts bound how much. A denylist is not free either, but holds revoked tokens only, and only until they expire.',
      },
      'session-sync': {
        said: 'Distributed servers need to synchronise sessions.',
        correct:
          'That is one way of four, and the one that scales worst. Sticky routing, a shared store and sealed cookies are the others.',
      },
      'session-scaling': {
        said: 'Horizontal scaling is limited.',
        correct:
          'With a shared store servers can be added freely. The limit moves to one round trip per request and to the availability of the store.',
      },
    },
  },
}
