import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { type FormField, StrategyForm } from '../src/blocks/form/StrategyForm.js'
import type { Content } from '../src/core/content/content.js'
import { ErrorSummary } from '../src/ui/ErrorSummary.js'
import { RichText } from '../src/ui/rich-text/RichText.js'

const meta = {
  component: StrategyForm,
  args: {
    groups: [
      {
        title: 'Where the water comes from',
        fields: [
          {
            id: 'source',
            control: 'select',
            label: 'Which source will you draw on first?',
            options: [
              { id: 'rain', text: 'Rain from the roof' },
              { id: 'well', text: 'The old well behind the greenhouse' },
              { id: 'mains', text: 'Mains water' },
            ],
          },
          {
            id: 'why',
            control: 'textarea',
            label: 'Why that one?',
            placeholder: 'Name what speaks for it, and what it costs.',
          },
        ],
      },
      {
        title: 'Through the summer',
        fields: [
          { id: 'days', control: 'number', label: 'How many dry days must the store last?', min: 1, max: 90, step: 1 },
          {
            id: 'plan',
            control: 'textarea',
            label: 'What will you do when it runs low?',
            placeholder: 'In order: what first, what last.',
          },
        ],
      },
    ],
  },
} satisfies Meta<typeof StrategyForm>
export default meta

type Story = StoryObj<typeof meta>

const prose = (value: string): Content[] => [{ type: 'paragraph', children: [{ type: 'text', value }] }]

