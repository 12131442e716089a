import type { PointerEvent } from 'react'
import type { Translate } from '../../ui/strings.js'
import { type RowControl, rowAt } from './rows.js'
import type { RankListMessage } from './strings.js'

const messages: Record<RowControl, RankListMessage> = {
  'data-rank-handle': 'rankList.handleTip',
  'data-rank-up': 'rankList.upTip',
  'data-rank-down': 'rankList.downTip',
  'data-rank-menu': 'rankList.menuTip',
  'data-rank-put-back': 'rankList.putBackShort',
}

const buttonAt = ({ target }: PointerEvent) => (target as Element).closest<HTMLElement>('button')

/**
 * Tooltips of the icon buttons. The `title` exists only while a mouse is over the button: screen readers would read it as a second
 * description, and hundreds of rows need no attribute each.
 */
export const tips = (t: Translate<RankListMessage>) => ({
  onPointerOver: (event: PointerEvent) => {
    const control = rowAt(event.target)?.control
    if (control && event.pointerType !== 'touch') buttonAt(event)?.setAttribute('title', t(messages[control]))
  },
  onPointerOut: (event: PointerEvent) => buttonAt(event)?.removeAttribute('title'),
})
