/** Calls `mark` when the page's own form is edited, but not when a learner answers a phase inside it. */
export function watchUnsaved(form: HTMLFormElement, mark: () => void): () => void {
  const edited = ({ target }: Event) => {
    // Answers are saved by the storage port or `onAnswersChange`, not with this form.
    if (target instanceof Element && target.closest('.pk-root') === null) mark()
  }
  form.addEventListener('input', edited)
  form.addEventListener('change', edited)
  return () => {
    form.removeEventListener('input', edited)
    form.removeEventListener('change', edited)
  }
}