/** Two groups, each a `fieldset` with its heading as legend. Nothing is chosen before the learner chooses. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const source = canvas.getByRole('combobox', { name: 'Which source will you draw on first?' })
    await expect(source).toHaveDisplayValue('Choose…')
    await userEvent.selectOptions(source, 'Mains water')
    await expect(source).toHaveDisplayValue('Mains water')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Why that one?' }), 'It is there.')
    await expect(canvas.getByRole('textbox', { name: 'Why that one?' })).toHaveValue('It is there.')
  },
}

/** Every kind of control there is. */
export const AllControls: Story = {
  args: {
    title: 'A plan for the garden',
    prompt: 'Take your time: you can come back and change every answer.',
    groups: [
      {
        fields: [
          { id: 'name', control: 'text', label: 'What do you call the garden?', hint: 'As its sign says.' },
          {
            id: 'soil',
            control: 'select',
            label: 'What is the soil like?',
            options: [
              { id: 'sand', text: 'Sandy' },
              { id: 'loam', text: 'Loamy' },
              { id: 'clay', text: 'Clay' },
            ],
          },
          {
            id: 'light',
            control: 'radio',
            label: 'How much sun does it get?',
            options: [
              { id: 'full', text: 'Sun all day' },
              { id: 'half', text: 'Half the day' },
              { id: 'shade', text: 'Shade' },
            ],
          },
          { id: 'area', control: 'number', label: 'How large is it, in square metres?', min: 0 },
          {
            id: 'sure',
            control: 'scale',
            label: 'How sure are you of that?',
            min: 1,
            max: 5,
            minLabel: 'A guess',
            maxLabel: 'Measured',
          },
          { id: 'since', control: 'date', label: 'Since when is it yours?', placeholder: 'For example 27 March 2026' },
          {
            id: 'notes',
            control: 'textarea',
            label: 'What grew well last year?',
            placeholder: 'Plants, and where they stood.',
          },
          {
            id: 'shared',
            control: 'checkbox',
            label: 'Others work in it too',
            hint: 'Tick it even if they only water.',
          },
        ],
        after: 'Nobody marks these answers. They are the ground for the next phase.',
      },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('radio', { name: 'Half the day' }))
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('radio', { name: 'Shade' })).toBeChecked()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear choice' }))
    await expect(canvas.getByRole('radio', { name: 'Shade' })).not.toBeChecked()
    await expect(canvas.getByRole('radio', { name: 'Shade' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Others work in it too' }))
    await expect(canvas.getByRole('checkbox', { name: 'Others work in it too' })).toBeChecked()
  },
}

/** Nothing to fill in yet: a heading and its prose, and no field. */
export const Empty: Story = {
  args: { title: 'A plan for the garden', prompt: 'There are no questions in this part.', groups: [] },
}

/** Begun: one field of four. What is not answered is absent from the value. */
export const Partial: Story = {
  args: { defaultValue: { source: 'rain' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('combobox')).toHaveDisplayValue('Rain from the roof')
    await expect(canvas.getByRole('textbox', { name: 'Why that one?' })).toHaveValue('')
  },
}

/** Filled in at first, uncontrolled. A select and a radio group hold ids of options, a number field a number. */
export const Answered: Story = {
  args: {
    defaultValue: {
      source: 'well',
      why: 'It never ran dry, and its water is warm enough for the beans.\n\nThe pump needs a new seal before April.',
      days: 21,
      plan: 'The lawn goes without, then the flowers.',
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('combobox')).toHaveValue('well')
    const why = canvas.getByRole('textbox', { name: 'Why that one?' })
    await expect(why.scrollHeight).toBeLessThanOrEqual(why.clientHeight)
  },
}

/** The mark is explained once. That something is missing is not said before the learner submits. */
export const Required: Story = {
  args: {
    title: 'Before you start',
    groups: [
      {
        fields: [
          { id: 'goal', control: 'textarea', label: 'What should the garden give you?', required: true },
          { id: 'hours', control: 'number', label: 'Hours a week you can spare', min: 0, max: 40 },
          {
            id: 'with',
            control: 'radio',
            label: 'Who works in it?',
            required: true,
            options: [
              { id: 'alone', text: 'I do' },
              { id: 'together', text: 'Several of us' },
            ],
          },
          { id: 'rules', control: 'checkbox', label: 'I have read the rules of the allotment', required: true },
        ],
      },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByText('Required fields are marked with an asterisk (*).')).toBeVisible()
    const goal = canvas.getByRole('textbox', { name: 'What should the garden give you?' })
    await expect(goal).toBeRequired()
    await userEvent.click(goal)
    await userEvent.tab()
    await expect(goal).not.toBeInvalid()
  },
}

/** After submit: a summary, from which a learner gets to each field, and a message at each. */
export const WithErrors: Story = {
  args: {
    errors: { source: 'Choose an option.', days: 'Enter a whole number from 1 to 90.' },
    defaultValue: { days: 120, why: 'It is close.' },
  },
  render: (args) => (
    <>
      <ErrorSummary
        title="Two answers need your attention"
        items={[
          { id: 'source', label: 'Which source will you draw on first?', message: 'Choose an option.' },
          {
            id: 'days',
            label: 'How many dry days must the store last?',
            message: 'Enter a whole number from 1 to 90.',
          },
        ]}
      />
      <StrategyForm {...args} />
    </>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'How many dry days must the store last?' }))
    const days = canvas.getByRole('textbox', { name: 'How many dry days must the store last?' })
    await expect(days).toHaveFocus()
    await expect(days).toBeInvalid()
    await expect(days).toHaveAccessibleDescription('Enter a whole number from 1 to 90.')
  },
}

/** Each kind of control in error, a long message among them. */
export const EveryControlInError: Story = {
  globals: { width: 'phone' },
  args: {
    ...AllControls.args,
    title: undefined,
    prompt: undefined,
    defaultValue: { area: -3, since: '2026-2-31', name: 'Ours' },
    errors: {
      name: 'Enter the name as it is painted on the sign beside the gate, with its number.',
      soil: 'Choose an option.',
      light: 'Choose an option.',
      area: 'Enter a number from 0.',
      sure: 'Choose a number.',
      since: 'Enter a real date, such as 27 March 2026.',
      notes: 'Answer this question.',
      shared: 'Tick this box to go on.',
    },
  },
}

/** One problem of the form as a whole. */
export const WithFormError: Story = {
  args: { title: 'A plan for the garden', error: 'Your answers could not be read. Please enter them again.' },
}

