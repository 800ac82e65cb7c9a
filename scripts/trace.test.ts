// The command line as a contract: names in the JSON, and one sentence with exit status 2 for what it cannot do.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { scenarios } from '../lib/scenarios'
import { readRun } from '../lib/story/share'
import { traceHash } from '../lib/story/trace-hash'
import { storiesOf } from '../lib/vocabulary/play'
import { run } from '../lib/world/run'

const root = path.resolve(import.meta.dirname, '..')
const trace = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/trace.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })

describe('a challenge', () => {
  it('is proved goal by goal, each with the action that reached it', () => {
    const { stdout, status } = trace('--challenge', 'servers', '--lang', 'en')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^start · 0 actions · not solved$/m)
    expect(stdout).toMatch(/^solution · 3 actions · solved\n {2}✓ {2}4 {2}session: /m)
    expect(stdout).toMatch(/^trick shared · 2 actions · not solved$/m)
  })
})

describe('a run as JSON', () => {
  it('names what it promises', () => {
    const { stdout, status } = trace('logout', '--design', 'session', '--format', 'json')
    expect(status).toBe(0)
    const { steps, keys } = JSON.parse(stdout)
    expect(keys.keys[0]).toMatchObject({ kty: 'oct', kid: '2026-01', alg: 'HS256' })
    const request = steps.find((s: { event: { kind: string } }) => s.event.kind === 'request')
    const response = steps.find((s: { event: { kind: string } }) => s.event.kind === 'response')
    expect(request).toMatchObject({
      index: expect.any(Number),
      at: expect.any(Number),
      beat: 'log-in',
      event: {
        from: 'browser',
        to: 'server',
        message: { method: 'GET', url: expect.any(String), headers: expect.any(Array), body: '' },
      },
      after: { browser: {}, servers: { server: {} }, store: {}, attacker: {} },
    })
    expect(response.event.exchange).toBe(request.event.exchange)
    expect(response.event.message).toMatchObject({
      status: 200,
      headers: expect.arrayContaining([['Cache-Control', 'no-store']]),
    })
  })

  it('runs actions and knobs of one’s own', () => {
    const actions = JSON.stringify([
      { do: 'log-in', as: 'kim' },
      { do: 'wait', seconds: 60 },
      { do: 'call', endpoint: 'me' },
    ])
    const { stdout } = trace(
      '--design',
      'jwt',
      '--format',
      'json',
      '--actions',
      actions,
      '--knobs',
      '{"tokenLifetime":60}',
    )
    const last = JSON.parse(stdout).steps.at(-1)
    expect(last.event).toMatchObject({ kind: 'response', message: { status: 401 } })
  })
})

describe('a run that was shared', () => {
  const link = 'https://example.org/ko/lab/?embed#run=li.me.cp.lo.rp&m=jwt,session&at=3.copied&v=1'

  it('is printed lane by lane, with what was driven at its head', () => {
    const { stdout, stderr, status } = trace('--run', link)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^designs: jwt, session\nknobs: none\nactions:\n {2}1 {2}log-in as=kim\n/)
    expect(stdout.match(/^# free · .*$/gm)).toEqual(['# free · jwt', '# free · session'])
  })

  it('has from its file the hash that this process finds from its link', async () => {
    const file = JSON.stringify({ 'seal-and-ledger': 'run', version: 1, run: link.split('#')[1] })
    const read = readRun(link)
    const hashes = await Promise.all(
      read.ok ? storiesOf(read.value.play).map(async (s) => `${s.design} ${traceHash(await run(s))}`) : [],
    )
    expect(hashes).toHaveLength(2)
    expect(trace('--run', file, '--format', 'hash').stdout).toBe(`${hashes.join('\n')}\n`)
  })

  it('says what it left out, and prints the rest', () => {
    const { stdout, stderr, status } = trace('--run', 'run=li.zz&v=1', '--format', 'hash')
    expect([status, stderr.trim().split('\n')]).toEqual([0, [expect.stringContaining('zz')]])
    expect(stdout).toMatch(/^jwt [0-9a-f]{64}\n$/)
  })
})

describe('refusals', () => {
  it.each([
    [['nowhere', '--design', 'jwt'], 'jwt-login, session-login, side-by-side'],
    [['logout'], 'jwt, session, hybrid'],
    [['logout', '--design', 'paper'], 'jwt, session, hybrid'],
    [['logout', '--design', 'jwt', '--format', 'xml'], 'text, json, mermaid, hash'],
    [['logout', '--design', 'jwt', '--lang', 'fr'], 'ko, en'],
    [['--design', 'jwt', '--actions', '[{'], '--actions is not JSON'],
    [['--design', 'jwt', '--actions', '[{"do":"hack"}]'], 'log-in, call, refresh'],
    [['logout', '--design', 'jwt', '--knobs', '{"ttl":1}'], 'tokenLifetime, leeway'],
    [['logout', '--design', 'jwt', '--colour'], '--design, --lang'],
    [['--run', 'https://example.org/ko/lab/'], 'no run in this'],
    [['logout', '--run', 'run=li'], 'without a scenario'],
  ])('%j', (args, sentence) => {
    const { status, stderr, stdout } = trace(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

it('lists what there is', () => {
  const list = JSON.parse(trace('--list').stdout)
  expect(list.scenarios.map((s: { id: string }) => s.id)).toEqual(scenarios.map((s) => s.id))
  expect(list.designs).toEqual(['jwt', 'session', 'hybrid'])
  expect(Object.keys(list.actions)).toContain('copy-credential')
  expect(list.knobs.tokenLifetime).toEqual({ type: 'seconds', min: 1, max: 86400, default: 900 })
})
