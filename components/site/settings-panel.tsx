'use client'
// The settings a reader can see and change: theme, motion, single-letter keys.
import { memo, type ReactNode } from 'react'
import type { UiWords } from '@/content/ui-words'
import { type Theme, themes } from './settings'
import { changeSettings, useSettings } from './settings-store'

const themeWords = {
  auto: 'themeAuto',
  paper: 'themePaper',
  board: 'themeBoard',
  projector: 'themeProjector',
} as const satisfies Record<Theme, keyof UiWords>

type Props = {
  readonly words: UiWords
  /** Radio groups need a name of their own where the panel stands twice. */
  readonly name: string
}

export const SettingsPanel = memo(function SettingsPanel({ words, name }: Props) {
  const settings = useSettings()
  return (
    <div className="settings">
      <fieldset>
        <legend>{words.theme}</legend>
        {themes.map((theme) => (
          <Choice
            key={theme}
            type="radio"
            name={name}
            checked={settings.theme === theme}
            onChange={() => changeSettings({ theme })}
          >
            {words[themeWords[theme]]}
          </Choice>
        ))}
      </fieldset>
      <Choice
        type="checkbox"
        name={`${name}-motion`}
        checked={settings.motion === 'off'}
        onChange={(on) => changeSettings({ motion: on ? 'off' : 'auto' })}
      >
        {words.motionOff}
      </Choice>
      <Choice
        type="checkbox"
        name={`${name}-keys`}
        checked={settings.keys}
        onChange={(keys) => changeSettings({ keys })}
      >
        {words.keysOn}
      </Choice>
    </div>
  )
})

type ChoiceProps = {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

const Choice = ({ type, name, checked, onChange, children }: ChoiceProps) => (
  <label className="settings-choice">
    <input type={type} name={name} checked={checked} onChange={(event) => onChange(event.target.checked)} />
    {children}
  </label>
)
