import { useMemo, useRef, useState } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { useClientLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { useEvent } from '../../ui/hooks/use-stable-callback.js'
import { type ChangeDetails, useStoreValue, type ValueStore } from '../../ui/store/value-store.js'
import { addItem, arrange, moveItem, type Order, removeItem, sameAnswer, sameOrder } from './order.js'
import type { RankValue } from './spec.js'
import type { RankListMessage } from './strings.js'
import { remember, type Step, stepTo } from './undo-stack.js'

type Value = RankValue | null

interface Options {
  store: ValueStore<Value>
  /** Ids as the author wrote them. */
  ids: Order
  top: number | undefined
  /** The plain text of an item. */
  textOf: (id: string) => string
  t: Translate<RankListMessage>
  announce: (text: string) => void
}

const whole = (value: Value): Value => value

/**
 * The answer of a ranking and everything that can be done to it. Each change is told to the store and announced once.
 */
export function useRanking({ store, ids, top, textOf, t, announce }: Options) {
  const value = useStoreValue(store, whole)
  const shown = useMemo(() => arrange(ids, value, top), [ids, value, top])
  const [steps, setSteps] = useState<readonly Step<Value>[]>([])
  const lastStep = stepTo(steps, value, sameAnswer)

  // A controlled host may take the change over later, or not at all, so it is announced when it has happened. The store
  // is asked, not `value`: what a host does not confirm is shown for one render and taken back before this effect runs.
  const awaited = useRef<{ value: Value; text: string } | null>(null)
  useClientLayoutEffect(() => {
    const news = awaited.current
    if (!news || !sameAnswer(news.value, value) || !sameAnswer(news.value, store.get())) return
    awaited.current = null
    announce(news.text)
  }, [value, store])

  const put = (next: Value, details: ChangeDetails, text: string) => {
    awaited.current = { value: next, text }
    store.set(next, details)
  }
  const answer = (
    next: Value,
    text: string,
    { moved, reason = 'input' }: { moved?: string; reason?: 'input' | 'reset' } = {},
  ) => {
    if (sameAnswer(value, next)) return
    setSteps((past) => remember(past, { before: value, after: next, moved }, sameAnswer))
    put(next, { reason }, text)
  }
  const place = (order: Order, id: string) => ({
    item: textOf(id),
    position: order.indexOf(id) + 1,
    count: order.length,
  })

  /** Names the item that went back, and where it is now. */
  const undone = ({ before, moved }: Step<Value>) => {
    if (before === null) return t('rankList.undoneToStart')
    if (moved === undefined) return t('rankList.undone')
    const params = place(before.order, moved)
    return params.position > 0 ? t('rankList.undoneMove', params) : t('rankList.undoneAdd', params)
  }

  const actions = {
    /** Takes over an order in which `id` has moved. */
    reorder: useEvent((order: Order, id: string) => {
      if (!sameOrder(order, shown.rows))
        answer({ order: [...order], via: 'moved' }, t('rankList.moved', place(order, id)), { moved: id })
    }),
    /** Moves an item to an index. */
    move: useEvent((id: string, to: number) => {
      const order = moveItem(shown.rows, id, to)
      if (order !== shown.rows) actions.reorder(order, id)
      else if (to < 1) announce(t('rankList.alreadyFirst', { item: textOf(id) }))
      else if (to >= order.length - 1) announce(t('rankList.alreadyLast', { item: textOf(id) }))
      else announce(t('rankList.carried', place(order, id)))
    }),
    /** Ranks an item of the pool last. */
    add: useEvent((id: string) => {
      const order = addItem(shown.rows, id)
      if (shown.rows.length >= shown.limit) announce(t('rankList.full', { count: shown.limit }))
      else
        answer({ order: [...order], via: 'moved' }, t('rankList.added', { ...place(order, id), count: shown.limit }), {
          moved: id,
        })
    }),
    putBack: useEvent((id: string) => {
      const order = removeItem(shown.rows, id)
      const text = t('rankList.wasPutBack', { item: textOf(id), count: order.length })
      answer(order.length === 0 ? null : { order: [...order], via: 'moved' }, text, { moved: id })
    }),
    confirm: useEvent(() => answer({ order: [...shown.rows], via: 'kept' }, t('rankList.confirmed'))),
    reset: useEvent(() => answer(null, t('rankList.resetDone'), { reason: 'reset' })),
    undo: useEvent(() => {
      const step = steps[lastStep]
      if (!step) return
      setSteps(steps.slice(0, lastStep))
      put(step.before, { reason: 'undo' }, undone(step))
    }),
  }
  return { value, shown, canUndo: lastStep >= 0, ...actions }
}

/** What `useRanking` gives. Its functions never change identity. */
export type Ranking = ReturnType<typeof useRanking>
