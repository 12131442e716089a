import type { BlockOf, Field, PhaseSpec } from 'phasekit/spec'

/** Types by script what a learner would, so that React hears of it. */
function typeInto(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { prototype } = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  control.focus()
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text)
  control.dispatchEvent(new Event('input', { bubbles: true }))
}

function choose(control: HTMLSelectElement, value: string): void {
  control.focus()
  control.value = value
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Each act of a learner who answers all of a phase, in order: what is done and a function that does it. */
export function* actsFor(root: Element, spec: PhaseSpec): Generator<[string, () => void]> {
  for (const block of spec.blocks) {
    const place = () => root.querySelector(`[data-block-id="${block.id}"]`) as Element
    if (block.type === 'selection') yield* actsOfSelection(place, block)
    else if (block.type === 'ranking') yield* actsOfRanking(place, block)
    else if (block.type === 'form') {
      for (const field of block.groups.flatMap(({ fields }) => fields))
        yield* actsOfField(() => place().querySelector(`[data-field-id="${field.id}"]`) as Element, field)
    }
  }
}

type Acts = Generator<[string, () => void]>
type Place = () => Element

const one = <T extends HTMLElement>(place: Place, selector: string, at = 0) =>
  place().querySelectorAll<T>(selector)[at] as T

function* actsOfSelection(place: Place, { id, multiple, filter, options }: BlockOf<'selection'>): Acts {
  const click = (option: string) => () => one(place, `[data-option="${option}"]`).click()
  if (filter) {
    yield [`${id}: filter`, () => typeInto(one(place, '[type="search"]'), options[0]?.text ?? '')]
    yield [`${id}: show all`, () => one(place, '.pk-options-all').click()]
  }
  // Past `max` as well, and over an option that stands alone.
  for (const option of options) yield [`${id}: choose ${option.id}`, click(option.id)]
  if (multiple) yield [`${id}: give up ${options[0]?.id}`, click(options[0]?.id ?? '')]
  else yield [`${id}: clear`, () => one(place, '.pk-options-clear').click()]
  const last = options.find((option) => option.other) ?? options[0]
  yield [`${id}: choose again`, click(last?.id ?? '')]
  if (last?.other) yield [`${id}: other`, () => typeInto(one(place, '.pk-option-other-input'), 'Own words')]
}

function* actsOfRanking(place: Place, { id, top = 0 }: BlockOf<'ranking'>): Acts {
  for (let taken = 0; taken < top; taken += 1) yield [`${id}: add`, () => one(place, '[data-rank-add]').click()]
  yield [`${id}: down`, () => one(place, '[data-rank-down]').click()]
  yield [`${id}: up`, () => one(place, '[data-rank-up]', 1).click()]
  if (top > 0) yield [`${id}: put back`, () => one(place, '[data-rank-put-back]').click()]
  if (top > 0) yield [`${id}: add again`, () => one(place, '[data-rank-add]').click()]
  yield [`${id}: undo`, () => one(place, '.pk-rank-foot button').click()]
  yield [`${id}: down again`, () => one(place, '[data-rank-down]').click()]
}

function* actsOfField(place: Place, { id, control, maxLength, options = [], min = 0 }: Field): Acts {
  const type =
    (text: string, at = 0) =>
    () =>
      typeInto(one(place, 'input, textarea', at), text)
  const leave = () => (document.activeElement as HTMLElement | null)?.blur()
  switch (control) {
    case 'text':
    case 'textarea':
      // Near the limit, over it and back, for the line that counts.
      if (maxLength !== undefined) {
        yield [`${id}: nearly full`, type('x'.repeat(maxLength - 1))]
        yield [`${id}: over`, type('x'.repeat(maxLength + 2))]
        yield [`${id}: leave`, leave]
      }
      yield [
        `${id}: type`,
        type('The first trams take the depot curve before six, and the street is awake.'.slice(0, maxLength ?? 200)),
      ]
      break
    case 'number':
      yield [`${id}: no number`, type('many')]
      yield [`${id}: leave`, leave]
      yield [`${id}: type`, type(String(min))]
      break
    case 'date':
      yield [`${id}: day`, type('31')]
      yield [`${id}: month`, type('2', 1)]
      yield [`${id}: year`, type('2026', 2)]
      yield [`${id}: leave`, leave]
      yield [`${id}: another month`, type('3', 1)]
      break
    case 'checkbox':
      yield [`${id}: tick`, () => one(place, 'input').click()]
      break
    case 'radio':
    case 'scale':
      yield [`${id}: choose`, () => one(place, 'input').click()]
      yield [`${id}: clear`, () => one(place, '.pk-field-set > button').click()]
      yield [`${id}: choose again`, () => one(place, 'input', 1).click()]
      break
    case 'select':
      yield [`${id}: choose`, () => choose(one(place, 'select'), options[0]?.id ?? '')]
      yield [`${id}: choose another`, () => choose(one(place, 'select'), options.at(-1)?.id ?? '')]
  }
  yield [`${id}: leave`, leave]
}
