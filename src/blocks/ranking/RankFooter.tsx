import { type RefObject, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Translate } from '../../core/i18n/localized-string.js'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { RankListMessage } from './strings.js'
import type { Ranking } from './use-ranking.js'

interface RankFootProps {
  ranking: Ranking
  /** The order first shown can be confirmed as the answer. */
  confirmable: boolean
  /** Only the status is left. */
  still: boolean
  disabled: boolean
  status: RefObject<AnnouncerHandle | null>
  /** Moves focus to the list, when no action is left. */
  onEmpty: () => void
  t: Translate<RankListMessage>
}

/** Below the list: the last thing that happened, and the actions on the whole order. */
export function RankFoot({ ranking, confirmable, still, disabled, status, onEmpty, t }: RankFootProps) {
  const foot = useRef<HTMLDivElement>(null)
  const clicked = useRef<() => void>(null)
  const button = (label: string, run: () => void, variant?: 'quiet') => (
    <button
      type="button"
      data-rank-confirm={variant ? undefined : ''}
      className="pk-button"
      data-variant={variant}
      aria-disabled={disabled || undefined}
      // Focus moves to another button below: a key that is held must not press that one too.
      onKeyDown={(event) => event.repeat && event.key === 'Enter' && event.preventDefault()}
      onClick={(event) => {
        // Nor must the second click of a double click, which falls on whatever has taken the place of this button.
        const isSecond = event.detail > 1 && clicked.current !== run
        if (disabled || isSecond) return
        clicked.current = run
        const pressed = event.currentTarget
        flushSync(run)
        // A button with nothing left to do is removed. Focus goes to the next one, never to the status, which is
        // speaking, and never to Confirm: pressing Undo once too often would give an answer.
        if (pressed.isConnected) return
        const next = foot.current?.querySelector<HTMLElement>('[data-variant]')
        if (next) next.focus()
        else onEmpty()
      }}
    >
      {label}
    </button>
  )
  return (
    <div ref={foot} className="pk-rank-foot">
      {confirmable && button(t('rankList.confirm'), ranking.confirm)}
      {!still && ranking.canUndo && button(t('rankList.undo'), ranking.undo, 'quiet')}
      {!still && ranking.value !== null && button(t('rankList.reset'), ranking.reset, 'quiet')}
      <Announcer ref={status} visible={!still} className="pk-rank-status" />
    </div>
  )
}
