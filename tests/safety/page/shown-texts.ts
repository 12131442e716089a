import type { PhaseSpec } from 'phasekit/spec'
import { nodesOf } from '../../core/parse-phase/walk.js'

/** Every piece of text that a learner is to see of a phase, before anything was done. */
export function shownTexts(spec: PhaseSpec): string[] {
  const texts: (string | undefined)[] = [spec.title, spec.subtitle]
  for (const { node } of nodesOf(spec)) if ('value' in node) texts.push(node.value)
  for (const block of spec.blocks) {
    texts.push(block.heading, block.title)
    if (block.type === 'navigation') texts.push(block.previous?.label, block.next?.label)
    if (block.type !== 'form') continue
    for (const { title, fields } of block.groups) {
      texts.push(title)
      // What a select offers is seen once it is opened.
      for (const { label, hint, placeholder, minLabel, maxLabel, control, options } of fields)
        texts.push(
          label,
          hint,
          placeholder,
          minLabel,
          maxLabel,
          ...(control === 'radio' ? (options ?? []).map(({ text }) => text) : []),
        )
    }
  }
  return texts.filter((text) => text !== undefined)
}
