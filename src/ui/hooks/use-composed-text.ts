import { type ChangeEvent, type CompositionEvent, type FocusEvent, useState } from 'react'

interface ComposedText {
  /** The value to render in the input. */
  text: string
  onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void
  onCompositionStart(event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>): void
  onCompositionEnd(event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>): void
  /** Some browsers blur an input without ending the composition. */
  onBlur(event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void
}

/** Inputs with a composition in progress. Not state: rendering does not depend on it. */
const composing = /* @__PURE__ */ new WeakSet<EventTarget>()

/**
 * Keeps the typed text beside the stored value. They differ during IME composition, which must not be stored, and when
 * one value has several spellings (`1.50` is 1.5).
 *
 * @param stored the stored value as text
 * @param isStored whether a typed text represents the stored value
 * @param store saves a typed text
 */
export function useComposedText(
  stored: string,
  isStored: (typed: string) => boolean,
  store: (typed: string, event: Event) => void,
): ComposedText {
  const [draft, setDraft] = useState<{ text: string; composing: boolean } | null>(null)

  const finish = (control: HTMLInputElement | HTMLTextAreaElement, event: Event) => {
    composing.delete(control)
    setDraft({ text: control.value, composing: false })
    store(control.value, event)
  }
  return {
    text: draft && (draft.composing || isStored(draft.text)) ? draft.text : stored,
    onChange({ currentTarget, nativeEvent }) {
      if (composing.has(currentTarget)) setDraft({ text: currentTarget.value, composing: true })
      else finish(currentTarget, nativeEvent)
    },
    onCompositionStart({ currentTarget }) {
      composing.add(currentTarget)
    },
    onCompositionEnd({ currentTarget, nativeEvent }) {
      if (composing.has(currentTarget)) finish(currentTarget, nativeEvent)
    },
    onBlur({ currentTarget, nativeEvent }) {
      if (composing.has(currentTarget)) finish(currentTarget, nativeEvent)
    },
  }
}