/** What is no number is kept as it was typed, and said to be none once the field is left. */
export const NotANumber: Story = {
  args: {
    groups: [
      { fields: [{ id: 'days', control: 'number', label: 'How many dry days must the store last?', min: 1, max: 90 }] },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const days = canvas.getByRole('textbox')
    await userEvent.type(days, 'about 30')
    await expect(days).not.toBeInvalid()
    await userEvent.tab()
    await expect(days).toBeInvalid()
    await expect(days).toHaveValue('about 30')
    await expect(canvas.getByRole('status')).toHaveTextContent('Enter a number')
  },
}

/** The rule under a field becomes a count near the limit. Nothing is cut off: what is too long says so. */
export const NearLimit: Story = {
  args: {
    groups: [
      {
        fields: [
          { id: 'motto', control: 'text', label: 'A motto for the shed', maxLength: 30 },
          { id: 'note', control: 'textarea', label: 'A note for the neighbours', minLength: 20, maxLength: 80 },
        ],
      },
    ],
    defaultValue: { note: 'The gate stays open on Saturdays. Take beans, leave the marrows: they are for the fair.' },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const motto = canvas.getByRole('textbox', { name: 'A motto for the shed' })
    await expect(motto).toHaveAccessibleDescription('Up to 30 characters')
    await userEvent.type(motto, 'Sow, weed, wait, and eat')
    await expect(motto).toHaveAccessibleDescription('Up to 30 characters 6 characters left')
    await expect(canvas.getByRole('textbox', { name: 'A note for the neighbours' })).toHaveAccessibleDescription(
      '20 to 80 characters 7 characters too many',
    )
  },
}

/**
 * Radios in a row. What the ends stand for is under the row with its number, and in the names of the first and the last
 * radio. A choice can be taken back.
 */
export const Scale: Story = {
  args: {
    groups: [
      {
        fields: [
          {
            id: 'ready',
            control: 'scale',
            label: 'How ready is the garden for a dry summer?',
            min: 0,
            max: 10,
            minLabel: 'Not at all',
            maxLabel: 'It could start tomorrow',
          },
          { id: 'mood', control: 'scale', label: 'And you?', hint: '0 is as always.', min: -2, max: 2, required: true },
        ],
      },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const first = canvas.getByRole('radio', { name: '0 Not at all' })
    await userEvent.click(first)
    await expect(first).toBeChecked()
    await userEvent.keyboard('{ArrowLeft}')
    await expect(canvas.getByRole('radio', { name: '10 It could start tomorrow' })).toBeChecked()
    await expect(canvas.getByRole('radio', { name: '10 It could start tomorrow' })).toHaveFocus()
  },
}

/**
 * A day in three boxes. A month may be written out, a whole date may be pasted, and what is no day stays as it was
 * typed.
 */
export const DateField: Story = {
  args: {
    groups: [
      {
        fields: [
          {
            id: 'sown',
            control: 'date',
            label: 'When were the beans sown?',
            placeholder: 'For example 27 April 2026',
            minDate: '2026-03-01',
            maxDate: '2026-10-31',
          },
          { id: 'frost', control: 'date', label: 'When was the last frost?', required: true },
        ],
      },
    ],
  },
  play: async ({ canvasElement }) => {
    const sown = within(within(canvasElement).getByRole('group', { name: 'When were the beans sown?' }))
    await userEvent.type(sown.getByRole('textbox', { name: 'Day' }), '31')
    await userEvent.tab()
    await userEvent.keyboard('April')
    await userEvent.tab()
    await userEvent.keyboard('2026')
    await userEvent.tab()
    await expect(sown.getByRole('textbox', { name: 'Month' })).toHaveValue('April')
    await expect(sown.getByRole('textbox', { name: 'Day' })).toBeInvalid()
    await expect(within(canvasElement).getByText('Enter a real date, such as 27 March 2026.')).toBeVisible()
  },
}

/** The order of the boxes belongs to the words: a translation sets both. */
export const DateInAnotherOrder: Story = {
  args: {
    groups: [{ fields: [{ id: 'sown', control: 'date', label: 'När sådde du bönorna?' }] }],
    strings: { 'form.dateOrder': 'year month day', 'form.day': 'Dag', 'form.month': 'Månad', 'form.year': 'År' },
    defaultValue: { sown: '2026-04-27' },
  },
  play: async ({ canvasElement }) => {
    const boxes = within(canvasElement).getAllByRole('textbox')
    await expect(boxes.map((box) => (box as HTMLInputElement).value)).toEqual(['2026', '4', '27'])
  },
}

/** Shown, not usable for now. */
export const Disabled: Story = {
  args: { ...Answered.args, disabled: true },
}

/** Review: questions and answers as text. */
export const ReadOnly: Story = {
  args: { ...Answered.args, title: 'A plan for the garden', readOnly: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('textbox')).not.toBeInTheDocument()
    await expect(canvas.getByText('The old well behind the greenhouse')).toBeVisible()
  },
}

/** A review before submitting: each answer has a way back to its field. `<Phase reviewBeforeSubmit>` does the rest. */
export const Review: Story = {
  args: { ...Answered.args, title: 'A plan for the garden', readOnly: true, onChangeRequest: fn() },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Change: Why that one?' }))
    await expect(args.onChangeRequest).toHaveBeenCalledWith('why')
  },
}

