// Why the last move was not made: the run or its branches are full. Nothing is thrown away unasked.
import { Icon } from '@/components/ui/icons'
import { useLab, useLabState } from './use-lab'

export function Full() {
  const { page } = useLab()
  const full = useLabState((s) => s.full)
  if (!full) return null
  return (
    <p className="notice" role="alert">
      <Icon name="question" size={18} />
      {page.parts.share.full[full]}
    </p>
  )
}
