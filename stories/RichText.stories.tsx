import type { Meta, StoryObj } from '@storybook/react-vite'
import { lazy } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import MathmlFormula from '../examples/snippets/formula.js'
import type { Code } from '../src/core/content/content.js'
import { CodeBlock } from '../src/ui/rich-text/CodeBlock.js'
import { RichText } from '../src/ui/rich-text/RichText.js'
import { UiContext } from '../src/ui/ui-context.js'
import { everyKind, table } from '../tests/support/prose.js'
import { withPicture } from './picture.js'

const meta = {
  component: RichText,
  decorators: [withPicture],
  args: {
    content: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'A tide gauge measures the height of the sea ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'relative to the land' }] },
          { type: 'text', value: ', so a reading mixes two motions. Keep both in mind when you compare ' },
          { type: 'strong', children: [{ type: 'text', value: 'stations that lie far apart' }] },
          { type: 'text', value: '. The ' },
          {
            type: 'link',
            url: 'https://example.org/handbook',
            children: [{ type: 'text', value: 'station handbook' }],
          },
          { type: 'text', value: ' explains how ' },
          { type: 'inlineCode', value: 'level_mm' },
          { type: 'text', value: ' is corrected.' },
        ],
      },
    ],
  },
} satisfies Meta<typeof RichText>
export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {}

/** Every kind of content once, as a page of a course would have it. */
export const Everything: Story = { args: { content: everyKind } }

/** The language is named, the block scrolls in itself, and the button says what it did. */
export const LongCode: Story = {
  args: {
    content: [
      {
        type: 'code',
        lang: 'bash',
        value:
          'curl -sS "https://api.example.org/v1/readings?station=harbour&from=2024-01-01&to=2024-12-31&fields=time,level,wind" ' +
          "\\\n  | jq '.readings[] | select(.level > 3.2)'",
      },
      { type: 'code', value: 'plain text, no language' },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('group', { name: 'Code, bash' })).toHaveAttribute('tabindex', '0')
    const [copy] = canvas.getAllByRole('button', { name: /^Copy code/ })
    if (copy) await userEvent.click(copy)
    // Whether a frame may use the clipboard is the browser's to say: both ends are told.
    await waitFor(() => expect(canvas.getAllByRole('status')[0]).toHaveTextContent(/Copied|selected/))
  },
}

/** Wider than the page, a table scrolls in itself and can be reached by keyboard. Its name is the heading above. */
export const WideTable: Story = {
  globals: { width: 'phone' },
  args: {
    content: [
      { type: 'heading', depth: 3, children: [{ type: 'text', value: 'Stations' }] },
      table(
        [undefined, 'right', 'right', 'right', 'right'],
        ['Station', 'Mean level', 'Highest', 'Lowest', 'Years on record'],
        ['Harbour', '3,014 mm', '4,802 mm', '1,207 mm', '112'],
        ['Lighthouse', '2,988 mm', '4,771 mm', '1,190 mm', '64'],
        ['Estuary', '3,155 mm', '5,013 mm', '1,340 mm', '9'],
      ),
    ],
  },
  play: async ({ canvasElement }) => {
    const scroller = within(canvasElement).getByRole('group', { name: 'Table: Stations' })
    await expect(scroller).toHaveAttribute('tabindex', '0')
    await expect(scroller.scrollWidth).toBeGreaterThan(scroller.clientWidth)
  },
}

/** GitHub's five alerts. Word and icon tell the kind; the colour only agrees. */
export const Callouts: Story = {
  args: {
    content: (['note', 'tip', 'important', 'warning', 'caution'] as const).map((kind) => ({
      type: 'callout' as const,
      kind,
      children: [
        {
          type: 'paragraph' as const,
          children: [
            {
              type: 'text' as const,
              value: 'After a storm the float may stick. Look at it before you trust the readings.',
            },
          ],
        },
      ],
    })),
  },
}

/** Loaded when they come near, without telling where the learner is. A refused address leaves its text alternative. */
export const Images: Story = {
  args: {
    content: [
      {
        type: 'paragraph',
        children: [{ type: 'image', url: 'tides.svg', alt: 'Water level over one day: two high and two low tides' }],
      },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'And one from an address that is not allowed: ' },
          { type: 'image', url: 'http://example.org/a.png', alt: 'a photograph of the gauge' },
        ],
      },
    ],
  },
}