/** Read-only, and nobody answered. */
export const ReadOnlyEmpty: Story = {
  args: { readOnly: true },
}

/**
 * Rich text above a form, between its fields and after a group. Keep its identity: a field renders when its `before` is
 * a new one.
 */
export const WithRichText: Story = {
  args: {
    prompt: (
      <RichText
        content={[
          {
            type: 'paragraph',
            children: [{ type: 'text', value: 'The next questions build on each other. Answer them in order.' }],
          },
        ]}
      />
    ),
    groups: [
      {
        title: 'The beds',
        fields: [
          { id: 'first', control: 'text', label: 'Which bed comes first?' },
          {
            id: 'last',
            control: 'text',
            label: 'Which one can wait?',
            before: (
              <RichText
                headingLevel={4}
                content={[
                  {
                    type: 'paragraph',
                    children: [
                      { type: 'text', value: 'Think of the one you would miss ' },
                      { type: 'emphasis', children: [{ type: 'text', value: 'least' }] },
                      { type: 'text', value: ':' },
                    ],
                  },
                  {
                    type: 'list',
                    ordered: false,
                    children: [
                      {
                        type: 'listItem',
                        children: [{ type: 'paragraph', children: [{ type: 'text', value: 'in a dry year,' }] }],
                      },
                      {
                        type: 'listItem',
                        children: [{ type: 'paragraph', children: [{ type: 'text', value: 'and in a wet one.' }] }],
                      },
                    ],
                  },
                ]}
              />
            ),
          },
        ],
        after: 'You will come back to this order in the next phase.',
      },
    ],
  },
}

/**
 * A label holds whatever fits in a line; its link stays a link. An option of a radio field has its details below it, as
 * its description.
 */
export const RichLabels: Story = {
  args: {
    groups: [
      {
        title: 'Where, as on the map',
        titleContent: (
          <>
            Where, as on{' '}
            <a className="pk-link" href="#map">
              the map
            </a>
          </>
        ),
        fields: [
          {
            id: 'place',
            control: 'radio',
            label: 'Which place suits the tank?',
            options: [
              {
                id: 'shade',
                text: 'In the shade',
                details: <RichText content={prose('Cooler, and far from the roof.')} />,
              },
              { id: 'sun', text: 'Under the gutter', content: <em className="pk-em">Under the gutter</em> },
            ],
          },
          {
            id: 'rules',
            control: 'checkbox',
            label: 'I have read the rules',
            labelContent: (
              <>
                I have read{' '}
                <a className="pk-link" href="#rules">
                  the rules
                </a>
              </>
            ),
          },
        ],
      },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('radio', { name: 'In the shade' })).toHaveAccessibleDescription(
      'Cooler, and far from the roof.',
    )
    await expect(canvas.getByRole('checkbox', { name: 'I have read the rules' })).toBeInTheDocument()
    await expect(canvas.getByRole('link', { name: 'the rules' })).toBeInTheDocument()
  },
}

