/** A choice that was made before there was a script to hear of it. */
interface EarlyChoice {
  id: string
  on: boolean
}

/**
 * What a learner did to the markup of a server before the script arrived. React keeps what it finds in the controls and
 * tells nobody: it would be seen on the page and be in no answer. Every control is put back; what is to stay comes with
 * the value.
 *
 * @param sides the ids that the server's value has, and those of the value now: where they differ, nobody can tell
 * whose tick it is
 */
export function earlyChoices(area: Element, sides: readonly ReadonlySet<string>[]): EarlyChoice[] {
  const early: EarlyChoice[] = []
  for (const input of area.querySelectorAll<HTMLInputElement>('input[data-option]')) {
    const id = input.dataset['option'] ?? ''
    const on = input.checked
    if (input.disabled || sides.some((ids) => ids.has(id) === on)) continue
    input.checked = !on
    early.push({ id, on })
  }
  return early
}

/** What was typed by then for the option that asks for it; `undefined` where nothing was. */
export function earlyWords(area: Element): string | undefined {
  const field = area.querySelector<HTMLInputElement>('.pk-option-other-input:enabled')
  return field && field.value !== field.defaultValue ? field.value : undefined
}
