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
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ['benches', 'lamps'],
      expect.objectContaining({ reason: 'input' }),
    )
    await expect(canvas.getByRole('status')).toHaveTextContent('2 selected')
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
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['noon'], expect.objectContaining({ reason: 'input' }))
    await expect(canvas.getByRole('radio', { name: 'At noon' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear choice' }))
    await expect(args.onValueChange).toHaveBeenLastCalledWith([], expect.objectContaining({ reason: 'reset' }))
    await expect(canvas.getByRole('radio', { name: 'At noon' })).toHaveFocus()
  },
}

/** `details` describe an option to everybody; links in them stay links. */
export const WithDetails: Story = {
  args: {
    options: [
      {
        id: 'benches',
        text: 'Benches with a back',
        details: 'A wall that people sit on does not count, however comfortable.',
      },
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

/** Without options it asks nothing and says so: no hint, no count, nothing required. */
export const Empty: Story = { args: { options: [], required: true } }

/** One option: a statement to agree to, or not. */
export const OneOption: Story = {
  args: {
    title: 'Before you start',
    prompt: undefined,
    options: [{ id: 'map', text: 'We have drawn our route on a map' }],
  },
}

/** Fewer than `min`: begun, and not blamed for it while the learner is here. */
export const Partial: Story = { args: { min: 3, defaultValue: ['benches', 'lamps'] } }

export const Answered: Story = {
  args: { min: 2, max: 3, defaultValue: ['benches', 'trees', 'crossings'] },
}

const sounds = [
  { id: 'hum', text: 'A hum that rises and falls' },
  { id: 'piping', text: 'Piping, like a small trumpet' },
  { id: 'knock', text: 'Knocking on wood' },
]

/**
 * “None of these” clears the others. Given up again, it brings them back: a slip costs one click. It is never locked by
 * `max` and counts towards nothing.
 */
export const Exclusive: Story = {
  args: {
    title: 'What did you hear?',
    prompt: undefined,
    max: 2,
    options: [
      ...sounds,
      { id: 'nothing', text: 'Nothing at all', exclusive: true },
      { id: 'away', text: 'I was not there', exclusive: true },
    ],
    defaultValue: ['hum', 'knock'],
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const nothing = canvas.getByRole('checkbox', { name: 'Nothing at all' })
    await userEvent.click(nothing)
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['nothing'], expect.objectContaining({ reason: 'input' }))
    await expect(canvas.getByRole('status')).toHaveTextContent('2 other choices cleared.')
    await userEvent.click(nothing)
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ['hum', 'knock'],
      expect.objectContaining({ reason: 'input' }),
    )
    await userEvent.click(nothing)
  },
}

/** An option whose text is typed. The field opens under it, and keeps its text while the option is given up. */
export const Other: Story = {
  args: {
    title: 'What did you hear?',
    prompt: undefined,
    options: [
      ...sounds,
      { id: 'other', text: 'Something else', other: true },
      { id: 'nothing', text: 'Nothing at all', exclusive: true },
    ],
    onOtherTextChange: fn(),
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const other = canvas.getByRole('checkbox', { name: 'Something else' })
    await userEvent.click(other)
    await userEvent.tab()
    await userEvent.keyboard('Wings, very near')
    await expect(args.onOtherTextChange).toHaveBeenLastCalledWith(
      'Wings, very near',
      expect.objectContaining({ reason: 'input' }),
    )
    await userEvent.click(other)
    await userEvent.click(other)
    await expect(canvas.getByRole('textbox', { name: 'Something else In your own words' })).toHaveValue(
      'Wings, very near',
    )
  },
}

/** Among radios it is no different. */
export const OtherSingle: Story = {
  args: { ...Other.args, multiple: false, defaultValue: ['other'], defaultOtherText: 'Wings, very near' },
}

/** Where an answer is expected, an option without its words is half of one. */
export const OtherWithoutWords: Story = {
  args: { ...Other.args, required: true, defaultValue: ['other'] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const field = canvas.getByRole('textbox', { name: 'Something else In your own words' })
    await userEvent.type(field, 'Wings')
    await userEvent.clear(field)
    await userEvent.tab()
    await userEvent.tab()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(
      canvas.getByText('Write your own answer for “Something else”.', { selector: '.pk-error' }),
    ).toBeVisible()
  },
}

export const OtherAsText: Story = { args: { ...OtherSingle.args, readOnly: true } }

const trees = [
  'Large-leaved lime',
  'Small-leaved lime',
  'Pedunculate oak',
  'Sessile oak',
  'Ash',
  'Field maple',
  'Norway maple',
  'Goat willow',
  'Crack willow',
  'Wych elm',
  'Hornbeam',
  'Rowan',
  'Service tree',
  'Wild cherry',
  'Horse chestnut',
  'London plane',
].map((text) => ({ id: text.toLowerCase().replace(' ', '-'), text }))

/** For long lists. What is chosen stays in view, and the way out does; Escape shows all again. */
export const Filter: Story = {
  args: {
    title: 'Which trees stand in your street?',
    prompt: undefined,
    filter: true,
    options: [...trees, { id: 'other', text: 'Another one', other: true }],
    defaultValue: ['ash'],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Find an option' }), 'oak')
    await expect(canvas.getAllByRole('checkbox').map((box) => box.getAttribute('data-option'))).toEqual([
      'pedunculate-oak',
      'sessile-oak',
      'ash',
      'other',
    ])
    await expect(canvas.getByRole('status')).toHaveTextContent(
      '2 of 17 options match. 1 selected option does not match but is still shown.',
    )
  },
}

export const FilterWithoutMatch: Story = {
  args: { ...Filter.args, multiple: false, options: trees, defaultValue: [] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const field = canvas.getByRole('searchbox', { name: 'Find an option' })
    await userEvent.type(field, 'palm')
    await expect(canvas.queryByRole('radio')).toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect(canvas.getAllByRole('radio')).toHaveLength(trees.length)
    await userEvent.type(field, 'palm')
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
    await expect(canvas.getByRole('status')).toHaveTextContent('You can choose up to 2.')
    await expect(args.onValueChange).not.toHaveBeenCalled()
  },
}

/**
 * `min` and `max` are validated when the learner has changed the choice and leaves. The message goes as soon as the
 * answer is right.
 */
export const TooFewOnLeaving: Story = {
  args: { min: 2 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Crossings with a lowered kerb' }))
    await userEvent.tab()
    await expect(canvas.getByText('Choose at least 2 options.', { selector: '.pk-error' })).toBeVisible()
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

/**
 * A value from elsewhere that contradicts itself is shown as it is. Nothing is reported before submit, and any choice
 * fixes it.
 */
export const NotAlone: Story = {
  args: { ...Exclusive.args, defaultValue: ['hum', 'nothing'] },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    canvas.getByRole('checkbox', { name: 'I was not there' }).focus()
    await userEvent.tab()
    await expect(canvas.getByRole('group')).not.toHaveAttribute('data-invalid')
    await expect(args.onValueChange).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('checkbox', { name: 'I was not there' }))
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['away'], expect.objectContaining({ reason: 'input' }))
  },
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
/** In review nothing is operated: what stood alone and what was typed read like the rest. */
export const Review: Story = {
  args: {
    ...Other.args,
    readOnly: true,
    defaultValue: ['hum', 'other'],
    defaultOtherText: 'Wings, very near, and then a long silence.',
  },
}

/** Marks, code and formulas in a line; paragraphs, lists and tables belong into `details`. */
export const RichTextInOptions: Story = {
  args: {
    title: 'Which of these lines finds the loudest minute?',
    prompt: undefined,
    multiple: false,
    options: [
      {
        id: 'max',
        text: 'max(readings)',
        content: <code className="pk-code">max(readings)</code>,
        details: <p className="pk-p">Gives the loudest of all readings.</p>,
      },
      {
        id: 'mean',
        text: 'mean of L10 over an hour',
        content: (
          <>
            the <strong className="pk-strong">mean</strong> of <em className="pk-em">L</em>
            <sub className="pk-sub">10</sub> over an hour
          </>
        ),
        details: (
          <div className="pk-flow">
            <p className="pk-p">Takes what is exceeded for a tenth of the time.</p>
            <p className="pk-p">
              Press <kbd className="pk-kbd">Shift</kbd> to see the table.
            </p>
          </div>
        ),
      },
    ],
    defaultValue: ['mean'],
  },
}

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
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['night'], expect.objectContaining({ reason: 'input' }))
  },
}

