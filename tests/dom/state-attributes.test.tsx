import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MultiSelect, RankList, StrategyForm } from 'phasekit'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'

const choices = ['oslo', 'lima', 'rome'].map((id) => ({ id, text: id }))
const fields = [{ id: 'name', control: 'text' as const, label: 'Name', required: true }]

test.each<[string, ReactElement, string, string]>([
  ['MultiSelect', <MultiSelect key="" title="Cities" options={choices} required />, 'fieldset', 'checkbox'],
  ['RankList', <RankList key="" title="Cities" items={choices} required />, '.pk-rank-list', 'button'],
  ['a field', <StrategyForm key="" title="Form" groups={[{ fields }]} />, '[data-field-id]', 'textbox'],
])('%s has data-required, and data-touched once the learner has left it', async (_, element, selector, role) => {
  const { container, rerender } = render(element)
  const subject = () => container.querySelector(selector)
  expect(subject()).toHaveAttribute('data-required')
  const user = userEvent.setup()
  await user.click(screen.getAllByRole(role)[0] as HTMLElement)
  expect(subject()).not.toHaveAttribute('data-touched')
  await user.click(document.body)
  expect(subject()).toHaveAttribute('data-touched')
  rerender(element)
  expect(subject()).toHaveAttribute('data-touched')
})
