// A part that is loaded later: nothing asks for it before its time, and once it is there it is drawn at once.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { later } from './later'

const Word = ({ text }: { readonly text: string }) => <b>{text}</b>

describe('a part that is loaded later', () => {
  it('gives its place to what stands there in the meantime, then is drawn in the same turn', async () => {
    const Part = later(async () => Word)
    const draw = () => renderToStaticMarkup(<Part text="here" meanwhile={<i>soon</i>} />)
    expect(draw()).toBe('<i>soon</i>')
    await Part.load()
    expect(draw()).toBe('<b>here</b>')
  })

  it('is asked for once, and again after it could not be had', async () => {
    let asked = 0
    const Part = later(async () => {
      asked++
      if (asked === 1) throw new Error('no network')
      return Word
    })
    await Part.load()
    expect(renderToStaticMarkup(<Part text="here" />)).toBe('')
    await Promise.all([Part.load(), Part.load()])
    await Part.load()
    expect(asked).toBe(2)
    expect(renderToStaticMarkup(<Part text="here" />)).toBe('<b>here</b>')
  })
})
