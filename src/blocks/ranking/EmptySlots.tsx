import type { Translate } from '../../core/i18n/localized-string.js'
import type { RankListStringKey } from './strings.js'

interface EmptySlotsProps {
  /** First and last empty position, from 1. */
  from: number
  to: number
  /** Names the list while no item is ranked and no other list has the name. */
  label: string | undefined
  t: Translate<RankListStringKey>
}

/** The positions still to be filled, as a separate list. Items enter and leave it through the pool only. */
export function EmptySlots({ from, to, label, t }: EmptySlotsProps) {
  const positions = Array.from({ length: Math.min(Math.max(to - from + 1, 0), 10) }, (_, index) => from + index)
  if (positions.length === 0) return null
  return (
    // Explicit role: Safari drops list semantics from a list without markers.
    <ol role="list" aria-label={label} className="pk-rank-slots">
      {positions.map((position) => (
        <li key={position} className="pk-rank-slot">
          {t('rankList.slot', { position })}
        </li>
      ))}
    </ol>
  )
}
