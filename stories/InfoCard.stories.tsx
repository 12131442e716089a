import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { InfoCard } from '../src/blocks/information/InfoCard.js'
import { everyKind, table } from '../tests/support/prose.js'
import { withPicture } from './picture.js'

const meta = {
  component: InfoCard,
  args: {
    icon: 'database',
    title: 'What every series needs',
    content: [
      { type: 'paragraph', children: [{ type: 'text', value: 'A series can be used when it meets these criteria:' }] },
      {
        type: 'list',
        ordered: false,
        children: [
          {
            type: 'listItem',
            children: [
              { type: 'paragraph', children: [{ type: 'text', value: 'Readings at least every ten minutes' }] },
            ],
          },
          {
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'No gap of more than six hours' }] }],
          },
          {
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'A note for every repair' }] }],
          },
        ],
      },
    ],
  },
} satisfies Meta<typeof InfoCard>
export default meta

type Story = StoryObj<typeof meta>

/** The title names the card; the icon is decoration. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('heading', { name: 'What every series needs' })).toBeVisible()
    await expect(canvas.queryByRole('img')).not.toBeInTheDocument()
  },
}

/** Without a title the text stands beside the icon. A heading elsewhere can name the card by `aria-labelledby`. */
export const WithoutTitle: Story = { args: { title: undefined } }

/** An unknown name renders as `info-circle`. */
export const UnknownIcon: Story = { args: { icon: 'flux-capacitor' } }

/** A drawing of the host's own: SVG elements on a 24 × 24 grid. */
export const OwnIcon: Story = {
  args: {
    icon: [
      ['circle', { cx: '12', cy: '12', r: '9' }],
      ['path', { d: 'M3 12q4.5 -6 9 0t9 0' }],
    ],
  },
}

/** Beside the work it is an `<aside>`: the host's element is the card, its content comes last. */
export const AsChild: Story = {
  args: {
    asChild: true,
    children: (
      <aside className="beside">
        <p>Ask your tutor for the full list.</p>
      </aside>
    ),
  },
  play: async ({ canvasElement }) => {
    const card = within(canvasElement).getByRole('complementary', { name: 'What every series needs' })
    await expect(card).toHaveClass('pk-info-card', 'beside')
    await expect(card).toHaveTextContent(/A note for every repair.*Ask your tutor/)
  },
}

export const WithoutIcon: Story = { args: { icon: null } }

/** Code keeps its own surface and scrolls in itself. */
export const WithCode: Story = {
  args: {
    icon: 'code',
    title: 'How a reading is stored',
    content: [
      { type: 'paragraph', children: [{ type: 'text', value: 'Here is one reading:' }] },
      {
        type: 'code',
        lang: 'json',
        value:
          '{\n  "station": "harbour",\n  "level_mm": 3184,\n  "note": "gauge cleaned, float replaced, ' +
          'zero checked against the mark on the quay wall and found to be right"\n}',
      },
    ],
  },
}

/** In a narrow column a table scrolls in itself. */
export const WithTable: Story = {
  globals: { width: 'phone' },
  args: {
    icon: 'table',
    title: 'What the gauges read last year',
    content: [
      table(
        [undefined, 'right', 'right', 'right'],
        ['Station', 'Mean level', 'Highest', 'Lowest'],
        ['Harbour', '3,014 mm', '4,802 mm', '1,207 mm'],
        ['Lighthouse', '2,988 mm', '4,771 mm', '1,190 mm'],
      ),
    ],
  },
}

export const LongestContent: Story = {
  decorators: [withPicture],
  args: {
    title: 'A title that says at some length what the card is about, so that it has to run over more than one line',
    content: everyKind,
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    lang: 'ar',
    title: 'ما تحتاجه كل سلسلة',
    content: [
      { type: 'paragraph', children: [{ type: 'text', value: 'يمكن استخدام السلسلة عندما تستوفي هذه الشروط.' }] },
      { type: 'code', lang: 'json', value: '{ "station": "harbour" }' },
    ],
  },
}

export const Dark: Story = { globals: { scheme: 'dark' } }

export const Phone: Story = { globals: { width: 'phone' } }

/** Backgrounds and colours are the system's: words, icons and borders have to do. */
export const ForcedColours: Story = { globals: { media: 'forced-colors' } }

/** Text at twice its size, in a column of 320 px. */
export const DoubleText: Story = { globals: { text: '200', width: 'phone' } }

/** Lines, letters and words as far apart as WCAG 1.4.12 lets a reader set them. */
export const WideSpacing: Story = { globals: { spacing: 'wide', width: 'phone' } }

/** A title and an icon, and nothing to read yet. */
export const Empty: Story = { args: { content: [] } }
