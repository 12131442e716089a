import type { Ref } from '../params.js'
import type { SelectionSource } from './read.js'
import type { SelectionOption } from './spec.js'

/**
 * Looking for the id meant costs more than anything else here, so it is done for a few mistakes only, among a few
 * options.
 */
const MOST_GUESSES = 5
const MOST_CANDIDATES = 100

/** Marks the options that `exclusive` and `other` name. An id that no option has is reported where it stands. */
export function markOptions(source: SelectionSource, options: SelectionOption[], multiple: boolean): void {
  const { params, report, nearest } = source
  // Without a list there is nothing to name, which is reported already.
  if (options.length === 0) return
  const byId = new Map(options.map((option) => [option.id, option]))
  let guesses = 0

  const find = (name: string, ref: Ref): SelectionOption | undefined => {
    const option = byId.get(ref.id)
    if (option) return option
    const near = guesses++ < MOST_GUESSES ? nearest(ref.id, [...byId.keys()].slice(0, MOST_CANDIDATES)) : undefined
    report({
      ruleId: 'option-unknown',
      message: `\`${name}\` names \`${ref.id}\`, an id that no option has. It was left out. ${
        near === undefined ? `Write the id after the option: \`{#${ref.id}}\`.` : `Did you mean \`${near}\`?`
      }`,
      start: ref.start,
      end: ref.end,
      actual: ref.id,
      ...(near !== undefined && {
        expected: near,
        fix: { title: `Write \`${near}\``, edits: [{ start: ref.start, end: ref.end, text: near }] },
      }),
    })
    return undefined
  }

  for (const ref of params.exclusive ?? []) {
    const option = find('exclusive', ref)
    if (option && multiple) option.exclusive = true
  }
  const other = params.other && find('other', params.other)
  if (other) other.other = true
}
