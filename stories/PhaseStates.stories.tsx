import type { Meta, StoryObj } from '@storybook/react-vite'
import { type AnswerDocument, Phase } from 'phasekit'
import { type Answers, createAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { definePort, localPort, StorageError } from 'phasekit/storage'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { introduction, plan } from './course.js'

const meta = {
  title: 'Phase/Saving and submitting',
  component: Phase,
  args: { spec: introduction, onNavigate: fn() },
} satisfies Meta<typeof Phase>
export default meta

type Story = StoryObj<typeof meta>

const given = (place: string, reason: string): Answers => {
  const answers = createAnswers(introduction)
  answers.set('reason', { type: 'selection', selected: [reason] })
  answers.set('starting-point', { type: 'form', fields: { place, people: 240, consent: true } })
  return answers
}

/** A server in one variable, which may be out of reach. */
const server = (key: string, reach = () => {}) => {
  let held: AnswerDocument | undefined
  return definePort({
    key,
    debounce: 0,
    async load() {
      reach()
      return held
    },
    async save(document) {
      reach()
      held = document
    },
  })
}

const answerOne = async (canvasElement: HTMLElement) => {
  const field = await within(canvasElement).findByRole('textbox', { name: /Which street/ })
  await userEvent.clear(field)
  await userEvent.type(field, 'Dock Street')
  await userEvent.tab()
}

/** With `storage`, a status line shows when answers are saved. */
export const Saved: Story = {
  args: { storage: server('ada/saved') },
  play: async ({ canvasElement }) => {
    await answerOne(canvasElement)
    await waitFor(() => expect(within(canvasElement).getByText(/^Saved at/)).toBeVisible())
  },
}

/** Nothing leaves the device, and the learner knows. */
export const SavedOnThisDevice: Story = {
  args: { storage: localPort({ key: 'a-story', storage: () => sessionStorage }) },
  play: async ({ canvasElement }) => {
    await answerOne(canvasElement)
    await waitFor(() => expect(within(canvasElement).getByText(/^Saved on this device at/)).toBeVisible())
  },
}

const unplugged = () => {
  throw new StorageError('offline', 'nobody there')
}

/** What cannot be saved is said, with what to do; the learner can go on. */
export const NotSaved: Story = {
  args: { storage: server('ada/not-saved', unplugged) },
  play: async ({ canvasElement }) => {
    await answerOne(canvasElement)
    await expect(await within(canvasElement).findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

const onTwoDevices = (() => {
  const desk = given("Weaver's Row, from the depot to the school", 'teacher')
  const phone = given(
    'Only the corner by the bakery, No. 14 to No. 22, both sides, and the yard behind the pharmacy',
    'organiser',
  )
  desk.merge(phone.getDocument())
  return desk.getDocument()
})()

/**
 * Answered on two devices, neither of which knew of the other: one answer is shown, the other kept beside its question
 * until the learner decides.
 */
export const AnsweredInTwoPlaces: Story = { args: { defaultAnswers: onTwoDevices } }

/** One decision, and the notice of that question is gone. */
export const OneOfTwoChosen: Story = {
  args: AnsweredInTwoPlaces.args,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const [first] = canvas.getAllByRole('group', { name: /^Answered in two places/ })
    const ways = within(first as HTMLElement).getAllByRole('button', { name: 'Use this answer' })
    await userEvent.click(ways[0] as HTMLElement)
    await expect(first).not.toBeInTheDocument()
  },
}

export const AnsweredInTwoPlacesDark: Story = { globals: { scheme: 'dark' }, args: AnsweredInTwoPlaces.args }
export const AnsweredInTwoPlacesPhone: Story = { globals: { width: 'phone' }, args: AnsweredInTwoPlaces.args }
export const AnsweredInTwoPlacesRightToLeft: Story = { globals: { direction: 'rtl' }, args: AnsweredInTwoPlaces.args }
export const AnsweredInTwoPlacesForcedColours: Story = {
  globals: { media: 'forced-colors' },
  args: AnsweredInTwoPlaces.args,
}
/** Text at twice its size, in a column of 320 px. */
export const AnsweredInTwoPlacesDoubleText: Story = {
  globals: { text: '200', width: 'phone' },
  args: AnsweredInTwoPlaces.args,
}
/** Both ways are at least 44 px high under a finger. */
export const AnsweredInTwoPlacesCoarsePointer: Story = {
  globals: { media: 'coarse-pointer', width: 'phone' },
  args: AnsweredInTwoPlaces.args,
}
export const AnsweredInTwoPlacesDisabled: Story = { args: { ...AnsweredInTwoPlaces.args, disabled: true } }
/** To read and to print, with nothing to decide. */
export const AnsweredInTwoPlacesReview: Story = { args: { ...AnsweredInTwoPlaces.args, mode: 'review' } }

const before = parsePhase(`---
title: A walk
id: walk
---

## Sounds

{type: selection, id: sounds, multiple: true}

- A tram {#tram}
- A blackbird {#bird}
- A steam whistle {#whistle}

## Notes

{type: form, id: notes}

**Where did you stop?** {#stop}
{type: text}

**What was the weather like?** {#weather}
{type: textarea}
`).spec
const after = parsePhase(`---
title: A walk
id: walk
---

## Sounds

{type: selection, id: sounds, multiple: true}

- A tram {#tram}
- A blackbird {#bird}

## Notes

{type: form, id: notes}

**Where did you stop?** {#stop}
{type: text}
`).spec
const walked = createAnswers(before)
walked.set('sounds', { type: 'selection', selected: ['tram', 'whistle'] })
walked.set('notes', {
  type: 'form',
  fields: { stop: 'The bridge', weather: 'Dry, a light wind from the harbour.\nFog until eight.' },
})
walked.commit()

/** The author took a question and an option away after they were answered. A review shows those answers too. */
export const EarlierAnswers: Story = {
  args: { spec: after, defaultAnswers: walked.getDocument(), mode: 'review' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('heading', { name: 'Earlier answers' })).toBeVisible()
  },
}

/** Of a document that never held the words: no id is shown in their place. */
export const EarlierAnswersWithoutWords: Story = {
  args: { spec: after, defaultAnswers: { ...walked.getDocument(), labels: {} }, mode: 'review' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByText('A question that is no longer available')).toBeVisible()
    await expect(canvas.getByText('A choice that is no longer available')).toBeVisible()
    await expect(canvas.queryByText(/whistle|weather/)).not.toBeInTheDocument()
  },
}
export const EarlierAnswersDark: Story = { globals: { scheme: 'dark' }, args: EarlierAnswers.args }
export const EarlierAnswersRightToLeft: Story = { globals: { direction: 'rtl' }, args: EarlierAnswers.args }
export const EarlierAnswersForcedColours: Story = { globals: { media: 'forced-colors' }, args: EarlierAnswers.args }
export const EarlierAnswersPhone: Story = { globals: { width: 'phone' }, args: EarlierAnswers.args }

const twoQuestions = parsePhase(`---
title: A walk at dusk
id: dusk
---

## What did you hear?

{type: selection, id: heard}

- A tram {#tram}
- A blackbird {#bird}

## Your notes

{type: form, id: notes}

**Where did you stop?** {#stop}
{type: text}

{type: navigation, next: "Draw the map", nextId: map}
`).spec
const both = createAnswers(twoQuestions)
both.set('heard', { type: 'selection', selected: ['bird'] })
both.set('notes', { type: 'form', fields: { stop: 'At the bridge' } })

const submit: Story['play'] = async ({ canvasElement }) => {
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Submit' }))
}
const submittable = { spec: twoQuestions, defaultAnswers: both.getDocument() }

/** Questions are unanswered: the phase asks once before it submits. Escape goes back to the button. */
export const Unanswered: Story = {
  args: { spec: twoQuestions, onSubmit: fn() },
  play: async (context) => {
    await submit(context)
    const canvas = within(context.canvasElement)
    await expect(canvas.getByRole('group', { name: '2 of 2 questions are not answered.' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Go to first' })).toHaveFocus()
  },
}
export const UnansweredDark: Story = { ...Unanswered, globals: { scheme: 'dark' } }
export const UnansweredPhone: Story = { ...Unanswered, globals: { width: 'phone' } }

/** Accepted by the host. Focus goes to the heading; Next is the one primary button. */
export const Submitted: Story = {
  args: { ...submittable, onSubmit: fn() },
  play: async (context) => {
    await submit(context)
    await expect(await within(context.canvasElement).findByRole('heading', { name: 'Submitted' })).toHaveFocus()
  },
}

export const ReadyToSubmit: Story = { args: { ...submittable, onSubmit: fn() } }

/** The host takes its time. The button stays where it is, with the focus. */
export const Submitting: Story = {
  args: { ...submittable, onSubmit: () => new Promise<void>(() => {}) },
  play: async (context) => {
    await submit(context)
    const button = within(context.canvasElement).getByRole('button', { name: 'Submit' })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveFocus()
  },
}

/** No connection: the answers wait and are sent when there is one. */
export const Queued: Story = {
  args: { ...submittable, onSubmit: () => ({ queued: true as const }) },
  play: async (context) => {
    await submit(context)
    await expect(await within(context.canvasElement).findByText(/You seem to be offline/)).toBeVisible()
  },
}

/** Something went wrong that the learner cannot know of: what matters is that nothing is lost. */
export const Failed: Story = {
  args: { ...submittable, onSubmit: () => false },
  play: async (context) => {
    await submit(context)
    await expect(await within(context.canvasElement).findByText(/Nothing was lost. Try again/)).toBeVisible()
  },
}

/** The host's own reason, and what can be done. */
export const Refused: Story = {
  args: { ...submittable, onSubmit: () => ({ refused: 'the course opens on Monday.' }) },
  play: async (context) => {
    await submit(context)
    await expect(await within(context.canvasElement).findByText(/opens on Monday/)).toBeVisible()
  },
}
export const RefusedDark: Story = { ...Refused, globals: { scheme: 'dark' } }
export const RefusedPhone: Story = { ...Refused, globals: { width: 'phone' } }
export const QueuedRightToLeft: Story = { ...Queued, globals: { direction: 'rtl' } }
export const SubmittingDark: Story = { ...Submitting, globals: { scheme: 'dark' } }
export const FailedDoubleText: Story = { ...Failed, globals: { text: '200', width: 'phone' } }
export const FailedForcedColours: Story = { ...Failed, globals: { media: 'forced-colors' } }

/** Refused in the review: it stays open, with the reason beside the choice. */
export const RefusedInReview: Story = {
  args: { ...Refused.args, reviewBeforeSubmit: true },
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Review and submit' }))
    await submit(context)
    await expect(await canvas.findByText(/opens on Monday/)).toBeVisible()
  },
}

/** Several problems: each with the way to it, in the order of the page. */
export const SeveralProblems: Story = { args: { spec: plan, onSubmit: fn() }, play: submit }
export const SeveralProblemsPhone: Story = { ...SeveralProblems, globals: { width: 'phone' } }