/** What an author has ticked off is told in words too; there is nothing to operate. */
export const TaskList: Story = {
  args: {
    content: [
      {
        type: 'list',
        ordered: false,
        children: [
          {
            type: 'listItem',
            checked: true,
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Station chosen' }] }],
          },
          {
            type: 'listItem',
            checked: false,
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Gaps marked' }] }],
          },
        ],
      },
    ],
  },
}

/** TeX is shown as it is, unless the host draws it in `slots.math`. */
export const Formula: Story = {
  args: { content: [{ type: 'math', value: 'h(t) = h_0 + \\sum_i A_i \\cos(\\omega_i t + \\varphi_i)' }] },
}

/** What looks like markup is shown as written, and a script's address never becomes a link. */
export const Hostile: Story = {
  args: {
    content: [
      { type: 'paragraph', children: [{ type: 'text', value: '<img src=x onerror=alert(1)>' }] },
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'harmless words' }] }],
      },
    ],
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('link')).not.toBeInTheDocument()
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    lang: 'ar',
    content: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'يقيس مقياس المد ارتفاع البحر بالنسبة إلى اليابسة، ويُكتب كل ارتفاع في الحقل ' },
          { type: 'inlineCode', value: 'level_mm' },
          { type: 'text', value: '.' },
        ],
      },
      {
        type: 'callout',
        kind: 'note',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: 'تُحسب الارتفاعات من صفر المقياس.' }] }],
      },
      { type: 'code', lang: 'json', value: '{ "station": "harbour", "level_mm": 3184 }' },
      table([undefined, 'right'], ['المحطة', 'الارتفاع'], ['الميناء', '3184'], ['المنارة', '2988']),
    ],
  },
}

export const Dark: Story = { globals: { scheme: 'dark' }, args: { content: everyKind } }

export const Phone: Story = { globals: { width: 'phone' }, args: { content: everyKind } }

/** Backgrounds and colours are the system's: words, icons and borders have to do. */
export const ForcedColours: Story = { globals: { media: 'forced-colors' }, args: { content: everyKind } }

/** Text at twice its size, in a column of 320 px. */
export const DoubleText: Story = { globals: { text: '200', width: 'phone' }, args: { content: everyKind } }

/** Lines, letters and words as far apart as WCAG 1.4.12 lets a reader set them. */
export const WideSpacing: Story = { globals: { spacing: 'wide', width: 'phone' }, args: { content: everyKind } }

/** What a finger is to hit is at least 44 px high. */
export const CoarsePointer: Story = {
  globals: { media: 'coarse-pointer' },
  args: { content: [{ type: 'code', lang: 'json', value: '{ "level_mm": 3184 }' }] },
  play: async ({ canvasElement }) => {
    await expect(
      within(canvasElement)
        .getByRole('button', { name: /^Copy code/ })
        .getBoundingClientRect().height,
    ).toBeGreaterThanOrEqual(44)
  },
}

/** Nothing is drawn for nothing. */
export const Empty: Story = { args: { content: [] } }

const Late = lazy(async () => ({
  default: ({ node }: { node: Code }) => (
    <CodeBlock code={node.value} lang={node.lang}>
      <strong>{node.value}</strong>
    </CodeBlock>
  ),
}))

/** `slots.code` may be loaded when it is needed; the plain code stands in until it is there. */
export const HighlightedLater: Story = {
  args: { content: [{ type: 'code', lang: 'json', value: '{ "level_mm": 3184 }' }] },
  decorators: [
    (Story) => (
      <UiContext.Provider value={{ slots: { code: Late } }}>
        <Story />
      </UiContext.Provider>
    ),
  ],
  play: async ({ canvasElement }) => {
    await expect(
      (await within(canvasElement).findByText('{ "level_mm": 3184 }', { selector: 'strong' })).localName,
    ).toBe('strong')
  },
}

/** `slots.math` draws TeX: here as MathML, by KaTeX. */
export const DrawnFormula: Story = {
  args: { content: [{ type: 'math', value: 'h(t) = h_0 + \\sum_i A_i \\cos(\\omega_i t + \\varphi_i)' }] },
  decorators: [
    (Story) => (
      <UiContext.Provider value={{ slots: { math: MathmlFormula } }}>
        <Story />
      </UiContext.Provider>
    ),
  ],
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('math')).toHaveTextContent('h(t)')
  },
}
