import { describe, expect, it } from 'vitest'
import { type Play, storiesOf } from '../vocabulary/play'
import { seconds } from '../vocabulary/time'
import { run } from '../world/run'
import { playTranscript, transcript } from './transcript'

const told = async (play: Play): Promise<[text: string, lanes: string[]]> => {
  const traces = await Promise.all(storiesOf(play).map(run))
  return [playTranscript(play, traces), traces.map(transcript)]
}

describe('playTranscript', () => {
  it('says what was driven, and then what happened in every lane', async () => {
    const [text, lanes] = await told({
      lanes: ['jwt', 'session'],
      knobs: { tokenLifetime: seconds(300), httpOnly: 'off' },
      actions: [
        { do: 'log-in', as: 'kim' },
        { do: 'wait', seconds: 60 },
      ],
    })
    expect(text).toBe(
      `designs: jwt, session
knobs:
  tokenLifetime: 300
  httpOnly: off
actions:
  1  log-in as=kim
  2  wait seconds=60

${lanes[0]}
${lanes[1]}`,
    )
    expect(text).toContain('# free · jwt\n')
    expect(text).toContain('# free · session\n')
  })

  it('says that nothing was turned and nothing done', async () => {
    const [text, lanes] = await told({ lanes: ['jwt'], knobs: {}, actions: [] })
    expect(text).toBe(`designs: jwt\nknobs: none\nactions: none\n\n${lanes[0]}`)
  })

  it('lets no name end its line or move a cursor', async () => {
    const [text] = await told({
      lanes: ['jwt'],
      knobs: {},
      actions: [{ do: 'log-in', as: 'a b"\n  2  wait\u001b[2J\u009b' }],
    })
    expect(text.split('\n')[3]).toBe('  1  log-in as="a b\\"\\n  2  wait\\u001b[2J\\u009b"')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
})
