import { describe, expect, it } from 'vitest'
import { type DiagramSpec, layouts } from '../vocabulary/diagram'
import { centre, column, columns, emit, exportSource, headHeight } from './mermaid'

const spec: DiagramSpec = {
  title: '세션 로그인',
  description: '번호표를 받는다;\n그리고 빼앗긴다',
  participants: [
    { id: 'browser', label: '브라우저', ghost: false },
    { id: 'server', label: '서버', ghost: false },
    { id: 'store', label: '장부', ghost: true },
    { id: 'attacker', label: '공격자', ghost: false },
  ],
  items: [
    { stop: 0, kind: 'call', from: 'browser', to: 'server', text: 'POST /login · 아이디+비밀번호' },
    { stop: 1, kind: 'self', at: 'attacker', text: '훔친 쿠키를 자기 브라우저에 심는다' },
    { stop: 2, kind: 'reply', from: 'server', to: 'browser', text: '200 <b>#1</b>' },
    { stop: 3, kind: 'note', over: ['attacker', 'browser'], text: '15분이 지난다' },
    { stop: 4, kind: 'note', over: ['server', 'server'], text: '' },
    { stop: 5, kind: 'copy', from: 'browser', to: 'attacker', text: 'end' },
  ],
}

describe('emit', () => {
  it('writes generated ids and disguised labels', () => {
    expect(emit(spec, layouts.wide).source).toBe(`sequenceDiagram
participant p0 as 브라우저
participant p1 as 서버
participant p2 as 장부
participant p3 as 공격자
p0->>p1: POST /login . 아이디+비밀번호
p3->>p3: 훔친 쿠키를 자기<br/>브라우저에 심는다
p1-->>p0: 200 .b..1./b.
Note over p3,p0: 15분이 지난다
Note over p1: \u200b
p0--)p3: end
`)
  })

  it('keeps the true text in the index', () => {
    const { index } = emit(spec, layouts.wide)
    expect(index.heads[2]).toEqual({ id: 'p2', lines: ['장부'] })
    expect(index.items[1]).toEqual({ id: 'i1', lines: ['훔친 쿠키를 자기', '브라우저에 심는다'] })
    expect(index.items[2]).toEqual({ id: 'i2', lines: ['200 <b>#1</b>'] })
  })

  it('refuses an actor without a lifeline', () => {
    const incomplete = { ...spec, participants: spec.participants.slice(0, 3) }
    expect(() => emit(incomplete, layouts.wide)).toThrow('attacker has no lifeline')
  })
})

describe('places', () => {
  it('divides the width evenly', () => {
    expect([0, 1, 2, 3].map((i) => centre(layouts.phone, 4, i))).toEqual([46.75, 140.25, 233.75, 327.25])
  })

  it('knows which columns an item touches', () => {
    expect(column(spec, 'attacker')).toBe(3)
    expect(spec.items.map((item) => columns(spec, item).join('–'))).toEqual([
      ...['0–1', '3–3', '0–1', '0–3', '1–1', '0–3'],
    ])
  })

  it('makes heads as high as the longest name needs', () => {
    const named = (label: string) => ({
      ...spec,
      participants: [{ id: 'store', label, ghost: true }] as const,
    })
    const height = (label: string) =>
      headHeight(emit({ ...named(label), items: [] }, layouts.small), layouts.small)
    expect(height('장부\n쓰지 않음')).toBe(height('장부') + 17)
  })
})

describe('many columns on a small phone', () => {
  const ids = ['browser', 'phone', 'balancer', 'server', 'server-2', 'store'] as const
  const crowded: DiagramSpec = {
    ...spec,
    participants: ids.map((id) => ({ id, label: '브라우저', ghost: false })),
    items: [
      { stop: 0, kind: 'call', from: 'balancer', to: 'server', text: 'GET /login' },
      { stop: 1, kind: 'note', over: ['store', 'store'], text: '모두 끊기' },
    ],
  }
  const { index, source } = emit(crowded, layouts.small)

  it('leave a text as much room as four columns do, and tell Mermaid only what fits', () => {
    expect(index.items.map(({ lines }) => lines)).toEqual([['GET /login'], ['모두 끊기']])
    expect(source).toMatch(/^p2->>p3: GET \/l?o?$/m)
  })

  it('break a name that is too long in its middle', () => {
    expect(index.heads[0]?.lines).toEqual(['브라', '우저'])
  })
})

describe('exportSource', () => {
  it('reads like Mermaid written by hand', () => {
    expect(exportSource(spec)).toBe(`sequenceDiagram
  accTitle: 세션 로그인
  accDescr: 번호표를 받는다#59; 그리고 빼앗긴다
  participant browser as 브라우저
  participant server as 서버
  participant store as 장부
  participant attacker as 공격자
  browser->>server: POST /login · 아이디+비밀번호
  attacker->>attacker: 훔친 쿠키를 자기 브라우저에 심는다
  server-->>browser: 200 #60;b>#35;1#60;/b>
  Note over attacker,browser: 15분이 지난다
  Note over server: \u200b
  browser--)attacker: end
`)
  })
})
