import type { PointerEvent } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { type RowControl, rowAt } from './row-elements.js'
import type { RankListMessage } from './strings.js'

const messages: Record<RowControl, RankListMessage> = {
  'data-rank-handle': 'rankList.handleTip',
  'data-rank-up': 'rankList.upTip',
  'data-rank-down': 'rankList.downTip',
  'data-rank-menu': 'rankList.menuTip',
  'data-rank-put-back': 'rankList.putBackShort',
}

type ListEvent = PointerEvent<HTMLElement>

const buttonAt = ({ target }: ListEvent) => (target as Element).closest<HTMLElement>('button')

/**
 * Tooltips of the icon buttons. The `title` exists only while a mouse is over the button and the keyboard is elsewhere:
 * screen readers would read it as a description, and hundreds of rows need no attribute each. A list that is disabled
 * has none.
 */
export const tips = (t: Translate<RankListMessage>, disabled: boolean) => ({
  onPointerOver: (event: ListEvent) => {
    const control = rowAt(event.target)?.control
    if (!control || disabled || event.pointerType === 'touch' || event.currentTarget.querySelector(':focus-visible'))
      return
    buttonAt(event)?.setAttribute('title', t(messages[control]))
  },
  onPointerOut: (event: ListEvent) => buttonAt(event)?.removeAttribute('title'),
})

/** Takes the tooltip away, for the keyboard is in use. */
export const hideTip = (list: Element | null) =>
  list?.querySelector('.pk-rank-control[title]')?.removeAttribute('title')
