import type { PointerEvent } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { findRow, type RowControl } from './row-elements.js'
import type { RankListStringKey } from './strings.js'

const tooltipKeys: Record<RowControl, RankListStringKey> = {
  'data-rank-handle': 'rankList.handleTip',
  'data-rank-up': 'rankList.upTip',
  'data-rank-down': 'rankList.downTip',
  'data-rank-menu': 'rankList.menuTip',
  'data-rank-put-back': 'rankList.putBackShort',
}

type ListEvent = PointerEvent<HTMLElement>

const buttonAt = ({ target }: ListEvent) => (target as Element).closest<HTMLElement>('button')

/**
 * Tooltips of the icon buttons. `title` exists only while a mouse is over the button and no control has keyboard focus:
 * screen readers would read it as a description, and hundreds of rows need no attribute each. Disabled lists have none.
 */
export function tooltipHandlers(t: Translate<RankListStringKey>, disabled: boolean) {
  return {
    onPointerOver: (event: ListEvent) => {
      const control = findRow(event.target)?.control
      if (!control || disabled || event.pointerType === 'touch' || event.currentTarget.querySelector(':focus-visible'))
        return
      buttonAt(event)?.setAttribute('title', t(tooltipKeys[control]))
    },
    onPointerOut: (event: ListEvent) => buttonAt(event)?.removeAttribute('title'),
  }
}

/** Removes the tooltip when the keyboard is used. */
export function hideTooltip(list: Element | null) {
  return list?.querySelector('.pk-rank-control[title]')?.removeAttribute('title')
}
