import { type RefObject, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Translate } from '../../core/i18n/localized-string.js'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { RankListStringKey } from './strings.js'
import type { Ranking } from './use-ranking.js'

interface RankFooterProps {
  ranking: Ranking
  /** The initial order can be confirmed as the answer. */
  canConfirm: boolean
  /** Renders the status only. */
  readOnly: boolean
  disabled: boolean
  announcer: RefObject<AnnouncerHandle | null>
  /** Called when no action is left and focus must move to the list. */
  onEmpty: () => void
  t: Translate<RankListStringKey>
}

/** The status, and the actions on the whole order. */
export function RankFooter({ ranking, canConfirm, readOnly, disabled, announcer, onEmpty, t }: RankFooterProps) {
  const footer = useRef<HTMLDivElement>(null)
  const lastAction = useRef<(event: Event) => void>(null)
  const button = (label: string, run: (event: Event) => void, variant?: 'quiet') => (
    <button
      type="button"
      data-rank-confirm={variant ? undefined : ''}
      className="pk-button"
      data-pk-variant={variant}
      aria-disabled={disabled || undefined}
      // Focus moves to another button: holding the key must not press that one too.
      onKeyDown={(event) => event.repeat && event.key === 'Enter' && event.preventDefault()}
      onClick={(event) => {
        // The second click of a double click lands on the button that replaced this one.
        const isSecond = event.detail > 1 && lastAction.current !== run
        if (disabled || isSecond) return
        lastAction.current = run
        const pressed = event.currentTarget
        flushSync(() => run(event.nativeEvent))
        // The pressed button is removed if it has nothing left to do. Focus goes to the next one, but never to the
        // status, which is being read, nor to Confirm, where one Undo too many would give an answer.
        if (pressed.isConnected) return
        const next = footer.current?.querySelector<HTMLElement>('[data-pk-variant]')
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
