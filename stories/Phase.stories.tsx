import type { Meta, StoryObj } from '@storybook/react-vite'
import { type AnswerEvent, type CustomSpec, Phase, useCustomAnswer, type ViewProps } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { defineBlock } from 'phasekit/spec'
import { expect, fn, spyOn, userEvent, waitFor, within } from 'storybook/test'
import Formula from '../examples/snippets/formula.js'
import { analyse, ask, introduction, plan, report } from './course.js'

const meta = {
  title: 'Phase',
  component: Phase,
  args: { spec: plan, onAnswer: fn(), onNavigate: fn() },
  argTypes: {
    mode: { control: 'inline-radio', options: ['answer', 'review', 'preview'] },
    theme: { control: 'inline-radio', options: ['inherit', 'light', 'dark', 'auto'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
} satisfies Meta<typeof Phase>
export default meta

type Story = StoryObj<typeof meta>

/** A whole phase from its spec. Answers arrive in `onAnswer`. */
export const Default: Story = {}

export const Introduction: Story = { args: { spec: introduction } }
export const Ask: Story = { args: { spec: ask } }
export const Analyse: Story = { args: { spec: analyse, slots: { math: Formula } } }
export const Report: Story = { args: { spec: report } }

/** Every edit tells a `change`; leaving the question tells one `commit`. */
export const Answering: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const kinds = () =>
      (args.onAnswer as ReturnType<typeof fn>).mock.calls.map(([event]) => (event as AnswerEvent).kind)
    await userEvent.click(canvas.getByRole('checkbox', { name: /06:15/ }))
    await userEvent.click(canvas.getByRole('checkbox', { name: /08:15/ }))
    await expect(kinds()).toEqual(['change', 'change'])
    await userEvent.click(canvas.getByRole('textbox', { name: /laboratory/ }))
    await expect(kinds()).toEqual(['change', 'change', 'commit'])
  },
}

const begun = createAnswers(plan)
begun.set('slots', { type: 'selection', selected: ['t0615', 't0815', 't1815'] })
begun.set('equipment', { type: 'form', fields: { meter: 'class-2', height: 1.35 } })

/** Saved answers come back through `defaultAnswers`. They are checked first, and no event is told. */
export const Resumed: Story = {
  args: { defaultAnswers: begun.getDocument() },
  play: async ({ canvasElement, args }) => {
    await expect(within(canvasElement).getByRole('checkbox', { name: /18:15/ })).toBeChecked()
    await expect(args.onAnswer).not.toHaveBeenCalled()
  },
}

/** With `onSubmit` there is a Submit button. What is missing is listed first, each with the way to it. */
export const SubmittedTooEarly: Story = {
  args: { onSubmit: fn() },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Submit' }))
    await expect(args.onSubmit).not.toHaveBeenCalled()
    await waitFor(() => expect(canvas.getByText(/answers need your attention/)).toBeVisible())
  },
}

const whole = createAnswers(introduction)
for (const { type, id } of introduction.blocks)
  if (type === 'selection') whole.set(id, { type: 'selection', selected: ['teacher'] })
whole.set('starting-point', {
  type: 'form',
  fields: { place: "Weaver's Row, from the depot to the school", people: 240, consent: true },
})

/**
 * With `reviewBeforeSubmit` a learner sees every answer as text before anything is sent, and can go back to each. Focus
 * goes to the title, and back to where the learner wants to go on.
 */
export const ReviewedBeforeSubmitting: Story = {
  args: { spec: introduction, onSubmit: fn(), reviewBeforeSubmit: true, defaultAnswers: whole.getDocument() },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Review and submit' }))
    await expect(canvas.getByRole('heading', { name: 'Review your answers' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Go back' }))
    await expect(canvas.getByRole('button', { name: 'Review and submit' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Review and submit' }))
    await expect(args.onSubmit).not.toHaveBeenCalled()
  },
}

/** Answers as text: to read again, to print. */
export const Review: Story = { args: { mode: 'review', defaultAnswers: begun.getDocument() } }

export const ReviewOfNothing: Story = { args: { mode: 'review' } }

export const Disabled: Story = { args: { disabled: true, defaultAnswers: begun.getDocument() } }

const ownBlock = `# A check-in

## How do you feel?

{type: mood, scale: 3}

Before we go on, tell us how the first week went.
`

/** A type that nobody knows: learners read its prose, authors also see what was written. */
export const UnknownBlock: Story = (() => {
  const { spec, messages } = parsePhase(ownBlock)
  return { args: { spec, messages, mode: 'preview' } }
})()

const mood = defineBlock({
  name: 'mood',
  isAnswer: (value) => typeof value === 'string',
  redact: (value) => value,
})
const moods = [mood]

function Mood({ block }: ViewProps<CustomSpec>) {
  const { value, setValue } = useCustomAnswer(mood, block)
  return (
    <fieldset style={{ display: 'flex', gap: 8, border: 0 }}>
      <legend>Mood</legend>
      {['rough', 'fine', 'great'].map((each) => (
        <button key={each} type="button" aria-pressed={value === each} onClick={() => setValue(each)}>
          {each}
        </button>
      ))}
    </fieldset>
  )
}

/** A block type of the host's own: a definition and a view under its name. Its answers arrive like any other. */
export const OwnBlock: Story = {
  args: { spec: parsePhase(ownBlock, { blocks: moods }).spec, blocks: moods, views: { mood: Mood } },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'great' }))
    await expect(args.onAnswer).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'custom', name: 'mood', value: { type: 'custom', name: 'mood', data: 'great' } }),
    )
  },
}

