import fc from 'fast-check'
import mermaid from 'mermaid'
import { beforeAll, describe, expect, it } from 'vitest'
import { anySpec, login, specOf } from '@/components/diagram/renderer/samples'
import { layouts } from '../vocabulary/diagram'
import { centre, emit, exportSource } from './mermaid'
import { emptyLine, measure, toLines } from './text'

describe('emit', () => {
  it('writes generated ids and disguised labels', () => {
    expect(emit(login, layouts.wide).source).toBe(`sequenceDiagram
participant p0 as 브라우저
participant p1 as 서버
participant p2 as 장부
participant p3 as 공격자
p0->>p1: POST /login . 아이디+비밀번호
p1->>p1: 비밀번호 해시 대조
p1->>p2: 세션 저장
p2-->>p1: 세션 번호
p1-->>p0: 200 . Set-Cookie. sid=7f3a
Note over p0,p3: 15분이 지난다
p0--)p3: 쿠키를 그대로 베낀다
p3->>p3: 훔친 쿠키를 자기<br/>브라우저에 심는다
p3->>p1: GET /me . Cookie. sid=7f3a
`)
  })

  it('keeps the true text in the index', () => {
    const { index } = emit(login, layouts.wide)
    expect(index.heads[2]).toEqual({ id: 'p2', lines: ['장부'] })
    expect(index.items[4]).toEqual({ id: 'i4', lines: ['200 · Set-Cookie: sid=7f3a'] })
  })

  it('has no line wider than the space between two lifelines', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { index } = emit(spec, layouts.small)
        const pitch = layouts.small.width / spec.participants.length
        for (const { lines } of index.heads) {
          for (const line of lines) expect(measure(line, layouts.small.fontSize)).toBeLessThan(pitch)
        }
      }),
    )
  })

  it('refuses an actor without a lifeline', () => {
    const spec = specOf([{ stop: 0, kind: 'self', at: 'attacker', text: 'x' }], ['browser', 'server'])
    expect(() => emit(spec, layouts.wide)).toThrow('attacker has no lifeline')
  })
})

describe('centre', () => {
  it('divides the width evenly', () => {
    expect([0, 1, 2, 3].map((i) => centre(layouts.phone, 4, i))).toEqual([46.75, 140.25, 233.75, 327.25])
  })
})

describe('exportSource', () => {
  // outside a browser DOMPurify has no sanitizer to call; parsing does not depend on it
  beforeAll(async () => {
    const name = 'dompurify'
    const { default: purify } = await import(/* @vite-ignore */ name)
    Object.assign(purify, { addHook: () => {}, sanitize: (text: string) => text })
    mermaid.initialize({ securityLevel: 'strict', maxTextSize: 1_000_000 })
  })

  it('reads like Mermaid written by hand', () => {
    expect(
      exportSource(specOf(login.items.slice(0, 4), ['browser', 'server', 'store'])),
    ).toBe(`sequenceDiagram
  accTitle: 세션 로그인
  accDescr: 번호표를 받는다
  participant browser as 브라우저
  participant server as 서버
  participant store as 장부
  browser->>server: POST /login · 아이디+비밀번호
  server->>server: 비밀번호 해시 대조
  server->>store: 세션 저장
  store-->>server: 세션 번호
`)
  })

  /** Mermaid's placeholder for an entity, before it draws. */
  const decoded = (text: string) =>
    text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))

  it('says to stock Mermaid exactly what the diagram says', async () => {
    await fc.assert(
      fc.asyncProperty(anySpec, async (spec) => {
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(exportSource(spec))
        const parsed = db as unknown as {
          getMessages: () => { message: string }[]
          getActors: () => Map<string, { description: string }>
        }
        const literal = (text: string) => toLines(text).map((line) => line || emptyLine)
        const drawn = (text: string) => text.split(/<br\s*\/?>/gi).map(decoded)
        expect(parsed.getMessages().map(({ message }) => drawn(message))).toEqual(
          spec.items.map(({ text }) => literal(text)),
        )
        expect([...parsed.getActors().values()].map(({ description }) => drawn(description))).toEqual(
          spec.participants.map(({ label }) => literal(label)),
        )
      }),
      { numRuns: 300 },
    )
  })
})