/** One question and no title: the form is then only its field. */
export const OneField: Story = {
  args: { groups: [{ fields: [{ id: 'why', control: 'textarea', label: 'Why that order?' }] }] },
}

const daily = (id: string): FormField[] => [
  { id: `${id}-who`, control: 'text', label: 'Who waters?' },
  {
    id: `${id}-when`,
    control: 'radio',
    label: 'When?',
    options: [
      { id: 'early', text: 'Yes' },
      { id: 'late', text: 'Yes' },
    ],
  },
]

/** Equal labels, and equal options: the ids tell them apart, and the groups do so for those who listen. */
export const EqualLabels: Story = {
  args: {
    groups: [
      { title: 'Monday', fields: daily('monday') },
      { title: 'Tuesday', fields: daily('tuesday') },
    ],
  },
  play: async ({ canvasElement }) => {
    const tuesday = within(within(canvasElement).getByRole('group', { name: 'Tuesday' }))
    const monday = within(within(canvasElement).getByRole('group', { name: 'Monday' }))
    await userEvent.type(tuesday.getByRole('textbox', { name: 'Who waters?' }), 'Ida')
    await userEvent.click(tuesday.getAllByRole('radio', { name: 'Yes' })[1] as HTMLElement)
    await expect(monday.getByRole('textbox')).toHaveValue('')
    for (const radio of monday.getAllByRole('radio')) await expect(radio).not.toBeChecked()
    await expect(tuesday.getAllByRole('radio', { name: 'Yes' })[0]).not.toBeChecked()
  },
}

/** A long choice is repeated in full under its select where it does not fit; long words break. */
export const LongestContent: Story = {
  args: {
    title:
      'Everything you would write down if the person who takes over the ' +
      'garden in the autumn could ask you nothing at all',
    groups: [
      {
        title:
          'What they need to know about the water, the soil, the tools and the ' +
          'neighbours, in the order in which they will need it',
        fields: [
          {
            id: 'source',
            control: 'select',
            label:
              'Which of these describes the source of the water best, if you think ' +
              'of the driest summer you have seen there so far?',
            hint:
              'There may be none that fits. Then take the one that comes closest, ' +
              'and say in the next field what is different.',
            options: [
              {
                id: 'long',
                text:
                  'A combination of rain from the roof of the greenhouse, the old well behind ' +
                  'it, and mains water in the last two weeks of August',
              },
              { id: 'short', text: 'Mains water' },
            ],
          },
          {
            id: 'word',
            control: 'radio',
            label: 'What is the machine called?',
            options: [
              { id: 'a', text: 'Oberflächenwasseraufbereitungsanlagensteuerungseinheit' },
              {
                id: 'b',
                text:
                  'The pump in the shed, which needs to be switched on twice ' +
                  'because its first start only fills the pipe',
              },
            ],
          },
          { id: 'rest', control: 'textarea', label: 'What else?', rows: 2 },
        ],
      },
    ],
    defaultValue: {
      source: 'long',
      word: 'b',
      rest: `${'The tap behind the compost turns the other way. '.repeat(6)}\n\n${'Wasser'.repeat(30)}`,
    },
  },
}

