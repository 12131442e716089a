import { type MouseEvent, memo, type ReactNode } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import type { RankListStringKey } from './strings.js'

/** An item of a `RankList`. */
export interface RankItem {
  /** Unique in the list. Stored in answers, never shown. */
  id: string
  /** Plain text: used in accessible names and announcements, and shown if there is no `content`. */
  text: string
  /** Rendered in place of `text`. */
  content?: ReactNode
  /** Additional content, shown below the item. */
  details?: ReactNode
}

/** Actions of a row's controls. One object for the whole list, so that it never causes a render. */
export interface RowActions {
  moveBy: (id: string, by: -1 | 1, event: Event) => void
  openMenu: (id: string, button: HTMLElement) => void
  clickHandle: (id: string, button: HTMLElement, event: Event) => void
  putBack: (id: string, event: Event) => void
}

/** Props that all rows share. One object, because React compares every prop of every row when two rows move. */
export interface SharedRowProps {
  disabled: boolean
  /** Items can be removed from the ranking. */
  removable: boolean
  /** Null for a read-only list. */
  actions: RowActions | null
  t: Translate<RankListStringKey>
}

interface RowProps {
  shared: SharedRowProps
  item: RankItem
  /** Rank, from 1. */
  position: number
  first: boolean
  last: boolean
  /** Number of rows. */
  count: number
  /** Ranked beyond the limit. */
  over: boolean
  /** Its controls are the tab stop of the list. */
  isTabStop: boolean
  /** Omits the handle's description. */
  isDescriptionMuted: boolean
  lifted: boolean
  menuOpen: boolean
}

/** The content of an item, ranked or in the pool. */
export function renderRankItem({ content, text, details }: RankItem): ReactNode {
  if (details === undefined || details === null)
    return (
      <div className="pk-rank-body pk-rank-text" data-rank-text="">
        {content ?? text}
      </div>
    )
  return (
    <div className="pk-rank-body">
      <span className="pk-rank-text" data-rank-text="">
        {content ?? text}
      </span>
      <div className="pk-rank-details">{details}</div>
    </div>
  )
}

/**
 * A row of the list. Names of its buttons start with the verb and contain the item, never its position, because screen
 * readers repeat a name that changes under focus. The position is the handle's description.
 *
 * State: `data-over`, `data-lifted` (by keyboard), `data-dragging` (by pointer), `data-shifted` (makes space for the
 * dragged row).
 */
export const Row = /* @__PURE__ */ memo(function Row(props: RowProps) {
  const { item, position, first, last, count } = props
  const { actions, disabled, removable, t } = props.shared
  const nameParams = { item: item.text }
  const button = {
    type: 'button' as const,
    tabIndex: props.isTabStop ? 0 : -1,
  }
  // `aria-disabled`, because a button that becomes `disabled` loses focus just when the item reaches the end.
  const toAriaDisabled = (impossible: boolean) => (disabled || impossible ? true : undefined)
  const toClickHandler =
    (act: (actions: RowActions, button: HTMLElement, event: Event) => void) => (event: MouseEvent<HTMLElement>) => {
      if (actions && !disabled) act(actions, event.currentTarget, event.nativeEvent)
    }
  return (
    <li
      className="pk-rank-row"
      data-rank-item={item.id}
      data-over={props.over ? '' : undefined}
      data-lifted={props.lifted ? '' : undefined}
    >
      <span className="pk-rank-number">{t('rankList.rank', { position })}</span>
      {renderRankItem(item)}
      {actions && (
        <span className="pk-rank-controls">
          <button
            {...button}
            className="pk-rank-control pk-rank-handle"
            data-rank-handle=""
            aria-label={t('rankList.handle', nameParams)}
            aria-description={
              props.isDescriptionMuted
                ? undefined
                : t(first && !disabled ? 'rankList.firstHandle' : 'rankList.position', { position, count })
            }
            aria-disabled={toAriaDisabled(false)}
            onClick={toClickHandler((act, target, event) => act.clickHandle(item.id, target, event))}
          />
          <button
            {...button}
            className="pk-rank-control"
            data-rank-up=""
            aria-label={t('rankList.up', nameParams)}
            aria-keyshortcuts="Alt+ArrowUp"
            aria-disabled={toAriaDisabled(first)}
            onClick={toClickHandler((act, _, event) => act.moveBy(item.id, -1, event))}
          />
          <button
            {...button}
            className="pk-rank-control"
            data-rank-down=""
            aria-label={t('rankList.down', nameParams)}
            aria-keyshortcuts="Alt+ArrowDown"
            aria-disabled={toAriaDisabled(last)}
            onClick={toClickHandler((act, _, event) => act.moveBy(item.id, 1, event))}
          />
          {removable && (
            <button
              {...button}
              className="pk-rank-control"
              data-rank-put-back=""
              aria-label={t('rankList.putBack', nameParams)}
              aria-disabled={toAriaDisabled(false)}
              onClick={toClickHandler((act, _, event) => act.putBack(item.id, event))}
            />
          )}
          <button
            {...button}
            className="pk-rank-control"
            data-rank-menu=""
            aria-label={t('rankList.menu', nameParams)}
            aria-haspopup="menu"
            aria-expanded={props.menuOpen || undefined}
            aria-disabled={toAriaDisabled(first && last && !removable)}
            onClick={toClickHandler((act, target) => act.openMenu(item.id, target))}
          />
        </span>
      )}
    </li>
  )
})
