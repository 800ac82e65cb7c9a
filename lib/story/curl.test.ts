import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HttpRequest, Method } from '../vocabulary/http'
import { run } from '../world/run'
import { curlOf } from './curl'

/** The words that a POSIX shell makes of a line, or an error where anything stands unquoted that it would obey. */
function wordsOf(command: string): string[] {
  const words: string[] = []
  const piece = /'([^']*)'|\\(['\n])|([A-Za-z0-9_./:=-]+)|( +)/y
  let word: string | null = null
  while (piece.lastIndex < command.length) {
    const at = piece.lastIndex
    const found = piece.exec(command)
    if (!found) throw new Error(`unquoted: ${JSON.stringify(command.slice(at, at + 20))}`)
    const [, single, escaped, bare, space] = found
    if (space !== undefined && word !== null) words.push(word)
    if (space !== undefined) word = null
    else if (escaped !== '\n') word = (word ?? '') + (single ?? escaped ?? bare ?? '')
  }
  return word === null ? words : [...words, word]
}

/** What curl sends for these words. @see https://curl.se/docs/manpage.html */
function requestOf([program, ...words]: string[]): HttpRequest {
  expect(program).toBe('curl')
  const request = { method: 'GET', url: '', headers: [] as [string, string][], body: '' }
  while (words.length > 0) {
    const word = words.shift()
    if (word === '--globoff') continue
    if (word === '--request') request.method = words.shift() ?? ''
    else if (word === '--data-raw') request.body = words.shift() ?? ''
    else if (word === '--header') request.headers.push(fieldOf(words.shift() ?? ''))
    else request.url = word ?? ''
  }
  return request as HttpRequest
}

function fieldOf(text: string): [string, string] {
  if (/^[^:]+;$/.test(text)) return [text.slice(0, -1), '']
  const [, name = '', value = ''] = /^([^:]*):(.*)$/s.exec(text) ?? []
  return [name, value.trim()]
}

const get: HttpRequest = { method: 'GET', url: 'https://shop.example/', headers: [], body: '' }

/** Text in which everything is common that a shell, curl or a terminal could take for something else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "'",
          '"',
          '\\',
          '`',
          '$(id)',
          '$HOME',
          ';',
          '|',
          '&',
          '>',
          '<',
          '!',
          '!!',
          '*',
          '?',
          '[',
          '{a,b}',
          '~',
        ],
        ...[
          '\n',
          '\r',
          '\t',
          '\0',
          '\x1b',
          '\x7f',
          '\x03',
          '@/etc/passwd',
          '-o',
          '--',
          '#',
          '%',
          ' ',
          '가',
          '\ud800',
        ],
      ),
      fc.string(),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

const requests: fc.Arbitrary<HttpRequest> = fc.record({
  method: fc.constantFrom<Method>('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'),
  url: fc.oneof(
    hostile.map((query) => `https://shop.example/?${query}`),
    hostile.map((query) => new URL(`https://shop.example/?${query.toWellFormed()}`).href),
    hostile,
  ),
  headers: fc.array(fc.tuple(fc.oneof(fc.constantFrom('Cookie', 'X-A'), hostile), hostile), { maxLength: 3 }),
  body: hostile,
})

describe('curlOf', () => {
  it('writes a command that people can read', () => {
    const command = curlOf({
      method: 'POST',
      url: 'https://shop.example/login',
      headers: [
        ['Content-Type', 'application/json'],
        ['X-Empty', ''],
      ],
      body: `{"id":"o'neill"}`,
    })
    expect(command).toBe(
      `curl --request POST 'https://shop.example/login' \\
  --header 'Content-Type: application/json' \\
  --header 'X-Empty;' \\
  --data-raw '{"id":"o'\\''neill"}'`,
    )
  })

  it('reads back as the same request, or there is no command', () => {
    let commands = 0
    fc.assert(
      fc.property(requests, (request) => {
        const command = curlOf(request)
        if (command === null) return
        commands += 1
        expect(requestOf(wordsOf(command))).toEqual(request)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(command).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      }),
      { numRuns: 2000 },
    )
    expect(commands).toBeGreaterThan(50)
  })

  it('comes out of a real shell word for word', () => {
    const body = `'"\\$(id)\`id\`!!\n;|&><*?[{a,b}~#가`
    const command = curlOf({ ...get, method: 'POST', headers: [['X-A', `'; id '`]], body }) ?? ''
    const printed = execFileSync('sh', ['-c', command.replace(/^curl/, "printf '%s\\0'")], {
      encoding: 'utf8',
    })
    expect(printed.split('\0').slice(0, -1)).toEqual(wordsOf(command).slice(1))
    expect(printed).toContain(body)
  })

  it.each<[string, Partial<HttpRequest>]>([
    ['a file as an address', { url: 'file:///etc/passwd' }],
    ['an option as an address', { url: '-oanswer.txt' }],
    ['a fragment, which is never sent', { url: 'https://shop.example/#x' }],
    ['a path that curl would tidy up', { url: 'https://shop.example/a/../b' }],
    ['a second field in a value', { headers: [['X-A', 'a\r\nCookie: b']] }],
    ['a field name that names a file', { headers: [['@/etc/passwd', '']] }],
    ['a value with white space at its end', { headers: [['X-A', 'a ']] }],
    ['a key of the terminal', { body: '\x03id\n' }],
    ['half a character', { body: '\ud800' }],
  ])('refuses %s', (_, wrong) => expect(curlOf({ ...get, ...wrong })).toBeNull())

  it('has a command for every request of a run', async () => {
    const beats = [
      { id: '1', actions: [{ do: 'log-in', as: "kim'; id" }] },
      { id: '2', actions: [{ do: 'log-in', as: 'kim' }] },
      { id: '3', actions: [{ do: 'call', endpoint: 'me' }] },
    ] as const
    const { steps } = await run({ scenario: 'free', design: 'hybrid', knobs: {}, beats })
    const sent = steps.flatMap(({ event }) => (event.kind === 'request' ? [event.message] : []))
    expect(sent).toHaveLength(3)
    for (const message of sent) expect(requestOf(wordsOf(curlOf(message) ?? ''))).toEqual(message)
  })
})