export const LongestContent: Story = {
  args: {
    title:
      'Which of these would make the way to school better for somebody who walks ' +
      'it every day, in all weathers, with a small child?',
    options: [
      {
        id: 'doors',
        text:
          'Doors that open onto the street without a step, together with ramps and lowered ' +
          'kerbs on both sides of every crossing along the whole way',
        details:
          'Count a crossing only if both kerbs are lowered and neither is blocked by ' +
          'a parked car at the time of day at which you walk.',
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

export const RightToLeftWithWords: Story = {
  globals: { direction: 'rtl' },
  args: {
    lang: 'ar',
    title: 'ماذا سمعت؟',
    prompt: undefined,
    filter: true,
    options: [
      { id: 'hum', text: 'طنين' },
      { id: 'other', text: 'شيء آخر', other: true },
      { id: 'nothing', text: 'لا شيء', exclusive: true },
    ],
    defaultValue: ['hum', 'other'],
    defaultOtherText: 'wings, very near',
    strings: {
      'multiSelect.hintAny': 'اختر كل ما يناسب.',
      'multiSelect.count': 'تم اختيار {count}',
      'multiSelect.otherLabel': 'بكلماتك',
      'multiSelect.filter': 'ابحث عن خيار',
      'multiSelect.filterAll': '{count} خيارات',
      'multiSelect.exclusive': 'اختيار هذا يلغي البقية.',
    },
  },
}

export const Dark: Story = { globals: { scheme: 'dark' }, args: { max: 3, defaultValue: ['benches', 'lamps'] } }

export const DarkWithWords: Story = {
  globals: { scheme: 'dark' },
  args: {
    ...Other.args,
    filter: true,
    required: true,
    defaultValue: ['other'],
    error: 'Write your own answer for “Something else”.',
  },
}

export const DarkAsText: Story = { globals: { scheme: 'dark' }, args: Review.args }

export const Phone: Story = { globals: { width: 'phone' }, args: LongestContent.args }

export const PhoneWithWords: Story = {
  globals: { width: 'phone' },
  args: { ...Filter.args, defaultValue: ['ash', 'other'], defaultOtherText: 'A ginkgo, I think' },
}

/** Text at 200 %, in a column of 320 px: nothing is cut, nothing scrolls sideways. */
export const LargeText: Story = {
  globals: { width: 'phone' },
  args: { ...PhoneWithWords.args, max: 2 },
  render: (args) => (
    <div style={{ fontSize: '200%' }}>
      <MultiSelect {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const group = within(canvasElement).getByRole('group')
    await expect(group.scrollWidth).toBeLessThanOrEqual(group.clientWidth)
  },
}

/*
 * What follows depends on the reader's system. Each story holds what differs there;
 * tests/browser/multi-select-features.browser.test.tsx looks at the same under emulation.
 */

/** In forced colours the browser draws the controls, and a border says what is chosen. */
export const ForcedColours: Story = {
  globals: { media: 'forced-colors' },
  args: { ...Exclusive.args, filter: true, defaultValue: ['hum', 'piping'] },
}

/** With reduced motion no colour fades. */
export const ReducedMotion: Story = { globals: { media: 'reduced-motion' }, args: { defaultValue: ['trees'] } }

/** Under a finger every target is 44 px at least. */
export const CoarsePointer: Story = {
  globals: { media: 'coarse-pointer' },
  args: { ...Other.args, filter: true, defaultValue: ['other'] },
}
