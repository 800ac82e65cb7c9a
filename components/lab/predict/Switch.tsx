'use client'
// Above the pad: whether the reader is asked before answers arrive, and how the predictions went so far.
import './predict.css'
import { useId } from 'react'
import { fill } from '@/components/stage/fill'
import { useLab, useLabState } from '../use-lab'
import { setPredicting } from './predicting'

export function PredictSwitch() {
  const { page, store } = useLab()
  const { predict: words } = page.parts
  const on = useLabState((s) => s.predict.on)
  const tally = useLabState((s) => s.predict.tally)
  const id = useId()
  return (
    <div className="predict-switch">
      <label>
        <input
          type="checkbox"
          aria-describedby={id}
          checked={on}
          onChange={() => store.update((s) => setPredicting(s, !on))}
        />
        {words.switch}
      </label>
      <p className="meta" id={id}>
        {tally.of > 0 ? fill(words.tally, tally) : words.switchNote}
      </p>
    </div>
  )
}
