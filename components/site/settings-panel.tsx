'use client'
// The settings a reader can see and change: theme, motion, single-letter keys.
import './settings.css'
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

/** The place where progress is exported and erased. */
export const progressHref = (lang: string): string => `/${lang}/about/#progress`

export type SettingsWords = Pick<
  UiWords,
  (typeof themeWords)[Theme] | 'theme' | 'motionOff' | 'keysOn' | 'keepProgress'
>

type Props = {
  readonly words: SettingsWords
  /** Radio groups need a name of their own where the panel stands twice. */
  readonly name: string
  /** Where progress can be exported and erased, if that is another page. */
  readonly progress?: string
}

export const SettingsPanel = memo(function SettingsPanel({ words, name, progress }: Props) {
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
      {progress && (
        <a className="settings-progress" href={progress}>
          {words.keepProgress}
        </a>
      )}
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