/** Code of yours that throws takes its own block with it and nothing else. `onError` hears of it. */
export const FailedBlock: Story = {
  args: {
    spec: parsePhase(
      `${ownBlock}\n## What did you write down?\n\n{type: form}\n\n**Your first note**\n{type: text}\n`,
      { blocks: moods },
    ).spec,
    blocks: moods,
    views: {
      mood: () => {
        throw new Error('The moods did not load.')
      },
    },
    onError: fn(),
  },
  beforeEach: () => {
    // React prints what a boundary catches.
    const print = spyOn(console, 'error').mockImplementation(() => {})
    return () => print.mockRestore()
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByText(/^This part cannot be shown/)).toBeVisible()
    await expect(canvas.getByRole('textbox', { name: 'Your first note' })).toBeVisible()
    await expect(args.onError).toHaveBeenCalledWith(expect.any(Error), expect.objectContaining({ name: 'mood' }))
  },
}

export const Dark: Story = { globals: { scheme: 'dark' } }
export const RightToLeft: Story = { globals: { direction: 'rtl' } }
export const Phone: Story = { globals: { width: 'phone' } }

/** With `requireAnswers` the way on is closed while something required is missing, and leads to it. */
export const WayOnAsksForAnswers: Story = {
  args: { requireAnswers: true },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: /^Next/ }))
    await waitFor(() => expect(canvas.getByRole('group', { name: /need your attention/ })).toHaveFocus())
    await expect(args.onNavigate).not.toHaveBeenCalled()
  },
}

/** Accepted by the host: shown as it was sent. */
export const Submitted: Story = {
  args: {
    spec: parsePhase('# A walk\n\n## Sounds\n\n{type: selection}\n\n- A tram\n- A blackbird\n').spec,
    onSubmit: fn(),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('radio', { name: 'A tram' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Submit' }))
    await expect(await canvas.findByRole('heading', { name: 'Submitted' })).toHaveFocus()
  },
}

/** A title, and nothing to do yet. */
export const Empty: Story = { args: { spec: parsePhase('# To be written\n').spec } }

/** Words as long as authors write them, in every place that a phase has for words. */
export const LongestContent: Story = {
  globals: { width: 'phone' },
  args: {
    spec: parsePhase(`---
title: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, and what its archive tells about the river
subtitle: A phase for those who have an afternoon, a pencil, and the patience to read handwriting that nobody has read for ninety years
id: longest
---

## What the clerks of the company wrote down every morning before the first boat left for the other side

{type: selection, multiple: true, id: entries, title: "Choose the entries that you can read from the first word to the last without a magnifying glass"}

- Wasserstandsvorhersageveröffentlichungsgenehmigung
- https://archive.example.org/river/1932/03/14/morning/gauge-at-the-bridge/entry-by-the-second-clerk
`).spec,
    onSubmit: fn(),
  },
  play: async ({ canvasElement }) => {
    const phase = canvasElement.querySelector('.pk-phase') as HTMLElement
    await expect(phase.scrollWidth).toBeLessThanOrEqual(phase.clientWidth)
  },
}

/** One thing to do. */
export const OneBlock: Story = {
  args: { spec: parsePhase('# A walk\n\n## Sounds\n\n{type: selection}\n\n- A tram\n- A blackbird\n').spec },
}

/** Backgrounds and colours are the system's: words, icons and borders have to do. */
export const ForcedColours: Story = { globals: { media: 'forced-colors' } }

/** Text at twice its size, in a column of 320 px. */
export const DoubleText: Story = { globals: { text: '200', width: 'phone' } }

/** Lines, letters and words as far apart as WCAG 1.4.12 lets a reader set them. */
export const WideSpacing: Story = { globals: { spacing: 'wide', width: 'phone' } }

/** Every control is at least 44 px high under a finger. */
export const CoarsePointer: Story = { globals: { media: 'coarse-pointer', width: 'phone' } }

/** Nothing glides or fades for who asks for that. */
export const ReducedMotion: Story = { globals: { media: 'reduced-motion' } }
