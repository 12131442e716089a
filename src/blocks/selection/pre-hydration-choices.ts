/** A choice that was made before there was a script to hear of it. */
interface PreHydrationChoice {
  id: string
  checked: boolean
}

/**
 * What a learner did to the markup of a server before the script arrived. React keeps what it finds in the controls and
 * tells nobody: it would be seen on the page and be in no answer. Every control is put back; what is to stay comes with
 * the value.
 *
 * @param renderedIds the ids that the server's value has, and those of the value now: where they differ, nobody can
 * tell
 * whose tick it is
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

/** What was typed by then for the option that asks for it; `undefined` where nothing was. */
export function readPreHydrationText(area: Element): string | undefined {
  const field = area.querySelector<HTMLInputElement>('.pk-option-other-input:enabled')
  return field && field.value !== field.defaultValue ? field.value : undefined
}
