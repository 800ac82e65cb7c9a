// What stands under the head: where the reader came from, and what a link could not give.
import { fill } from '@/components/stage/fill'
import { Icon } from '@/components/ui/icons'
import type { From } from '@/lib/story/share'
import type { LabState } from './state'
import { useLab, useLabState } from './use-lab'

export function Notices() {
  const from = useLabState((s) => s.from)
  const notice = useLabState((s) => s.notice)
  return (
    <div className="stage-notices">
      {from && <BackToGuide from={from} />}
      {notice && <Unread notice={notice} />}
    </div>
  )
}

/** The step of the guide as an address; with knobs turned there, the one that this tab remembers. */
function guideOf(lang: string, { scenario, stop, mode }: From): string {
  const query = new URLSearchParams()
  if (mode) query.set('m', mode)
  if (stop) query.set('at', stop)
  return `/${lang}/s/${scenario}/${query.size > 0 ? `?${query}` : ''}`
}

function BackToGuide({ from }: { readonly from: From }) {
  const { page } = useLab()
  return (
    <p className="notice lab-from">
      <a className="btn" href={guideOf(page.base.lang, from)}>
        <Icon name="previous" size={18} />
        {page.words.backToGuide}
      </a>
    </p>
  )
}

function Unread({ notice }: { readonly notice: NonNullable<LabState['notice']> }) {
  const { page, store } = useLab()
  const { share } = page.parts
  const said =
    'refused' in notice
      ? [fill(share.refused[notice.refused.fault], notice.refused)]
      : notice.left.map((left) => fill(share.left[left.fault], left))
  return (
    <div className="notice" role="note">
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <button
        type="button"
        className="btn btn-icon btn-plain"
        aria-label={page.base.words.ui.dismiss}
        onClick={() => store.update((s) => ({ ...s, notice: null }))}
      >
        <Icon name="close" size={20} />
      </button>
    </div>
  )
}
