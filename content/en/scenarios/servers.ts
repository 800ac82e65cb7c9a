// S07 several servers: the question is not whether there is state, but where it stands.
import type { ScenarioWords } from '../../words'

export const servers: ScenarioWords<'servers'> = {
  title: 'When there are more servers',
  situation:
    'Two servers stand behind a load balancer, and each keeps its sessions in its own memory. You log in, and your requests take turns.',
  beats: {
    'log-in': 'Log in',
    first: 'First request',
    second: 'Second request',
    third: 'Third request',
    loss: 'A server dies',
    'after-loss': 'A request after that',
  },
  stops: {
    session: {
      'first.get-me': {
        title: 'To the server you logged in at',
        text: 'The balancer hands the request to the first server. It is the one that wrote your session.',
      },
      'first.sessions-read': {
        title: 'It looks into its own memory',
        text: 'The line it wrote when you logged in is there. It asks nobody else.',
      },
      'first.get-me-answer': {
        title: 'Whoever wrote it can answer',
        text: 'A `200` for the user that the line points to. No wonder: this server made the session.',
      },
      'second.get-me': {
        title: 'This time to the second server',
        text: 'The session ID and the address are the same. Only the balancer’s turn has moved on.',
      },
      'second.sessions-read': {
        title: 'The second server’s memory',
        text: 'It looks into its own memory and no other. Your login happened at the first server.',
      },
      'second.get-me-answer': {
        title: 'Nobody had told it',
        text: 'A `401`. The number is genuine, but this server’s ledger has no such line.',
      },
      'third.get-me-answer': {
        title: 'Logged in every other time',
        text: 'The turn is back at the first server, and so is the `200`. One cookie, and the answer depends on who gets it.',
      },
      'loss.powered': {
        title: 'Its ledger goes with it',
        text: 'The first server is down, and the sessions in its memory are gone. The browser does not know.',
      },
      'after-loss.get-me': {
        title: 'The other server takes it',
        text: 'The balancer sends requests only to servers that answer. The cookie goes along as ever.',
      },
      'after-loss.sessions-read': {
        title: 'No line here either',
        text: 'The second server never wrote this number, and the one that did is gone.',
      },
      'after-loss.get-me-answer': {
        title: 'You must log in again',
        text: 'A `401`. One server is lost, and everybody who had logged in there is a guest.',
      },
    },
    jwt: {
      'first.token-checked': {
        title: 'A key, a clock, a calculation',
        text: 'The first server computes the signature again. It does not do so because it remembers you.',
      },
      'first.get-me-answer': {
        title: 'The first server lets it pass',
        text: 'A `200`. There is nothing about this user in the server’s memory.',
      },
      'second.get-me': {
        title: 'The token meets a stranger',
        text: 'The balancer’s turn has moved on. This server has never seen your login.',
      },
      'second.token-checked': {
        title: 'It calculates as well',
        text: 'The same key stands in its configuration, so it computes the signature itself. There is nobody to ask.',
      },
      'second.get-me-answer': {
        title: 'It accepts a login it never saw',
        text: 'A `200`. What it needed stood in the token, and the key in its configuration.',
      },
      'third.get-me-answer': {
        title: 'Every server answers alike',
        text: 'The third request gets a `200` too. Every server does the same calculation.',
      },
      'loss.powered': {
        title: 'There was no memory to lose',
        text: 'The first server is down. Nothing about your login was in its memory.',
      },
      'after-loss.token-checked': {
        title: 'The other server checks it',
        text: 'The key is in the second server’s configuration too. Signature and expiry are in order.',
      },
      'after-loss.get-me-answer': {
        title: 'One server less, no difference',
        text: 'A `200`. Your login hung on the token and the key, not on the server that died.',
      },
    },
    hybrid: {
      'first.token-checked': {
        title: 'The access token is checked',
        text: 'The first server computes its signature again. It does not call the store.',
      },
      'first.get-me-answer': {
        title: 'The first server answers',
        text: 'A `200`. An ordinary request is no different from the JWT design.',
      },
      'second.token-checked': {
        title: 'The second server checks it too',
        text: 'It read the same key from its configuration, so it needs no memory of your login.',
      },
      'second.get-me-answer': {
        title: 'Any server lets it pass',
        text: 'A `200`. The store is for logging in, renewing and logging out.',
      },
      'third.get-me-answer': {
        title: 'The third is calculated as well',
        text: 'A `200`. To check an access token, no server opens the ledger.',
      },
      'loss.powered': {
        title: 'The ledger stands elsewhere',
        text: 'The first server is down. The refresh token’s line is in the shared store, and is not lost.',
      },
      'after-loss.token-checked': {
        title: 'The other server has the key',
        text: 'The second server computes the signature with the same key. The token has not expired.',
      },
      'after-loss.get-me-answer': {
        title: 'It goes on without the first',
        text: 'A `200`. When it is time to renew, the line will still be in the shared store.',
      },
    },
  },
  question: {
    ask: {
      session:
        'You logged in at the first server, and your session is in its memory. The next request reaches the second server. What is the answer?',
      jwt: 'You logged in at the first server. The next request reaches the second, which never saw your login. What is the answer?',
      hybrid:
        'You logged in at the first server. The next request reaches the second, which never saw your login. What is the answer?',
    },
    options: {
      a: '200, passed on to the first server',
      b: '503, there is no server for it',
      c: '200, from this server itself',
      d: '401, it knows no such number',
    },
    why: {
      session:
        'The second server’s memory has no such number. The balancer only carries requests, and servers cannot look into each other’s memory. Put the sessions where all can see them, and the answer changes.',
      jwt: 'The second server read the same key from its configuration. It computes the signature and looks at the clock, and needs no memory of your login.',
      hybrid:
        'What an ordinary request carries is the access token, and that is checked by calculation. The second server has the same key, so there is nobody to ask.',
    },
  },
  principle: {
    session: 'The trouble is not state, but where the state stands.',
    jwt: 'Every server that has the key can judge alone.',
    hybrid: 'Requests are computed anywhere; the ledger stands apart.',
  },
  margin: 'two servers: two ledgers?',
  reading: [
    {
      heading: 'Four places for a session',
      paragraphs: [
        'On the server’s side a session can live in one server’s memory, in the memory of a server that you are always sent back to (sticky), in copies that servers send each other, or in one store that all of them share.',
        'Sticky routing shares nothing: when that server dies, the login dies. Copies arrive late, and so does a revocation, by the same lag. Turn the knob in What if, and see where the futures part.',
      ],
    },
    {
      heading: '“Sessions cannot scale”',
      paragraphs: [
        'With a shared store the servers hold nothing and are easy to add; the limit moves to the store. The price is one round trip for each request, and a store whose silence stops everybody. The right answer then is a `503`: a `401` would throw honest people out, and letting requests pass would let anybody in.',
        'What JWT wins is less speed than a way to spread trust: with a public key, another company’s service can check a token. In exchange you look after key changes, and after clocks that differ from server to server.',
      ],
    },
    {
      heading: 'When a number is unknown',
      paragraphs: [
        'If a server answers an unknown number with a fresh anonymous cookie, that cookie overwrites a good one, and you are logged out at the first server too. A server that finds nothing had better say only that.',
      ],
    },
    {
      heading: 'In production',
      paragraphs: [
        'With a handful of servers, one shared store such as Redis is the simplest choice. Tomcat’s own guide recommends copying everything to everybody for small clusters only. Whatever you choose, rehearse the moment when the balancer takes a server out.',
      ],
    },
  ],
  sources: [
    'RFC 10017 §6.1.2.3 (OAuth 2.0 for browser-based apps: where sessions are kept)',
    'Apache Tomcat clustering guide (DeltaManager, BackupManager)',
    'RFC 9110 §15.6.4 (503), §10.2.3 (Retry-After)',
    'RFC 8725 §3.1 (keys and algorithms)',
  ],
}
