import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MultiSelect, Phase, type PhaseProps, StrategyForm } from 'phasekit'
import { type AnswerEvent, createAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { describe, expect, test, vi } from 'vitest'

const source = (head: string) => `---
title: Ein Garten
id: garden
${head}
---

## Zahlen

{type: form, id: numbers}

**Fläche** {#area}
{type: number, max: 20000}

**Anteil** {#share}
{type: number, min: 1234.5}

**Seit** {#since}
{type: date, min: 2026-03-01}

**Güte** {#quality}
{type: scale, min: 0, max: 1, step: 0.5}

## Reihe

{type: ranking, id: order}

${Array.from({ length: 12 }, (_, at) => `- Sorte ${at + 1}`).join('\n')}
`

function show(head: string, props: Partial<PhaseProps> = {}) {
  const onAnswer = vi.fn<(event: AnswerEvent) => void>()
  render(<Phase spec={parsePhase(source(head)).spec} onAnswer={onAnswer} {...props} />)
  return { user: userEvent.setup(), last: () => onAnswer.mock.lastCall?.[0].value as unknown }
}
const box = (name: string) => screen.getByRole('textbox', { name })
const group = (name: string) => screen.getByRole('group', { name })

describe('the language of the phase, without translated strings', () => {
  test.each<[string, string, Partial<PhaseProps>]>([
    ['of the front matter', 'lang: de', {}],
    ['of the `lang` prop', '', { lang: 'de' }],
    ['of the prop, before that of the front matter', 'lang: en', { lang: 'de' }],
  ])('reads numbers as it writes them: %s', async (_, head, props) => {
    const { user, last } = show(head, props)
    await user.type(box('Fläche'), '1.000')
    expect(last()).toEqual({ type: 'form', fields: { area: 1000 } })
    await user.clear(box('Fläche'))
    await user.type(box('Fläche'), '1.234,5')
    expect(last()).toEqual({ type: 'form', fields: { area: 1234.5 } })
  })

  test('reads the names of its months, and writes dates and limits', async () => {
    const { user, last } = show('lang: de')
    const since = group('Seit')
    await user.type(within(since).getByRole('textbox', { name: 'Day' }), '3')
    await user.type(within(since).getByRole('textbox', { name: 'Month' }), 'Mai')
    await user.type(within(since).getByRole('textbox', { name: 'Year' }), '2026')
    expect(last()).toEqual({ type: 'form', fields: { since: '2026-05-03' } })
    expect(since).toHaveAccessibleDescription(/1\. März 2026/)
    expect(box('Fläche')).toHaveAccessibleDescription(/20\.000/)
    expect(box('Anteil')).toHaveAccessibleDescription(/1\.234,5/)
    expect(screen.getByRole('radio', { name: '0,5' })).toBeInTheDocument()
  })

  test('writes the error in the field, in the summary and in a review alike', async () => {
    const { user } = show('lang: de', { onSubmit: () => {} })
    await user.type(box('Fläche'), '20.001')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    const texts = screen
      .getAllByText(/20\.000/, { selector: '.pk-error, .pk-error-summary-item > .pk-hint' })
      .map((each) => each.textContent)
    expect(texts).toEqual(['Enter a number, 20.000 or less.', 'Enter a number, 20.000 or less.'])
  })

  test('writes a review', () => {
    const { spec } = parsePhase(source('lang: de'))
    const answers = createAnswers(spec)
    answers.set('numbers', { type: 'form', fields: { area: 1234.5, since: '2026-03-27', quality: 0.5 } })
    render(<Phase spec={spec} store={answers} mode="review" />)
    expect(screen.getByText('1234,5')).toBeInTheDocument()
    expect(screen.getByText('27. März 2026')).toBeInTheDocument()
    expect(screen.getByText('0,5 on a scale from 0 to 1')).toBeInTheDocument()
  })

  test('writes conflicting and orphaned answers', () => {
    const { spec } = parsePhase(source('lang: de'))
    const give = (area: number, since: string) => {
      const answers = createAnswers(spec)
      answers.set('numbers', { type: 'form', fields: { area, since } })
      answers.commit()
      return answers
    }
    const both = give(1.5, '2026-03-27')
    both.merge(give(2.5, '2026-03-28').getDocument())
    const { unmount } = render(<Phase spec={spec} store={both} />)
    const notices = screen
      .getAllByRole('group', { name: /^Answered in two places/ })
      .map((notice) => notice.textContent)
    expect(notices.join()).toMatch(/[12],5/)
    expect(notices.join()).toMatch(/2[78]\. März 2026/)
    unmount()

    const shorter = parsePhase('---\ntitle: Ein Garten\nid: garden\nlang: de\n---\n\nNichts mehr.\n').spec
    render(<Phase spec={shorter} defaultAnswers={give(1.5, '2026-03-27').getDocument()} mode="review" />)
    expect(screen.getByText('1,5')).toBeInTheDocument()
  })

  test('writes positions and counts in its own digits', () => {
    show('lang: ar-EG')
    expect(screen.getAllByText('١٢').length).toBeGreaterThan(0)
    expect(screen.getByText(/٠ of ٢ answered/)).toBeInTheDocument()
  })

  test('uses one numbering system in a question, its hint, its error and its answer', async () => {
    const lines =
      '**A** {#a}\n{type: number, min: 10}\n\n**B** {#b}\n{type: scale, required: true, ' +
      'min: 1, max: 3}\n\n**C** {#c}\n{type: date, min: 2026-03-01}\n'
    const { spec } = parsePhase(`---\ntitle: باغ\nid: garden\nlang: fa\n---\n\n## F\n\n{type: form, id: f}\n\n${lines}`)
    const answers = createAnswers(spec)
    answers.set('f', { type: 'form', fields: { a: 12.5, b: 2, c: '2026-03-27' } })
    const { container, unmount } = render(<Phase spec={spec} store={answers} mode="review" />)
    expect(container).toHaveTextContent(/۱۲٫۵.*۲ on a scale from ۱ to ۳.*۲۰۲۶/)
    expect(container).not.toHaveTextContent(/[0-9]/)
    unmount()
    answers.set('f', { type: 'form', fields: { a: 1.5 } })
    render(<Phase spec={spec} store={answers} onSubmit={() => {}} confirmUnanswered={false} />)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Submit' }))
    expect(box('A')).toHaveValue('۱٫۵')
    expect(screen.getByRole('radio', { name: '۳' })).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent(/[0-9]/)
  })

  test('leaves the plural of an English message to English', () => {
    // French counts 0 as one, Japanese has no singular.
    for (const [lang, count] of [
      ['fr', 0],
      ['ja', 1],
    ] as const) {
      const { unmount } = render(
        <StrategyForm
          lang={lang}
          groups={[{ fields: [{ id: 'n', control: 'text', label: 'N', minLength: count || 2 }] }]}
        />,
      )
      expect(screen.getByRole('textbox')).toHaveAccessibleDescription(
        count === 1 ? 'At least 1 character' : 'At least 2 characters',
      )
      unmount()
    }
  })
})

describe('the language of a component alone', () => {
  test('is its `lang` attribute', async () => {
    const onValueChange = vi.fn()
    render(
      <StrategyForm
        lang="de"
        groups={[{ fields: [{ id: 'n', control: 'number', label: 'N' }] }]}
        onValueChange={onValueChange}
      />,
    )
    await userEvent.setup().type(screen.getByRole('textbox'), '1.234,5')
    expect(onValueChange.mock.lastCall?.[0]).toEqual({ n: 1234.5 })
  })

  test('writes the numbers of a selection', () => {
    const options = Array.from({ length: 1200 }, (_, at) => ({ id: `o${at}`, text: `Option ${at}` }))
    render(<MultiSelect lang="de" title="Viele" options={options} max={1100} />)
    expect(screen.getByRole('group')).toHaveAccessibleDescription('Choose up to 1.100.')
  })
})
