import { useMemo, useRef, useState } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import { type ChangeDetails, useStoreValue, type ValueStore } from '../../ui/store/value-store.js'
import { addItem, arrange, isSameAnswer, isSameOrder, moveItem, type Order, removeItem } from './order.js'
import type { RankValue } from './spec.js'
import type { RankListStringKey } from './strings.js'
import { findStepTo, pushStep, type UndoStep } from './undo-stack.js'

type Value = RankValue | null

interface Options {
  store: ValueStore<Value>
  /** Ids in the author's order. */
  ids: Order
  top: number | undefined
  /** Returns the plain text of an item. */
  textOf: (id: string) => string
  t: Translate<RankListStringKey>
  announce: (text: string) => void
  onCommitted: (value: Value, details: ChangeDetails) => void
}

const identity = (value: Value): Value => value

/** The answer of a ranking and its actions. Each change is emitted to the store and announced once. */
export function useRanking({ store, ids, top, textOf, t, announce, onCommitted }: Options) {
  const value = useStoreValue(store, identity)
  const shown = useMemo(() => arrange(ids, value, top), [ids, value, top])
  const [steps, setSteps] = useState<readonly UndoStep<Value>[]>([])
  const lastStep = findStepTo(steps, value, isSameAnswer)

  // A controlled host may apply a change later, or reject it, so it is announced only once applied. Reads the store
  // rather than `value`: a rejected change is rendered once, then reverted before this effect runs.
  const pendingAnnouncement = useRef<{ value: Value; text: string } | null>(null)
  useIsomorphicLayoutEffect(() => {
    const announcement = pendingAnnouncement.current
    if (!announcement || !isSameAnswer(announcement.value, value) || !isSameAnswer(announcement.value, store.get()))
      return
    pendingAnnouncement.current = null
    announce(announcement.text)
  }, [value, store])

  const setValue = (next: Value, details: ChangeDetails, text: string) => {
    pendingAnnouncement.current = { value: next, text }
    store.set(next, details)
    onCommitted(next, details)
  }
  const answer = (
    next: Value,
    text: string,
    event: Event | undefined,
    { moved, reason = 'input' }: { moved?: string; reason?: 'input' | 'reset' } = {},
  ) => {
    if (isSameAnswer(value, next)) return
    setSteps((past) => pushStep(past, { before: value, after: next, movedId: moved }, isSameAnswer))
    setValue(next, { reason, event }, text)
  }
  const positionParams = (order: Order, id: string) => ({
    item: textOf(id),
    position: order.indexOf(id) + 1,
    count: order.length,
  })

  /** Names the item that moved back, and its position. */
  const undoneText = ({ before, movedId: moved }: UndoStep<Value>) => {
    if (before === null) return t('rankList.undoneToStart')
    if (moved === undefined) return t('rankList.undone')
    const params = positionParams(before.order, moved)
    return params.position > 0 ? t('rankList.undoneMove', params) : t('rankList.undoneAdd', params)
  }

  const actions = {
    /** Commits an order in which `id` has moved. */
    reorder: useStableCallback((order: Order, id: string, event?: Event) => {
      if (isSameOrder(order, shown.rows)) return
      answer({ order: [...order], via: 'moved' }, t('rankList.moved', positionParams(order, id)), event, { moved: id })
    }),
    /** Moves an item to an index. */
    move: useStableCallback((id: string, to: number, event?: Event) => {
      const order = moveItem(shown.rows, id, to)
      if (order !== shown.rows) actions.reorder(order, id, event)
      else if (to < 1) announce(t('rankList.alreadyFirst', { item: textOf(id) }))
      else if (to >= order.length - 1) announce(t('rankList.alreadyLast', { item: textOf(id) }))
      else announce(t('rankList.carried', positionParams(order, id)))
    }),
    /** Ranks an item of the pool last. */
    add: useStableCallback((id: string, event?: Event) => {
      const order = addItem(shown.rows, id)
      if (shown.rows.length >= shown.limit) {
        announce(t('rankList.full', { count: shown.limit }))
        return
      }
      const text = t('rankList.added', { ...positionParams(order, id), count: shown.limit })
      answer({ order: [...order], via: 'moved' }, text, event, { moved: id })
    }),
    putBack: useStableCallback((id: string, event?: Event) => {
      const order = removeItem(shown.rows, id)
      const text = t('rankList.wasPutBack', { item: textOf(id), count: order.length })
      answer(order.length === 0 ? null : { order: [...order], via: 'moved' }, text, event, { moved: id })
    }),
    confirm: useStableCallback((event?: Event) =>
      answer({ order: [...shown.rows], via: 'kept' }, t('rankList.confirmed'), event),
    ),
    reset: useStableCallback((event?: Event) => answer(null, t('rankList.resetDone'), event, { reason: 'reset' })),
    undo: useStableCallback((event?: Event) => {
      const step = steps[lastStep]
      if (!step) return
      setSteps(steps.slice(0, lastStep))
      setValue(step.before, { reason: 'undo', event }, undoneText(step))
    }),
  }
  return { value, shown, canUndo: lastStep >= 0, ...actions }
}

/** The result of `useRanking`. Its functions have stable identities. */
export type Ranking = ReturnType<typeof useRanking>
