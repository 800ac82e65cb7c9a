// Holds the words of the action pad to the room of a button, and each reason to a sentence that says what to do.
import { describe, expect, it } from 'vitest'
import { acts as en } from '../en/lab/acts'
import { acts as ko } from '../ko/lab/acts'
import { hangul, sentences, wordCount } from '../room'

describe.each([
  ['ko', ko],
  ['en', en],
] as const)('the action pad in %s', (lang, words) => {
  const names = Object.values(words.offers)

  it('names every offer once, in the room of a button', () => {
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    const syllables = (name: string) => [...name].filter((c) => hangul.test(c)).length
    expect(names.filter((name) => syllables(name) > 14 || name.length > 28)).toEqual([])
  })

  it('says in two short sentences why, and what to do', () => {
    const reasons = Object.values(words.hindrances)
    expect(reasons.filter((text) => sentences(text) !== 2)).toEqual([])
    expect(reasons.filter((text) => (lang === 'ko' ? text.length > 70 : wordCount(text) > 24))).toEqual([])
  })

  it('has only characters that are set, in its own language', () => {
    const all = [...names, ...Object.values(words.groups), ...Object.values(words.hindrances)]
    expect(all.filter((text) => /[^\u0020-\u007e\u2018\u2019\uac00-\ud7a3]|!/.test(text))).toEqual([])
    expect(all.filter((text) => hangul.test(text) !== (lang === 'ko'))).toEqual([])
  })
})
