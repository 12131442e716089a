/** An option that was toggled before hydration. */
interface PreHydrationChoice {
  id: string
  checked: boolean
}

/**
 * Finds options that the learner toggled in the server's markup before hydration. React keeps their state in the DOM
 * without emitting an event, so the answer would lack them. Resets every control: the value then determines what is
 * checked.
 *
 * @param renderedIds the ids chosen in the server's value and in the current value; where they differ, the origin of a
 * check is unknown
 */
export function takePreHydrationChoices(
  area: Element,
  renderedIds: readonly ReadonlySet<string>[],
): PreHydrationChoice[] {
  const choices: PreHydrationChoice[] = []
  for (const input of area.querySelectorAll<HTMLInputElement>('input[data-option]')) {
    const id = input.dataset['option'] ?? ''
    const checked = input.checked
    if (input.disabled || renderedIds.some((ids) => ids.has(id) === checked)) continue
    input.checked = !checked
    choices.push({ id, checked })
  }
  return choices
}

/** The text typed before hydration for the option marked `other`; `undefined` if none was. */
export function readPreHydrationText(area: Element): string | undefined {
  const field = area.querySelector<HTMLInputElement>('.pk-option-other-input:enabled')
  return field && field.value !== field.defaultValue ? field.value : undefined
}
