import type { Translate } from '../../ui/strings.js'
import type { RankListMessage } from './strings.js'

interface SlotsProps {
  /** The first empty place and the last, counted from 1. */
  from: number
  to: number
  t: Translate<RankListMessage>
}

/** The places still to be filled. Hidden from assistive technology: the hint and the name of the ranking say how many there are. */
export function Slots({ from, to, t }: SlotsProps) {
  const places = Array.from({ length: Math.min(Math.max(to - from + 1, 0), 10) }, (_, index) => from + index)
  if (places.length === 0) return null
  return (
    <div className="pk-rank-slots" aria-hidden="true">
      {places.map((position) => (
        <div key={position} className="pk-rank-slot">
          {t('rankList.slot', { position })}
        </div>
      ))}
    </div>
  )
}
