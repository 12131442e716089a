import { type KeyboardEvent, type SyntheticEvent, useId, useRef, useState } from 'react'
import type { Translate } from '../../../core/i18n/localized-string.js'
import { useIsomorphicLayoutEffect } from '../../../ui/hooks/use-isomorphic-layout-effect.js'
import type { RankListStringKey } from '../strings.js'

interface MoveToPositionProps {
  /** Accessible name of the dialog. */
  name: string
  index: number
  count: number
  onMove: (to: number, event: Event) => void
  /** Called when the size changes. */
  onResize: () => void
  announce: (text: string) => void
  t: Translate<RankListStringKey>
}

/** Asks for a position by its number: the fastest way in a list of hundreds. */
export function MoveToPosition({ name, index, count, onMove, onResize, announce, t }: MoveToPositionProps) {
  const uid = useId()
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  useIsomorphicLayoutEffect(() => {
    if (error !== null) onResize()
  }, [error, onResize])
  const move = ({ nativeEvent }: SyntheticEvent) => {
    const position = input.current?.valueAsNumber ?? Number.NaN
    if (Number.isInteger(position) && position >= 1 && position <= count) {
      onMove(position - 1, nativeEvent)
      return
    }
    const text = t('rankList.noPlace', { count })
    setError(text)
    announce(text)
    input.current?.focus()
  }
  return (
    <div role="dialog" aria-label={name} className="pk-rank-place">
      <label htmlFor={`${uid}place`} className="pk-rank-place-label">
        {t('rankList.placeOf', { count })}
      </label>
      <div className="pk-rank-place-row">
        <input
          ref={input}
          id={`${uid}place`}
          // The native control has arrow-key steps, a number pad on phones, and the digits of the learner's language.
          type="number"
          // Not part of a form of the host, which an invalid number would keep from submitting. No form has this id.
          form=""
          min={1}
          max={count}
          step={1}
          defaultValue={index + 1}
          className="pk-rank-place-input"
          autoComplete="off"
          aria-invalid={error !== null || undefined}
          aria-describedby={error !== null ? `${uid}error` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onChange={() => setError(null)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter') return
            // Enter would submit a form of the host. Holding the key that opened this field submits nothing.
            event.preventDefault()
            if (!event.repeat) move(event)
          }}
        />
        <button type="button" className="pk-button" data-pk-variant="primary" onClick={move}>
          {t('rankList.moveThere')}
        </button>
      </div>
      {error !== null && (
        <p className="pk-error" id={`${uid}error`}>
          {error}
        </p>
      )}
    </div>
  )
}
