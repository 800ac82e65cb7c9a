// Holds the sentences about shared runs to one sentence each, to their piece, and to the numbers that the code keeps.
import { describe, expect, it } from 'vitest'
import { mostActions } from '@/lib/vocabulary/parse'
import { mostBranches } from '@/lib/vocabulary/play'
import { share as en } from '../en/lab/share'
import { share as ko } from '../ko/lab/share'
import { hangul } from '../room'

describe.each([
  ['ko', ko],
  ['en', en],
] as const)('shared runs in %s', (lang, words) => {
  const faults = [...Object.values(words.refused), ...Object.values(words.left)]

  it('names the piece once, and fits a notice', () => {
    expect(faults.filter((text) => text.split('{what}').length !== 2)).toEqual([])
    expect(faults.filter((text) => text.length > (lang === 'ko' ? 50 : 90))).toEqual([])
  })

  it('says the bounds that the code keeps', () => {
    expect(words.full.actions).toContain(`${mostActions}`)
    expect(words.left.many).toContain(`${mostActions}`)
    expect(words.full.branches).toContain(`${mostBranches}`)
  })

  it('is written in its own language', () => {
    const all = [...faults, ...Object.values(words.full), words.branch, words.tooLong]
    expect(all.filter((text) => hangul.test(text) !== (lang === 'ko'))).toEqual([])
  })
})
