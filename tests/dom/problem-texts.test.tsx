import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Phase } from 'phasekit'
import { checkAnswers, createAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { formatProblem } from 'phasekit/strings'
import { expect, test } from 'vitest'

const head = '---\ntitle: A garden\nid: garden\n---\n\n## Plan\n\n'
const field = (params: string) => `${head}{type: form, id: plan}\n\n**Question** {#f}\n{${params}}\n`

/** Opens a phase, answers, leaves and submits; returns the text in each place. */
async function textsOf(source: string, type: (user: ReturnType<typeof userEvent.setup>) => Promise<void>) {
  const { spec } = parsePhase(source)
  const answers = createAnswers(spec)
  render(
    <>
      <Phase spec={spec} store={answers} onSubmit={() => {}} />
      <button type="button">Elsewhere</button>
    </>,
  )
  const user = userEvent.setup()
  const shown = () => {
    const block = window.document.querySelector<HTMLElement>('[data-block-id]')
    return block?.querySelector('.pk-error')?.textContent
  }
  await type(user)
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
  const onLeaving = shown()
  await user.click(screen.getByRole('button', { name: 'Submit' }))
  const summary = screen.getByRole('group', { name: /needs? your attention/ })
  const inSummary = within(summary).getByRole('listitem').querySelector('.pk-hint')?.textContent
  // A server's check of the received document.
  const document = JSON.parse(JSON.stringify(answers.getDocument()))
  const onServer = checkAnswers(spec, document).map((problem) => formatProblem(problem))
  return { onLeaving, afterSubmit: shown(), inSummary, onServer }
}

test.each<[string, string, string]>([
  ['type: number, min: 1, step: 2', '4', 'Enter a number, 1 or more, in steps of 2, counted from 1.'],
  ['type: number, step: 2', '3', 'Enter a number in steps of 2.'],
  ['type: number, min: 1, max: 9, step: 2', '4', 'Enter a number from 1 to 9, in steps of 2, counted from 1.'],
  ['type: number, min: 1.2, max: 1.5, step: 0.05', '2', 'Enter a number from 1.2 to 1.5, in steps of 0.05.'],
  ['type: number, min: 0.0005', '0', 'Enter a number, 0.0005 or more.'],
  ['type: number, max: 20000', '20001', 'Enter a number, 20,000 or less.'],
  ['type: number, min: 1, max: 10, step: 1', '2.5', 'Enter a whole number from 1 to 10.'],
  ['type: number', 'many', 'Enter a number, such as 12 or 3.5.'],
  ['type: number, min: 10', 'many', 'Enter a number, 10 or more.'],
  ['type: text, maxLength: 3', 'abcd', 'Write no more than 3 characters. You have written 4.'],
  ['type: textarea, minLength: 3, maxLength: 9', 'ab', 'Write 3 to 9 characters. You have written 2.'],
])('{%s} and “%s”: one text on leaving, after submit, in the summary and on a server', async (params, typed, text) => {
  const texts = await textsOf(field(params), (user) => user.type(screen.getByRole('textbox'), typed))
  expect(texts).toEqual({ onLeaving: text, afterSubmit: text, inSummary: text, onServer: [text] })
})

test.each<[string, string[], string]>([
  ['type: date', ['1', '', '2026'], 'Enter the month as well.'],
  ['type: date', ['1', '', ''], 'Enter the day, the month and the year.'],
  ['type: date', ['1', 'May', '26'], 'Enter the year with four digits.'],
  ['type: date', ['31', '2', '2026'], 'Enter a real date, such as 27 March 2026.'],
  ['type: date, min: 2026-03-01', ['1', '2', '2026'], 'Enter a date on or after 1 March 2026.'],
  [
    'type: date, min: 2026-03-01, max: 2026-03-09',
    ['1', '4', '2026'],
    'Enter a date from 1 March 2026 to 9 March 2026.',
  ],
])('{%s} and %j: one text everywhere', async (params, parts, text) => {
  const texts = await textsOf(field(params), async (user) => {
    for (const [at, box] of screen.getAllByRole('textbox').entries()) if (parts[at]) await user.type(box, parts[at])
  })
  expect(texts).toEqual({ onLeaving: text, afterSubmit: text, inSummary: text, onServer: [text] })
})

test.each<[string, string]>([
  ['min: 2', 'Choose at least 2 options.'],
  ['min: 2, max: 3', 'Choose 2 to 3 options.'],
  ['min: 2, max: 2', 'Choose 2 options.'],
])('a selection of {%s} with one: one text everywhere', async (limits, text) => {
  const source = `${head}{type: selection, multiple: true, ${limits}}\n\n- One\n- Two\n- Three\n- Four\n`
  const texts = await textsOf(source, (user) => user.click(screen.getByRole('checkbox', { name: 'Two' })))
  expect(texts).toEqual({ onLeaving: text, afterSubmit: text, inSummary: text, onServer: [text] })
})

test.each<[string, string]>([
  [field('type: text, required: true'), 'Write an answer.'],
  [field('type: text, required: true, maxLength: 9'), 'Write up to 9 characters.'],
  [field('type: number, required: true, min: 1.2, max: 1.5'), 'Enter a number from 1.2 to 1.5.'],
  [field('type: date, required: true'), 'Enter a date.'],
  [field('type: select, required: true, options: [A, B]'), 'Choose an option.'],
  [field('type: radio, required: true, options: [A, B]'), 'Choose an option.'],
  [field('type: scale, required: true, min: 1, max: 5'), 'Choose a number from 1 to 5.'],
  [field('type: checkbox, required: true'), 'Tick this box.'],
  [`${head}{type: selection, required: true}\n\n- One\n- Two\n`, 'Choose an option.'],
  [
    `${head}{type: selection, required: true, multiple: true, max: 2}\n\n- One\n- Two\n- Three\n`,
    'Choose 1 to 2 options.',
  ],
  [`${head}{type: ranking, required: true, top: 3}\n\n- One\n- Two\n- Three\n- Four\n`, 'Rank 3 items.'],
  [`${head}{type: ranking, required: true}\n\n- One\n- Two\n`, 'Rank the items, or confirm the order shown.'],
])('a skipped required question shows no error before submit, then one text: %s', async (source, text) => {
  const texts = await textsOf(source, async (user) => {
    for (let stop = 0; stop < 8; stop++) await user.tab()
  })
  expect(texts).toEqual({ onLeaving: undefined, afterSubmit: text, inSummary: text, onServer: [text] })
})
