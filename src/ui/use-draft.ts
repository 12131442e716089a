import { type ChangeEvent, type CompositionEvent, useRef, useState } from 'react'

interface Draft {
  /** What the field shows. */
  text: string
  onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void
  onCompositionStart(): void
  onCompositionEnd(event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>): void
  /** Some browsers leave a field without ending the composition. */
  onBlur(event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void
}

/**
 * What is typed, beside what is stored. They differ while an input method composes (its letters are not yet what the learner
 * means, and storing them would tell of edits nobody made), and where one value is written in two ways (`1.50` is 1.5).
 *
 * @param stored the text of the stored value
 * @param isStored whether a typed text stands for the stored value
 * @param store keeps a typed text
 */
export function useDraft(stored: string, isStored: (typed: string) => boolean, store: (typed: string) => void): Draft {
  const composing = useRef(false)
  const [draft, setDraft] = useState<{ text: string; composing: boolean } | null>(null)

  const finish = (text: string) => {
    composing.current = false
    setDraft({ text, composing: false })
    store(text)
  }
  return {
    text: draft && (draft.composing || isStored(draft.text)) ? draft.text : stored,
    onChange({ currentTarget: { value } }) {
      if (composing.current) setDraft({ text: value, composing: true })
      else finish(value)
    },
    onCompositionStart() {
      composing.current = true
    },
    onCompositionEnd({ currentTarget }) {
      if (composing.current) finish(currentTarget.value)
    },
    onBlur({ currentTarget }) {
      if (composing.current) finish(currentTarget.value)
    },
  }
}
