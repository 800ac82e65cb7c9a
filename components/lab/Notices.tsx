// What stands under the head: where the reader came from, and what a link could not give.
import { useMemo } from 'react'
import { fill } from '@/components/stage/fill'
import { Icon } from '@/components/ui/icons'
import type { From } from '@/lib/story/share'
import { guideHref } from './guide-back'
import type { LabState } from './state'
import { useEmbedded } from './use-embedded'
import { useLab, useLabState } from './use-lab'

export function Notices() {
  const from = useLabState((s) => s.from)
  const notice = useLabState((s) => s.notice)
  const embedded = useEmbedded()
  return (
    <div className="stage-notices">
      {from && !embedded && <BackToGuide from={from} />}
      {notice && <Unread notice={notice} />}
    </div>
  )
}

function BackToGuide({ from }: { readonly from: From }) {
  const { page } = useLab()
  const { lang } = page.base
  const href = useMemo(() => guideHref(lang, from), [lang, from])
  return (
    <p className="notice lab-from">
      <a className="btn btn-plain" href={href}>
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
      : [...new Set(notice.left.map((left) => fill(share.left[left.fault], left)))]
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
