// The reader's settings: what there is to choose, how stored text is read, and how a choice reaches the page.

export const themes = ['auto', 'paper', 'board', 'projector'] as const
export type Theme = (typeof themes)[number]

export type Settings = {
  readonly theme: Theme
  /** `off`: nothing moves. `auto`: what the system asks for. */
  readonly motion: 'auto' | 'off'
  /** Whether single letters are shortcuts. @see WCAG 2.1.4 */
  readonly keys: boolean
}

export const defaultSettings: Settings = { theme: 'auto', motion: 'auto', keys: true }

/** Settings from anything that was stored; whatever is not one of ours becomes its default. */
export function readSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  return {
    theme: themes.find((theme) => theme === given.theme) ?? defaultSettings.theme,
    motion: given.motion === 'off' ? 'off' : 'auto',
    keys: given.keys !== false,
  }
}

/**
 * Runs in the head, before the first paint: theme, motion, whether scripts run, whether the page opens presenting or in
 * somebody's frame, where it looks at no memory. It repeats `applySettings` in few bytes because no module is loaded yet.
 */
export const bootScript = [
  '(function(d){var l=location,p=l.pathname,s={};d.dataset.js="";',
  'if(/[?&]embed\\b/.test(l.search)&&/\\/lab\\//.test(p))d.dataset.embed="";',
  'else try{s=JSON.parse(localStorage.getItem("sl:v1")).settings||s}catch(e){}',
  'var t=s.theme;',
  'if(!/^(paper|board|projector)$/.test(t))t=matchMedia("(prefers-color-scheme:dark)").matches?"board":"paper";',
  'd.dataset.theme=t;if(s.motion==="off")d.dataset.motion="off";',
  'if(/[?&]present\\b/.test(l.search)&&/\\/s\\//.test(p))d.dataset.present=""',
  '})(document.documentElement)',
].join('')

const darkness = '(prefers-color-scheme: dark)'

/** The theme that is shown for a choice; `auto` follows the system. */
export const shownTheme = (theme: Theme): Exclude<Theme, 'auto'> =>
  theme !== 'auto' ? theme : matchMedia(darkness).matches ? 'board' : 'paper'

/** Shows the settings on the page. Browser only. */
export function applySettings({ theme, motion }: Settings): void {
  const { dataset } = document.documentElement
  dataset.theme = shownTheme(theme)
  if (motion === 'off') dataset.motion = 'off'
  else delete dataset.motion
}

/** Calls back when the system's own choice of light or dark changes; returns how to stop listening. */
export function onSystemTheme(changed: () => void): () => void {
  const query = matchMedia(darkness)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
