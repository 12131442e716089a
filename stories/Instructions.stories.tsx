import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { Instructions } from '../src/blocks/instructions/Instructions.js'
import { everyKind } from '../tests/support/prose.js'
import { withPicture } from './picture.js'

const meta = {
  component: Instructions,
  args: {
    content: [
      {
        type: 'paragraph',
        children: [
          {
            type: 'text',
            value:
              'Now that you know how the gauge works, choose the readings you want to trust. ' +
              'Good data decide what your model of the harbour can do.',
          },
        ],
      },
      { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: 'Your tasks:' }] }] },
      {
        type: 'list',
        ordered: true,
        children: [
          {
            type: 'listItem',
            children: [
              { type: 'paragraph', children: [{ type: 'text', value: 'Review what makes a reading reliable' }] },
            ],
          },
          {
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Select the days to keep' }] }],
          },
          {
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Plan how you will fill the gaps' }] }],
          },
        ],
      },
    ],
  },
} satisfies Meta<typeof Instructions>
export default meta

type Story = StoryObj<typeof meta>

/** Prose beside a rule: no landmark, for a page may have many. */
export const Default: Story = {}

/** The host sets the level of the title. */
export const WithTitle: Story = {
  args: { title: 'Before you start', headingLevel: 2 },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('heading', { level: 2 })).toHaveTextContent('Before you start')
  },
}

/** Elements of the host's own, in place of content from a spec. */
export const OwnChildren: Story = {
  args: {
    content: [],
    children: 'Bring boots. The gauge stands at the end of the pier, and the pier is wet at every hour.',
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    title: 'قبل أن تبدأ',
    lang: 'ar',
    content: [
      {
        type: 'paragraph',
        children: [{ type: 'text', value: 'اختر القراءات التي تثق بها، ثم خطط كيف تملأ الفجوات.' }],
      },
      {
        type: 'list',
        ordered: true,
        children: [
          {
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'راجع ما يجعل القراءة موثوقة' }] }],
          },
          {
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'اختر الأيام التي تحتفظ بها' }] }],
          },
        ],
      },
    ],
  },
}

export const Dark: Story = { globals: { scheme: 'dark' }, args: { title: 'Before you start' } }

export const Phone: Story = { globals: { width: 'phone' }, args: { title: 'Before you start' } }

/** Headings, code, tables and callouts, as long as instructions ever get. */
export const LongestContent: Story = {
  decorators: [withPicture],
  args: {
    title:
      'Before you start: what to bring, what to leave at home, and what to do ' +
      'when the pier is closed on the day of your visit',
    content: everyKind,
  },
}

/** A title and nothing below it yet. */
export const Empty: Story = { args: { title: 'Before you start', content: [] } }

/** Backgrounds and colours are the system's: words, icons and borders have to do. */
export const ForcedColours: Story = { globals: { media: 'forced-colors' }, args: { title: 'Before you start' } }

/** Text at twice its size, in a column of 320 px. */
export const DoubleText: Story = { globals: { text: '200', width: 'phone' }, args: { title: 'Before you start' } }

/** Lines, letters and words as far apart as WCAG 1.4.12 lets a reader set them. */
export const WideSpacing: Story = { globals: { spacing: 'wide', width: 'phone' }, args: { title: 'Before you start' } }
