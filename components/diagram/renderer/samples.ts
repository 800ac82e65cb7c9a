// Diagrams for the tests of the diagram layer: ordinary, random and hostile ones.
import fc from 'fast-check'
import { type StageActor, stageOrder } from '@/lib/vocabulary/actors'
import type { DiagramItem, DiagramSpec } from '@/lib/vocabulary/diagram'

const names: Record<StageActor, string> = {
  browser: '브라우저',
  phone: '휴대폰',
  balancer: '분배기',
  server: '서버',
  'server-2': '서버 2',
  'server-3': '서버 3',
  store: '장부',
  attacker: '공격자',
}

/** The columns of a story with one device and one server. */
const four = ['browser', 'server', 'store', 'attacker'] as const satisfies readonly StageActor[]

export const specOf = (
  items: readonly DiagramItem[],
  actors: readonly StageActor[] = four,
  ghosts: readonly StageActor[] = [],
): DiagramSpec => ({
  title: '세션 로그인',
  description: '번호표를 받는다',
  participants: actors.map((id) => ({ id, label: names[id], ghost: ghosts.includes(id) })),
  items,
})

/** A login by session and a theft, with every kind of item. */
export const login = specOf([
  { stop: 0, kind: 'call', from: 'browser', to: 'server', text: 'POST /login · 아이디+비밀번호' },
  { stop: 1, kind: 'self', at: 'server', text: '비밀번호 해시 대조' },
  { stop: 2, kind: 'call', from: 'server', to: 'store', text: '세션 저장' },
  { stop: 2, kind: 'reply', from: 'store', to: 'server', text: '세션 번호' },
  { stop: 3, kind: 'reply', from: 'server', to: 'browser', text: '200 · Set-Cookie: sid=7f3a' },
  { stop: 4, kind: 'note', over: ['browser', 'attacker'], text: '15분이 지난다' },
  { stop: 5, kind: 'copy', from: 'browser', to: 'attacker', text: '쿠키를 그대로 베낀다' },
  { stop: 6, kind: 'self', at: 'attacker', text: '훔친 쿠키를 자기 브라우저에 심는다' },
  { stop: 7, kind: 'call', from: 'attacker', to: 'server', text: 'GET /me · Cookie: sid=7f3a' },
])

/** Strings that mean something to Mermaid, to HTML, to a template or to a careless font. */
export const hostileTokens: readonly string[] = [
  ...[
    '#',
    ';',
    '<',
    '>',
    '&',
    '%',
    '%%',
    '%%{init: {"theme":"dark"}}%%',
    '$$',
    '$$x^2$$',
    '{',
    '}',
    '[',
    ']',
  ],
  ...['<br>', '<br/>', '<BR />', '<b>', '</b>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
  ...['<svg onload=alert(1)>', 'javascript:alert(1)', 'onclick=', 'style="fill:red"', '<style>*{}</style>'],
  ...[
    '&lt;',
    '&amp;',
    '&#59;',
    '#59;',
    '#quot;',
    '#9829;',
    '#35',
    '&nbsp;',
    '\u00a0',
    '\\n',
    '\\',
    '\n',
    '\r\n',
  ],
  ...[
    '->>',
    '-->>',
    '-)',
    '--)',
    '-x',
    '<<->>',
    '+',
    '-',
    ':',
    ':::',
    '::',
    ',',
    '()',
    '@{ "type": "actor" }',
  ],
  ...[
    'end',
    'loop',
    'alt',
    'else',
    'opt',
    'par',
    'and',
    'note over p0: x',
    'Note',
    'participant',
    'actor',
    'as',
  ],
  ...['box', 'rect rgb(0,0,0)', 'autonumber', 'activate p0', 'create', 'destroy', 'title', 'accTitle: x'],
  ...[
    'wrap:',
    'nowrap:',
    ':wrap:',
    'style x:#aa;',
    'classDef y:#bb;',
    'click',
    'link p0: a @ b',
    'links',
    '---',
  ],
  ...[
    'ﬂ°°60¶ß',
    'ﬂ',
    '¶',
    '°',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u0000',
    '\u0007',
    '\ud800',
  ],
  ...[
    '가나다',
    '漢字',
    'שלום',
    'مرحبا',
    'क्षत्रिय',
    '👩‍👩‍👧‍👦',
    '🇰🇷',
    'e\u0301\u0302\u0303',
    'ﷺ',
    '𒐫',
    'ᄒ',
    '각',
  ],
  ...[
    '"',
    "'",
    '`',
    '”',
    '…',
    '__proto__',
    'constructor',
    '$\u007bx}',
    '{{x}}',
    '\u2028',
    'W'.repeat(60),
    ' ',
  ],
]

const hostile = fc.array(fc.constantFrom(...hostileTokens), { maxLength: 5 }).map((tokens) => tokens.join(''))

const anyText = fc.oneof(
  { weight: 5, arbitrary: hostile },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

const anyItem = (actors: readonly StageActor[]): fc.Arbitrary<DiagramItem> => {
  const actor = fc.constantFrom(...actors)
  const base = { stop: fc.nat(9), text: anyText }
  const self = fc.record({ ...base, kind: fc.constant('self' as const), at: actor })
  const note = fc.record({ ...base, kind: fc.constant('note' as const), over: fc.tuple(actor, actor) })
  if (actors.length < 2) return fc.oneof(self, note)
  const ends = fc.shuffledSubarray([...actors], { minLength: 2, maxLength: 2 })
  const kind = fc.constantFrom('call' as const, 'reply' as const, 'copy' as const)
  const arrow = fc
    .record({ ...base, kind, ends })
    .map(({ ends: [from, to], ...rest }) => ({ ...rest, from: from as StageActor, to: to as StageActor }))
  return fc.oneof(
    { weight: 3, arbitrary: arrow },
    { weight: 1, arbitrary: self },
    { weight: 1, arbitrary: note },
  )
}

/** Any diagram at all: 1–8 columns, up to 12 items, hostile words everywhere. */
export const anySpec: fc.Arbitrary<DiagramSpec> = fc
  .subarray([...stageOrder], { minLength: 1 })
  .chain((actors) =>
    fc.record({
      title: anyText,
      description: anyText,
      participants: fc.tuple(
        ...actors.map((id) => fc.record({ id: fc.constant(id), label: anyText, ghost: fc.boolean() })),
      ),
      items: fc.array(anyItem(actors), { maxLength: 12 }),
    }),
  )
