import { type RefObject, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Translate } from '../../core/i18n/localized-string.js'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { RankListStringKey } from './strings.js'
import type { Ranking } from './use-ranking.js'

interface RankFooterProps {
  ranking: Ranking
  /** The order first shown can be confirmed as the answer. */
  canConfirm: boolean
  /** Only the status is left. */
  readOnly: boolean
  disabled: boolean
  announcer: RefObject<AnnouncerHandle | null>
  /** Moves focus to the list, when no action is left. */
  onEmpty: () => void
  t: Translate<RankListStringKey>
}

/** Below the list: the last thing that happened, and the actions on the whole order. */
export function RankFooter({ ranking, canConfirm, readOnly, disabled, announcer, onEmpty, t }: RankFooterProps) {
  const footer = useRef<HTMLDivElement>(null)
  const lastAction = useRef<() => void>(null)
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
        const isSecond = event.detail > 1 && lastAction.current !== run
        if (disabled || isSecond) return
        lastAction.current = run
        const pressed = event.currentTarget
        flushSync(run)
        // A button with nothing left to do is removed. Focus goes to the next one, never to the status, which is
        // speaking, and never to Confirm: pressing Undo once too often would give an answer.
        if (pressed.isConnected) return
        const next = footer.current?.querySelector<HTMLElement>('[data-variant]')
        if (next) next.focus()
        else onEmpty()
      }}
    >
      {label}
    </button>
  )
  return (
    <div ref={footer} className="pk-rank-foot">
      {canConfirm && button(t('rankList.confirm'), ranking.confirm)}
      {!readOnly && ranking.canUndo && button(t('rankList.undo'), ranking.undo, 'quiet')}
      {!readOnly && ranking.value !== null && button(t('rankList.reset'), ranking.reset, 'quiet')}
      <Announcer ref={announcer} visible={!readOnly} className="pk-rank-status" />
    </div>
  )
}
