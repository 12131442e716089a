import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { Translate } from '../../ui/strings.js'
import type { RankListMessage } from './strings.js'
import type { Ranking } from './use-ranking.js'

interface RankFootProps {
  ranking: Ranking
  /** What there is to know before anything was done. */
  hint: string | null
  hintId: string
  /** The order first shown can be kept as an answer. */
  keepable: boolean
  /** Only the status is left. */
  still: boolean
  disabled: boolean
  status: RefObject<AnnouncerHandle | null>
  t: Translate<RankListMessage>
}

/** Below the list: where the answer stands, the last thing that happened, and what can be done about the whole. */
export function RankFoot({ ranking, hint, hintId, keepable, still, disabled, status, t }: RankFootProps) {
  const button = (label: string, run: () => void, variant?: 'quiet') => (
    <button
      type="button"
      className="pk-button"
      data-variant={variant}
      aria-disabled={disabled || undefined}
      onClick={(event) => {
        if (disabled) return
        const pressed = event.currentTarget
        flushSync(run)
        // It goes when there is nothing left for it to do. Focus must not go with it.
        if (!pressed.isConnected) status.current?.focus()
      }}
    >
      {label}
    </button>
  )
  return (
    <div className="pk-rank-foot">
      <div className="pk-rank-said">
        {hint !== null && (
          <p className="pk-hint" id={hintId}>
            {hint}
          </p>
        )}
        <Announcer ref={status} visible={!still} className="pk-rank-status" />
      </div>
      {!still && (
        <div className="pk-rank-actions">
          {ranking.canUndo && button(t('rankList.undo'), ranking.undo, 'quiet')}
          {ranking.value !== null && button(t('rankList.reset'), ranking.reset, 'quiet')}
          {keepable && button(t('rankList.keep'), ranking.keep)}
        </div>
      )}
    </div>
  )
}
