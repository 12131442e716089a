import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { MultiSelect } from '../src/blocks/selection/MultiSelect.js'

const meta = {
  component: MultiSelect,
  args: {
    title: 'What will you count?',
    headingLevel: 3,
    prompt: <p>Pick what can be seen from one place, without moving.</p>,
    options: [
      { id: 'benches', text: 'Benches with a back' },
      { id: 'trees', text: 'Trees that shade the path at noon' },
      { id: 'lamps', text: 'Lamps' },
      { id: 'crossings', text: 'Crossings with a lowered kerb' },
    ],
    onValueChange: fn(),
  },
} satisfies Meta<typeof MultiSelect>
export default meta

type Story = StoryObj<typeof meta>

/** Checkboxes: any number of options, given out in the order of `options`. */
export const Default: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Lamps' }))
    await userEvent.click(canvas.getByText('Benches with a back'))
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['benches', 'lamps'], { reason: 'input' })
    await expect(canvas.getByRole('status')).toHaveTextContent('2 chosen')
  },
}

/** Radios: one option, which can be taken back. */
export const Single: Story = {
  args: {
    title: 'When will you walk?',
    prompt: undefined,
    multiple: false,
    options: [
      { id: 'early', text: 'Before rush hour' },
      { id: 'noon', text: 'At noon' },
      { id: 'dark', text: 'After dark' },
    ],
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('radio', { name: 'Before rush hour' }))
    await userEvent.keyboard('{ArrowDown}')
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['noon'], { reason: 'input' })
    await expect(canvas.getByRole('radio', { name: 'At noon' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear choice' }))
    await expect(args.onValueChange).toHaveBeenLastCalledWith([], { reason: 'reset' })
    await expect(canvas.getByRole('radio', { name: 'At noon' })).toHaveFocus()
  },
}

/** `details` describe an option to everybody; links in them stay links. */
export const WithDetails: Story = {
  args: {
    options: [
      { id: 'benches', text: 'Benches with a back', details: 'A wall that people sit on does not count, however comfortable.' },
      {
        id: 'lamps',
        text: 'Lamps',
        content: (
          <>
            <em>Working</em> lamps
          </>
        ),
        details: (
          <>
            A post with two heads is one lamp. See <a href="#lamps">the guide</a>.
          </>
        ),
      },
      { id: 'trees', text: 'Trees that shade the path at noon' },
    ],
    defaultValue: ['lamps'],
  },
}

/** At `max` the rest keep their focus and say why they cannot be chosen. */
export const LimitReached: Story = {
  args: { min: 1, max: 2, defaultValue: ['benches', 'lamps'] },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const trees = canvas.getByRole('checkbox', { name: 'Trees that shade the path at noon' })
    await userEvent.click(trees)
    await expect(trees).toHaveFocus()
    await expect(trees).not.toBeChecked()
    await expect(canvas.getByRole('status')).toHaveTextContent('At most 2 can be chosen.')
    await expect(args.onValueChange).not.toHaveBeenCalled()
  },
}

/** `required` and `min` are judged when focus leaves the group, and forgiven as soon as the answer is mended. */
export const RequiredLeftEmpty: Story = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    canvas.getByRole('checkbox', { name: 'Crossings with a lowered kerb' }).focus()
    await userEvent.tab()
    await expect(canvas.getByText('Choose at least one option.', { selector: '.pk-error' })).toBeVisible()
    await expect(canvas.getByRole('group')).toHaveAttribute('data-invalid')
  },
}

/** A message of the host's, after a submit for instance. */
export const Invalid: Story = {
  args: { min: 2, defaultValue: ['lamps'], error: 'Two are needed to compare places.' },
}

export const InvalidSingle: Story = {
  args: { ...Single.args, required: true, error: 'Choose when you will walk.' },
}

export const Disabled: Story = { args: { disabled: true, defaultValue: ['trees'] } }

export const DisabledOption: Story = {
  args: {
    options: [
      { id: 'benches', text: 'Benches with a back' },
      { id: 'noise', text: 'Noise', details: 'The meter is being repaired.', disabled: true },
    ],
  },
}

/** The answer as text, with what was passed over. */
export const ReadOnly: Story = { args: { readOnly: true, defaultValue: ['benches', 'crossings'] } }

export const ReadOnlyUnanswered: Story = { args: { readOnly: true } }

/** Options are told apart by their ids. */
export const EqualLabels: Story = {
  args: {
    title: 'Would you walk here alone?',
    prompt: undefined,
    options: [
      { id: 'day', text: 'Yes', details: 'By day' },
      { id: 'night', text: 'Yes', details: 'At night' },
    ],
  },
  play: async ({ canvasElement, args }) => {
    const [, night] = within(canvasElement).getAllByRole('checkbox', { name: 'Yes' })
    await userEvent.click(night as HTMLElement)
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['night'], { reason: 'input' })
  },
}

export const LongestContent: Story = {
  args: {
    title: 'Which of these would make the way to school better for somebody who walks it every day, in all weathers, with a small child?',
    options: [
      {
        id: 'doors',
        text: 'Doors that open onto the street without a step, together with ramps and lowered kerbs on both sides of every crossing along the whole way',
        details:
          'Count a crossing only if both kerbs are lowered and neither is blocked by a parked car at the time of day at which you walk.',
      },
      { id: 'word', text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
      { id: 'short', text: 'Shade' },
    ],
    max: 1,
    defaultValue: ['doors'],
  },
}

export const ThirtyOptions: Story = {
  args: {
    title: 'Which streets did you walk?',
    prompt: undefined,
    options: Array.from({ length: 30 }, (_, at) => ({ id: `street-${at + 1}`, text: `Street ${at + 1}` })),
    max: 12,
    defaultValue: ['street-2', 'street-3', 'street-17'],
  },
}

/** Without a title an element of the page names the group. */
export const NamedFromOutside: Story = {
  args: { title: undefined, headingLevel: undefined, labelledBy: 'outside' },
  render: (args) => (
    <>
      <h2 id="outside">A heading of the page</h2>
      <MultiSelect {...args} />
    </>
  ),
}

export const OtherWords: Story = {
  args: {
    lang: 'de',
    title: 'Was wirst du zählen?',
    prompt: undefined,
    options: [
      { id: 'benches', text: 'Bänke mit Lehne' },
      { id: 'trees', text: 'Bäume' },
    ],
    strings: {
      'multiSelect.hintAny': 'Wähle alles, was passt.',
      'multiSelect.count': { one: '{count} gewählt', other: '{count} gewählt' },
    },
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    lang: 'ar',
    title: 'ماذا ستعدّ؟',
    prompt: <p>اختر ما يمكن رؤيته من مكان واحد.</p>,
    options: [
      { id: 'benches', text: 'مقاعد بمسند' },
      { id: 'trees', text: 'أشجار تظلّل الطريق', details: 'عند الظهر' },
    ],
    defaultValue: ['trees'],
    strings: { 'multiSelect.hintAny': 'اختر كل ما يناسب.', 'multiSelect.count': 'تم اختيار {count}' },
  },
}

export const Dark: Story = { globals: { scheme: 'dark' }, args: { max: 3, defaultValue: ['benches', 'lamps'] } }

export const Phone: Story = { globals: { width: 'phone' }, args: LongestContent.args }
