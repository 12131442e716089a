import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Phase } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'

const { spec } = parsePhase(`---
title: A walk
id: walk
---

## Way

{type: selection, id: way}

- Along the river {#river}
- Over the hill {#hill}

## Notes

{type: form, id: notes}

**Where did you stop?** {#stop}
{type: text}

**Who came along?** {#who}
{type: text}
`)

/** Two devices with concurrent edits. */
const document = (() => {
  const given = (way: string, stop: string) => {
    const answers = createAnswers(spec)
    answers.set('way', { type: 'selection', selected: [way] })
    answers.set('notes', { type: 'form', fields: { stop } }, { field: 'stop' })
    answers.commit()
    return answers
  }
  const desk = given('river', 'The bridge')
  desk.merge(given('hill', 'The ferry').getDocument())
  return desk.getDocument()
})()
const other = document.conflicts?.find(({ field }) => field === 'stop')?.value as string
const shown = other === 'The ferry' ? 'The bridge' : 'The ferry'

const fieldNotice = () => screen.queryByRole('group', { name: 'Answered in two places: Where did you stop?' })
const blockNotice = () => screen.queryByRole('group', { name: 'Answered in two places: Way' })
const field = (id: string) => window.document.querySelector<HTMLElement>(`[data-field-id="${id}"]`)
const show = (mode: 'answer' | 'review' = 'answer') => {
  render(<Phase spec={spec} defaultAnswers={document} mode={mode} />)
  return userEvent.setup()
}

describe('answered in two places', () => {
  test('a conflict of a field is shown below that field only', () => {
    show()
    expect(field('stop')).toContainElement(fieldNotice())
    expect(field('who')).not.toContainElement(fieldNotice())
    expect(screen.getAllByText(other)).toHaveLength(1)
    // Its question is directly above.
    expect(fieldNotice()).not.toHaveTextContent('Where did you stop?')
  })

  test('a conflict of a block is shown at the end of the block', () => {
    show()
    const notice = blockNotice()
    expect(notice).toBeInTheDocument()
    expect(notice?.parentElement).toHaveAttribute('data-block-id', 'way')
  })

  test('each button is described by its answer', () => {
    show()
    const use = within(fieldNotice() as HTMLElement).getByRole('button', { name: 'Use this answer' })
    expect(use).toHaveAccessibleDescription(new RegExp(`You gave a different answer on another device .*: ${other}$`))
  })

  test.each([
    ['Use this answer', other],
    ['Keep my current answer', shown],
  ])('“%s” takes focus to the field, which holds what was decided', async (way, value) => {
    const user = show()
    await user.click(within(fieldNotice() as HTMLElement).getByRole('button', { name: way }))
    const input = screen.getByRole('textbox', { name: 'Where did you stop?' })
    expect(input).toHaveFocus()
    expect(input).toHaveValue(value)
    expect(fieldNotice()).not.toBeInTheDocument()
    expect(blockNotice()).toBeInTheDocument()
  })

  test.each([
    ['Use this answer', /^Replaced with your answer from \d+ \w+ \d{4} at \d\d:\d\d$/],
    ['Keep my current answer', /^Kept\. Answer from \d+ \w+ \d{4} at \d\d:\d\d removed$/],
  ])('“%s” is spoken, the last one too', async (way, said) => {
    const user = show()
    for (const notice of [fieldNotice(), blockNotice()]) {
      await user.click(within(notice as HTMLElement).getByRole('button', { name: way }))
      expect(window.document.querySelector('.pk-phase > [role="status"]')).toHaveTextContent(said)
    }
    expect(screen.queryByRole('group', { name: /^Answered in two places/ })).not.toBeInTheDocument()
  })

  test('resolving a conflict of a block focuses its controls', async () => {
    const user = show()
    await user.click(within(blockNotice() as HTMLElement).getByRole('button', { name: 'Keep my current answer' }))
    expect(screen.getByRole('radio', { checked: true })).toHaveFocus()
  })

  test('a review shows it below the answer, without buttons', () => {
    show('review')
    expect(field('stop')).toContainElement(fieldNotice())
    expect(fieldNotice()?.parentElement?.tagName).toBe('DD')
    expect(within(fieldNotice() as HTMLElement).queryByRole('button')).not.toBeInTheDocument()
  })
})
