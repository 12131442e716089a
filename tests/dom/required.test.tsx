import { render, screen } from '@testing-library/react'
import { MultiSelect, Phase, PhaseBlock, PhaseRoot, RankList, StrategyForm } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'

const options = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
]
const marks = () => [...document.querySelectorAll('.pk-required-mark')]

/** Roles that support aria-required (ARIA 1.2). */
const MAY = 'input:not([type="radio"]), select, textarea, [role="radiogroup"]'

describe('a required question alone', () => {
  test.each([
    ['several, by title', <MultiSelect key="" required title="Tools" options={options} />, 'group', 'Tools (required)'],
    [
      'several, by prompt',
      <MultiSelect key="" required prompt="Which?" options={options} />,
      'group',
      'Which? (required)',
    ],
    [
      'several, by label',
      <MultiSelect key="" required aria-label="Tools" prompt="Which?" options={options} />,
      'group',
      'Tools (required)',
    ],
    [
      'one, by title',
      <MultiSelect key="" required multiple={false} title="Tools" options={options} />,
      'radiogroup',
      'Tools',
    ],
    [
      'one, by prompt',
      <MultiSelect key="" required multiple={false} prompt="Which?" options={options} />,
      'radiogroup',
      'Which?',
    ],
    ['a ranking, by title', <RankList key="" required title="Order" items={options} />, 'group', 'Order (required)'],
    [
      'a ranking, by prompt',
      <RankList key="" required prompt="In which order?" items={options} />,
      'group',
      'In which order? (required)',
    ],
  ])('has a mark after its title or prompt, and in its name: %s', (what, component, role, name) => {
    render(component)
    const question = screen.getByRole(role, { name })
    expect(marks()).toHaveLength(what === 'several, by label' ? 0 : 1)
    if (role === 'radiogroup') expect(question).toBeRequired()
    for (const element of document.querySelectorAll('[aria-required]')) expect(element.matches(MAY)).toBe(true)
    expect(screen.queryByText('Required')).toBeNull()
  })

  test('named by another element has it in its name; that element has the mark', () => {
    render(
      <>
        <h2 id="own">Tools *</h2>
        <MultiSelect required labelledBy="own" prompt="Which?" options={options} />
        <RankList required labelledBy="own" prompt="In which order?" items={options} />
      </>,
    )
    expect(screen.getAllByRole('group', { name: 'Tools * (required)' })).toHaveLength(2)
    expect(marks()).toEqual([])
  })

  test('without a name has its mark alone, and is named by it', () => {
    render(
      <>
        <MultiSelect required options={options} />
        <RankList required items={options} />
      </>,
    )
    expect(screen.getAllByRole('group', { name: '(required)' })).toHaveLength(2)
    expect(marks()).toHaveLength(2)
  })

  test('without options has no mark', () => {
    render(
      <>
        <MultiSelect required multiple={false} title="One" options={[]} />
        <MultiSelect required title="Several" options={[]} />
        <RankList required title="Order" items={[]} />
      </>,
    )
    expect(marks()).toEqual([])
    expect(screen.getByRole('radiogroup', { name: 'One' })).not.toBeRequired()
    for (const name of ['Several', 'Order']) expect(screen.getByRole('group', { name })).toBeInTheDocument()
  })

  test('read-only, has no mark', () => {
    render(
      <>
        <MultiSelect required readOnly title="Tools" options={options} />
        <RankList required readOnly title="Order" items={options} />
      </>,
    )
    expect(marks()).toEqual([])
    expect(screen.getByRole('group', { name: 'Tools' })).toBeInTheDocument()
  })

  test('an `other` option has a mark at its field too', () => {
    render(
      <MultiSelect required title="Tools" options={[{ id: 'o', text: 'Other', other: true }]} defaultValue={['o']} />,
    )
    expect(screen.getByText('In your own words')).toContainElement(marks()[1] as HTMLElement)
    expect(screen.getByRole('textbox')).toBeRequired()
  })

  test('every kind of field has its mark, and a state where its role has one', () => {
    const field = (control: 'text' | 'textarea' | 'number' | 'select' | 'radio' | 'scale' | 'date' | 'checkbox') => ({
      ...{ id: control, control, label: control, required: true, min: 1, max: 3 },
      ...((control === 'select' || control === 'radio') && { options }),
    })
    const kinds = ['text', 'textarea', 'number', 'select', 'radio', 'scale', 'date', 'checkbox'] as const
    render(<StrategyForm groups={[{ fields: kinds.map(field) }]} />)
    expect(marks()).toHaveLength(kinds.length)
    expect(screen.getAllByText('Required fields are marked with an asterisk (*).')).toHaveLength(1)
    for (const role of ['textbox', 'combobox', 'radiogroup', 'checkbox'])
      for (const each of screen.getAllByRole(role)) expect(each).toBeRequired()
  })
})

const { spec } = parsePhase(`---
title: A garden
id: garden
---

## First

{type: form, id: optional}

**Name**
{type: text}

## Sounds

{type: selection, required: true, multiple: true, id: sounds}

- A hum
- A knock

## Sounds again

{type: selection, required: true, id: again, title: Only one}

- A hum
- A knock

## Order

{type: ranking, required: true, id: order}

- One
- Two

## Plan

{type: form, id: plan}

**Why?**
{type: text, required: true}
`)

describe('in a phase', () => {
  const note = () => screen.queryAllByText('Required fields are marked with an asterisk (*).')
  const markedWith = () => marks().map((mark) => mark.parentElement?.textContent)

  test('the heading or the title has the mark, never both; the note is there once, before the first', () => {
    render(<Phase spec={spec} />)
    expect(markedWith()).toEqual(['Sounds\u00a0*', 'Only one\u00a0*', 'Order\u00a0*', 'Why?\u00a0*'])
    expect(note()).toHaveLength(1)
    expect(note()[0]?.closest('[data-block-id]')).toHaveAttribute('data-block-id', 'sounds')
    expect(screen.getByRole('group', { name: 'Sounds (required)' })).toBeInTheDocument()
    expect(screen.getByRole('radiogroup', { name: 'Only one' })).toBeRequired()
    expect(screen.getByRole('group', { name: 'Order (required)' })).toBeInTheDocument()
    for (const element of document.querySelectorAll('[aria-required]')) expect(element.matches(MAY)).toBe(true)
  })

  test('the same if a host arranges the blocks', () => {
    render(
      <PhaseRoot spec={spec}>
        {['plan', 'sounds', 'order'].map((id) => (
          <PhaseBlock key={id} id={id} />
        ))}
      </PhaseRoot>,
    )
    expect(note()).toHaveLength(1)
  })

  test('a review has neither', () => {
    render(<Phase spec={spec} mode="review" />)
    expect(marks()).toEqual([])
    expect(note()).toEqual([])
  })
})
