import { forwardRef, type ReactNode, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import type { AnnouncerHandle } from '../../ui/Announcer.js'
import type { AnswerableProps, DivProps } from '../../ui/common-props.js'
import { getDescribedBy, getNodeText } from '../../ui/described-by.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { Heading } from '../../ui/Heading.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import { type RequiredStringKey, requiredStrings } from '../../ui/i18n/required-strings.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { Prompt } from '../../ui/Prompt.js'
import { RequiredMark } from '../../ui/RequiredMark.js'
import { useControllableStore } from '../../ui/store/use-controllable-store.js'
import type { ChangeDetails, ValueStore } from '../../ui/store/value-store.js'
import { checkStyleSheet } from '../../ui/warnings/check-style-sheet.js'
import { EmptySlots } from './EmptySlots.js'
import { type Arrangement, isSameOrder } from './order.js'
import { Pool } from './Pool.js'
import { RankedItems } from './RankedItems.js'
import { RankFooter } from './RankFooter.js'
import type { RankItem } from './Row.js'
import type { RankValue } from './spec.js'
import { type RankListStringKey, rankListStrings } from './strings.js'
import { useRanking } from './use-ranking.js'

export type { RankItem } from './Row.js'

/** The value of a ranking's store: item ids, best first, and whether the learner moved or confirmed them. */
export type { RankValue }

/** Why an order changed. */
export interface RankChangeDetails extends ChangeDetails {
  /** `moved`: the learner moved an item. `kept`: they confirmed the order shown. Absent when the answer is cleared. */
  via?: RankValue['via'] | undefined
}

/**
 * Props of `RankList`. All other props are passed to the root `<div>`.
 *
 * Stable hooks for tests and styles: `li[data-rank-item]`, `[data-rank-text]`,
 * `button[data-rank-handle]`, `button[data-rank-up]`, `button[data-rank-down]`, `button[data-rank-menu]`,
 * `button[data-rank-put-back]`, `button[data-rank-add]` and `button[data-rank-confirm]`. With a coarse pointer the up
 * and down buttons are hidden: the menu has both.
 *
 * @attribute data-pending nothing is answered yet
 * @attribute data-answered all places are ranked
 * @attribute data-partial fewer items are ranked than asked for
 * @attribute data-top the best few are chosen from a pool; holds how many
 * @attribute data-required `required` is set
 * @attribute data-touched the learner has left the list
 * @attribute data-invalid a problem is shown
 * @attribute data-disabled `disabled` is set
 * @attribute data-readonly `readOnly` is set
 * @attribute [data-rank-item] data-rank-item always: the id of the item
 * @attribute [data-rank-item] data-over the row is ranked below `top`
 * @attribute [data-rank-item] data-lifted the row is picked up with the keyboard
 * @attribute [data-rank-item] data-dragging the row is dragged by a pointer
 * @attribute [data-rank-item] data-shifted the row makes way for the dragged one
 */
export interface RankListProps extends Omit<DivProps, 'title'>, AnswerableProps<RankListStringKey | RequiredStringKey> {
  /** Heading of the list, which also names it. */
  title?: ReactNode
  /** Accessible name of a list without a `title`. */
  label?: string | undefined
  /** DOM id of the element that names a list without `title` and `label`. */
  labelledBy?: string | undefined
  /** The question, above the list. */
  prompt?: ReactNode
  /** The items, in their initial order. Keep the array's identity stable: a row renders when its item changes. */
  items: readonly RankItem[]
  /** Number of items to rank, chosen from a pool. @default all items */
  top?: number | undefined
  /**
   * Marks the title, and the accessible name, as required. Nothing is enforced: pass `error` if the answer is missing.
   * With `labelledBy`, mark the naming element yourself. @default false
   */
  required?: boolean | undefined
  /**
   * Item ids, best first, controlled. `null` means unanswered: the initial order is not an answer. Ids without an item
   * are ignored.
   */
  value?: readonly string[] | null | undefined
  /** The initial order, uncontrolled. @default null */
  defaultValue?: readonly string[] | null | undefined
  /** Called when the learner changes the order. `details.via` is `kept` when they confirmed it unchanged. */
  onValueChange?: ((value: string[] | null, details: RankChangeDetails) => void) | undefined
  /** Called with each complete change. An item moves only when it is dropped, so every change is complete. */
  onValueCommitted?: ((value: string[] | null, details: RankChangeDetails) => void) | undefined
  /** External store of the order and of how it came about, in place of `value` and `onValueChange`. */
  store?: ValueStore<RankValue | null> | undefined
  /** Content below the list. */
  after?: ReactNode
}

/**
 * Puts items in order by pointer, buttons, menu or keyboard. Each way is sufficient on its own.
 *
 * The root is a `div` with `role="group"`, not a `fieldset`: a fieldset can only be named by its legend, has a minimum
 * width that breaks a 320 px page, and takes focus away when it becomes `disabled`.
 */
export const RankList = /* @__PURE__ */ forwardRef<HTMLDivElement, RankListProps>(function RankList(
  {
    title,
    label,
    labelledBy,
    headingLevel = 3,
    prompt,
    items: given,
    top,
    required = false,
    value,
    defaultValue = null,
    onValueChange,
    onValueCommitted,
    store: outerStore,
    disabled = false,
    readOnly = false,
    error,
    after,
    strings,
    className,
    'aria-describedby': describedBy,
    ...rest
  },
  ref,
) {
  checkStyleSheet()
  const t = useStrings<RankListStringKey>(rankListStrings, strings, rest.lang)
  const tRequired = useStrings<RequiredStringKey>(requiredStrings, strings, rest.lang)
  const [values] = useState(createValueCache)
  const store = useControllableStore<RankValue | null, ChangeDetails>({
    store: outerStore,
    value: value === undefined ? undefined : values.toRankValue(value),
    defaultValue: values.toRankValue(defaultValue),
    onValueChange(next, details) {
      values.remember(next)
      onValueChange?.(...toHostValue(next, details))
    },
  })
  const uid = useId()
  const id = (part: string) => `${uid}${part}`

  // The first of several items with the same id counts.
  const items = useMemo(() => new Map(given.toReversed().map((item) => [item.id, item])), [given])
  const ids = useMemo(() => [...new Set(given.map((item) => item.id))], [given])

  const root = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => root.current, [])
  const keyboardHint = useRef<HTMLParagraphElement>(null)
  const announcer = useRef<AnnouncerHandle>(null)
  const announce = useStableCallback((text: string) => announcer.current?.announce(text))
  const ranking = useRanking({
    ...{ store, ids, top, t, announce },
    textOf: (item) => items.get(item)?.text ?? '',
    onCommitted: (next, details) => onValueCommitted?.(...toHostValue(next, details)),
  })
  const { shown } = ranking

  const isStatic = readOnly || ids.length < 2
  // As text, an order that is not an answer must not look like one.
  const unranked = readOnly && shown.pending ? ids : shown.pool
  const choosing = unranked.length > 0 && !isStatic
  const answered = shown.rows.length >= shown.limit
  const canConfirm = !isStatic && shown.pool.length === 0 && shown.pending
  const showMark = required && !isStatic
  const ariaLabel = rest['aria-label'] ?? (title ? undefined : label)
  const listLabel =
    shown.pool.length > 0 ? t('rankList.ranking', { ranked: shown.rows.length, count: shown.limit }) : undefined
  const promptId = prompt ? id('prompt') : undefined
  const nameId =
    rest['aria-labelledby'] ?? (title ? id('title') : ariaLabel === undefined ? (labelledBy ?? promptId) : undefined)
  // ARIA has no required state for groups, so the name states it.
  const suffix = showMark ? tRequired('required.name') : undefined
  /** Moves focus to the first match when the focused control is removed, or else to the group. */
  const focusFirst = (selector: string) => {
    const next = root.current?.querySelector<HTMLElement>(selector)
    if (!next) root.current?.setAttribute('tabindex', '-1')
    ;(next ?? root.current)?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      role="group"
      aria-disabled={disabled || undefined}
      {...rest}
      aria-label={joinTokens(ariaLabel, nameId === undefined && suffix)}
      aria-labelledby={joinTokens(nameId, nameId && showMark && id('required'))}
      aria-describedby={getDescribedBy(
        [nameId === promptId ? undefined : promptId, getNodeText(prompt)],
        [error ? id('error') : undefined, error ?? ''],
        [describedBy, ''],
      )}
      ref={root}
      className={joinTokens('pk pk-root pk-rank-list', className)}
      data-pending={shown.pending ? '' : undefined}
      data-partial={!shown.pending && !answered ? '' : undefined}
      data-answered={!shown.pending && answered ? '' : undefined}
      data-top={shown.limit < ids.length ? shown.limit : undefined}
      data-required={required ? '' : undefined}
      data-invalid={error ? '' : undefined}
      data-disabled={disabled ? '' : undefined}
      data-readonly={readOnly ? '' : undefined}
    >
      {title && (
        <Heading level={headingLevel} className="pk-title" id={id('title')}>
          {title}
          {showMark && <RequiredMark />}
        </Heading>
      )}
      {prompt && (
        <Prompt id={promptId} showMark={showMark && nameId === promptId}>
          {prompt}
        </Prompt>
      )}
      {showMark && !ariaLabel && !nameId && <RequiredMark />}
      {showMark && nameId && (
        // Part of the accessible name only: visible to browse mode, it would be read as a separate line.
        <span hidden id={id('required')}>
          {suffix}
        </span>
      )}
      {!isStatic && (!disabled || canConfirm) && (
        <div className="pk-rank-help" data-pk-unranked={canConfirm ? t('rankList.notRanked') : undefined}>
          {/* Both hints share a grid cell, so that switching between them does not shift the list. */}
          {!disabled && (
            <p ref={keyboardHint} className="pk-hint pk-rank-keys">
              {t('rankList.keys')}
            </p>
          )}
          {/* A disabled list has no instructions, but still states that its order is not an answer. */}
          <p className="pk-hint" id={choosing ? id('hint') : undefined}>
            {disabled ? t('rankList.notRanked') : hintText(shown, ids.length, t)}
          </p>
        </div>
      )}
      {error && (
        <p className="pk-error" id={id('error')}>
          {error}
        </p>
      )}
      {ids.length === 0 && <p className="pk-hint">{t('rankList.empty')}</p>}
      {!(readOnly && shown.pending) && (
        <RankedItems
          ranking={ranking}
          items={items}
          readOnly={isStatic}
          disabled={disabled}
          removable={shown.limit < ids.length}
          label={listLabel}
          keyboardHint={keyboardHint}
          announce={announce}
          onEmpty={() => focusFirst('[data-rank-add]')}
          t={t}
        />
      )}
      {choosing && shown.limit < ids.length && (
        <EmptySlots
          from={shown.rows.length + 1}
          to={shown.limit}
          label={shown.rows.length > 0 ? undefined : listLabel}
          t={t}
        />
      )}
      {unranked.length > 0 && ids.length > 1 && (
        <div className="pk-rank-choose">
          <p className="pk-hint" id={id('pool')}>
            {t('rankList.notRanked')}
          </p>
          <Pool
            pool={unranked}
            items={items}
            labelId={id('pool')}
            hintId={id('hint')}
            full={shown.rows.length >= shown.limit}
            disabled={disabled}
            readOnly={isStatic}
            onAdd={ranking.add}
            onEmpty={() => focusFirst('[data-rank-handle]')}
            t={t}
          />
        </div>
      )}
      <RankFooter
        ranking={ranking}
        canConfirm={canConfirm}
        readOnly={isStatic}
        disabled={disabled}
        announcer={announcer}
        onEmpty={() => focusFirst('[data-rank-handle][tabindex="0"], [data-rank-add]')}
        t={t}
      />
      {after && <div className="pk-rank-after">{after}</div>}
    </div>
  )
})

const toHostValue = (value: RankValue | null, details: ChangeDetails): [string[] | null, RankChangeDetails] => [
  value && [...value.order],
  { ...details, via: value?.via },
]

/** Between the host's order and the stored one: the same order gives back the same object, with its `via`. */
function createValueCache() {
  let last: RankValue | null = null
  return {
    remember(value: RankValue | null) {
      last = value
    },
    toRankValue(order: readonly string[] | null): RankValue | null {
      // Values come from hosts, which may hand over anything.
      if (!Array.isArray(order)) return null
      if (!last || !isSameOrder(last.order, order)) last = { order: [...order], via: 'moved' }
      return last
    },
  }
}

/** The hint above the list. It changes with the answer but is always present, so the list does not shift. */
function hintText({ rows, pool, limit, pending }: Arrangement, count: number, t: Translate<RankListStringKey>): string {
  if (rows.length > limit) return t('rankList.over', { count: limit })
  if (limit < count) return t('rankList.choose', { count: limit })
  if (pool.length > 0) return t('rankList.rest')
  return t(pending ? 'rankList.pending' : 'rankList.reorder')
}