/** Thirty fields: one key stroke still renders one of them. */
export const ThirtyFields: Story = {
  args: {
    groups: [1, 2, 3].map((part) => ({
      title: `Part ${part}`,
      fields: Array.from({ length: 10 }, (_, at) => ({
        id: `part-${part}-${at + 1}`,
        control: 'text' as const,
        label: `Bed ${(part - 1) * 10 + at + 1}`,
      })),
    })),
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    title: 'خطة للحديقة',
    groups: [
      {
        title: 'من أين يأتي الماء',
        fields: [
          {
            id: 'source',
            control: 'select',
            label: 'أي مصدر ستستخدم أولاً؟',
            required: true,
            options: [
              { id: 'rain', text: 'مطر السطح' },
              { id: 'well', text: 'البئر القديمة' },
            ],
          },
          {
            id: 'light',
            control: 'radio',
            label: 'كم من الشمس؟',
            options: [
              { id: 'full', text: 'طوال اليوم' },
              { id: 'half', text: 'نصف اليوم' },
            ],
          },
          { id: 'days', control: 'number', label: 'كم يوماً؟', min: 1 },
          { id: 'sure', control: 'scale', label: 'ما مدى ثقتك؟', min: 1, max: 5, minLabel: 'تخمين', maxLabel: 'مؤكد' },
          { id: 'since', control: 'date', label: 'منذ متى؟' },
          { id: 'why', control: 'textarea', label: 'لماذا؟', placeholder: 'في جملة أو جملتين' },
        ],
      },
    ],
    strings: {
      'required.note': 'الحقول المطلوبة مميزة بعلامة *',
      'form.choose': 'اختر…',
      'form.clear': 'إلغاء الاختيار',
      'form.numberFrom': 'عدد، {min} أو أكثر',
      'form.day': 'اليوم',
      'form.month': 'الشهر',
      'form.year': 'السنة',
    },
    defaultValue: { light: 'half', why: 'لأنه قريب.\nBecause it is close.', days: 12, sure: 4, since: '2026-03-27' },
    errors: { source: 'الرجاء الإجابة عن هذا السؤال.' },
  },
}

/** What every control looks like when it is answered, and one of each kind when it is wrong. */
const everyState = {
  ...AllControls.args,
  defaultValue: { soil: 'clay', light: 'half', area: 12, sure: 4, since: '2026-2-31', shared: true },
  errors: { name: 'Write an answer.', since: 'Enter a real date, such as 27 March 2026.' },
}

export const Dark: Story = {
  globals: { scheme: 'dark' },
  args: everyState,
}

/**
 * In the colours of the system every state has a shape: a chosen point a ring, an invalid field a thicker border, a
 * message its mark. Turn on "forced-colors: active" in the browser's rendering tools to see it;
 * `tests/browser/strategy-form-media.browser.test.tsx` does.
 */
export const ForcedColours: Story = { globals: { media: 'forced-colors' }, args: everyState }

/** Nothing in a form moves, whatever the learner has set: an error takes the place of the rule that stood there. */
export const ReducedMotion: Story = { globals: { media: 'reduced-motion' }, args: everyState }

/**
 * For fingers: every control is 44 px high or more, rows are targets as wide as the text. Measured in Chromium with
 * touch.
 */
export const CoarsePointer: Story = { globals: { media: 'coarse-pointer' }, args: everyState }

/** The host's text at 200 %: everything grows with it, and nothing is cut off. */
export const TwiceTheText: Story = {
  args: everyState,
  decorators: [
    (Story) => (
      <div style={{ fontSize: '200%' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const [form] = within(canvasElement).getAllByRole('group')
    await expect(form?.scrollWidth).toBeLessThanOrEqual(form?.clientWidth ?? 0)
  },
}

export const Phone: Story = {
  globals: { width: 'phone' },
  args: { ...LongestContent.args },
  play: async ({ canvasElement }) => {
    // Nothing is wider than the column.
    const [form] = within(canvasElement).getAllByRole('group')
    await expect(form?.scrollWidth).toBeLessThanOrEqual(form?.clientWidth ?? 0)
  },
}

/** Every control in a column of 320 px. A scale of eleven points wraps in line. */
export const PhoneAllControls: Story = {
  globals: { width: 'phone' },
  args: {
    groups: [...(AllControls.args?.groups ?? []), { title: 'In a row', fields: Scale.args?.groups?.[0]?.fields ?? [] }],
    defaultValue: { ready: 7, since: '2026-03-27', light: 'half' },
  },
  play: async ({ canvasElement }) => {
    const [form] = within(canvasElement).getAllByRole('group')
    await expect(form?.scrollWidth).toBeLessThanOrEqual(form?.clientWidth ?? 0)
  },
}
