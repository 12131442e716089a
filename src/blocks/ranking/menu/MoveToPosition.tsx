import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Translate } from '../../../core/i18n/localized-string.js'
import { useIsomorphicLayoutEffect } from '../../../ui/hooks/use-isomorphic-layout-effect.js'
import type { RankListStringKey } from '../strings.js'

interface MoveToPositionProps {
  /** Name of the dialog. */
  name: string
  index: number
  count: number
  onMove: (to: number) => void
  /** It takes more or less room than before. */
  onResize: () => void
  announce: (text: string) => void
  t: Translate<RankListStringKey>
}

/** Asks for a place by its number: in a list of five hundred, typing three digits beats everything. */
export function MoveToPosition({ name, index, count, onMove, onResize, announce, t }: MoveToPositionProps) {
  const uid = useId()
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  useIsomorphicLayoutEffect(() => {
    if (error !== null) onResize()
  }, [error, onResize])
  const move = () => {
    const position = input.current?.valueAsNumber ?? Number.NaN
    if (Number.isInteger(position) && position >= 1 && position <= count) {
      onMove(position - 1)
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
          // The platform's own: it has steps by arrow keys, digits on a phone, and the digits of the learner's
          // language.
          type="number"
          // No part of a form of the host, which a wrong number would keep from being sent. No form has this id.
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
            // In a form of the host it would send that form. And held since it opened this, it chooses nothing.
            event.preventDefault()
            if (!event.repeat) move()
          }}
        />
        <button type="button" className="pk-button" data-variant="primary" onClick={move}>
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
