import { type ChangeEvent, type CompositionEvent, useState } from 'react'

interface ComposedText {
  /** What the field shows. */
  text: string
  onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void
  onCompositionStart(event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>): void
  onCompositionEnd(event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>): void
  /** Some browsers leave a field without ending the composition. */
  onBlur(event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void
}

/** Controls in which an input method composes. No state, for nothing is drawn by it. */
const composing = /* @__PURE__ */ new WeakSet<EventTarget>()

/**
 * What is typed, beside what is stored. They differ while an input method composes (its letters are not yet what the
 * learner means, and storing them would tell of edits nobody made), and where one value is written in two ways (`1.50`
 * is 1.5).
 *
 * @param stored the text of the stored value
 * @param isStored whether a typed text stands for the stored value
 * @param store keeps a typed text
 */
export function useComposedText(
  stored: string,
  isStored: (typed: string) => boolean,
  store: (typed: string) => void,
): ComposedText {
  const [draft, setDraft] = useState<{ text: string; composing: boolean } | null>(null)

  const finish = (control: HTMLInputElement | HTMLTextAreaElement) => {
    composing.delete(control)
    setDraft({ text: control.value, composing: false })
    store(control.value)
  }
  return {
    text: draft && (draft.composing || isStored(draft.text)) ? draft.text : stored,
    onChange({ currentTarget }) {
      if (composing.has(currentTarget)) setDraft({ text: currentTarget.value, composing: true })
      else finish(currentTarget)
    },
    onCompositionStart({ currentTarget }) {
      composing.add(currentTarget)
    },
    onCompositionEnd({ currentTarget }) {
      if (composing.has(currentTarget)) finish(currentTarget)
    },
    onBlur({ currentTarget }) {
      if (composing.has(currentTarget)) finish(currentTarget)
    },
  }
}
