// An outcome that no option names is told in words, and not in the engine's.
import { expect, it } from 'vitest'
import { wordsOf } from '@/content'
import { outcomeIn } from './letter'

it('says a status without the name of its refusal, and a request never sent in the reader’s language', () => {
  const words = wordsOf('ko')
  expect(outcomeIn(words, '401 idle-session')).toBe('401')
  expect(outcomeIn(words, 'no answer')).toBe('응답 없음')
  expect(outcomeIn(words, '1 / 0')).toBe('1 / 0')
})
