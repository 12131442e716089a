import type { Translate } from '../../core/i18n/localized-string.js'
import type { RankListStringKey } from './strings.js'

interface EmptySlotsProps {
  /** The first empty place and the last, counted from 1. */
  from: number
  to: number
  /** Names the list, where no item is ranked and no other list has the name. */
  label: string | undefined
  t: Translate<RankListStringKey>
}

/** The places still to be filled, as a list of its own: nothing moves in or out of them but through the pool. */
export function EmptySlots({ from, to, label, t }: EmptySlotsProps) {
  const positions = Array.from({ length: Math.min(Math.max(to - from + 1, 0), 10) }, (_, index) => from + index)
  if (positions.length === 0) return null
  return (
    // The role: Safari takes list semantics away from a list without markers.
    <ol role="list" aria-label={label} className="pk-rank-slots">
      {positions.map((position) => (
        <li key={position} className="pk-rank-slot">
          {t('rankList.slot', { position })}
        </li>
      ))}
    </ol>
  )
}
