import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { RankList } from '../src/blocks/ranking/RankList.js'
import { arabic } from './rank-list-arabic.js'

const meta = {
  title: 'RankList',
  component: RankList,
  args: {
    title: 'What should the harbour repair first?',
    prompt: 'Most urgent first. Think of the winter storms, and of who is left without a way home.',
    items: [
      { id: 'pier', text: 'The ferry pier' },
      { id: 'lamps', text: 'The lamps along the mole' },
      { id: 'crane', text: 'The crane that unloads the fish' },
      { id: 'slip', text: 'The slipway of the lifeboat' },
      { id: 'shed', text: 'The waiting shed' },
    ],
    onValueChange: fn(),
  },
  argTypes: {
    headingLevel: { control: 'inline-radio', options: [2, 3, 4, 5, 6] },
    top: { control: { type: 'number', min: 1 } },
    store: { control: false },
  },
} satisfies Meta<typeof RankList>
export default meta

type Story = StoryObj<typeof meta>

const order = (canvas: HTMLElement) =>
  [...canvas.querySelectorAll('[data-rank-item]')].map((row) => row.getAttribute('data-rank-item'))

/** Nothing is answered yet: the order first shown is not an answer, and the ranks are drawn as pending. */
export const Default: Story = {}

/** The buttons move an item by one. Each move is said once, politely, and focus stays on the button. */
export const MovedByButtons: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const up = canvas.getByRole('button', { name: 'Move up: The slipway of the lifeboat' })
    await userEvent.click(up)
    await userEvent.click(up)
    await expect(order(canvasElement)).toEqual(['pier', 'slip', 'lamps', 'crane', 'shed'])
    await expect(canvas.getByRole('status')).toHaveTextContent('The slipway of the lifeboat, moved to position 2 of 5')
    await expect(up).toHaveFocus()
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ['pier', 'slip', 'lamps', 'crane', 'shed'],
      expect.objectContaining({ reason: 'input' }),
    )
  },
}

/** Space on the handle lifts an item, arrow keys carry it, Space drops it and Escape puts it back. */
export const LiftedByKeyboard: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    canvas.getByRole('button', { name: 'Reorder: The ferry pier' }).focus()
    await userEvent.keyboard(' {ArrowDown}{ArrowDown}')
    await expect(canvas.getByRole('status')).toHaveTextContent('The ferry pier, position 3 of 5')
    await expect(args.onValueChange).not.toHaveBeenCalled()
  },
}

/** The Move menu lists every place, for those who cannot drag and would rather not press a button nine times. */
export const MoveMenu: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Move to: The crane that unloads the fish' }))
    const menu = await canvas.findByRole('menu', { name: 'Move to: The crane that unloads the fish' })
    await userEvent.click(within(menu).getByRole('menuitem', { name: '1. The ferry pier' }))
    await expect(order(canvasElement)).toEqual(['crane', 'pier', 'lamps', 'slip', 'shed'])
  },
}

/**
 * In a long list the menu asks for the position by its number: two or three digits beat a menu that has to be scrolled.
 */
export const MoveToPosition: Story = {
  args: {
    title: 'Thirty wishes',
    prompt: undefined,
    items: Array.from({ length: 30 }, (_, index) => ({ id: `wish-${index + 1}`, text: `Wish ${index + 1}` })),
  },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Move to: Wish 2' }))
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Move to position…' }))
    const field = canvas.getByRole('spinbutton', { name: 'Position, 1 to 30' })
    await userEvent.clear(field)
    await userEvent.type(field, '99{Enter}')
    await expect(field).toHaveAccessibleDescription('Enter a whole number from 1 to 30.')
    await userEvent.clear(field)
    await userEvent.type(field, '9{Enter}')
    await expect(order(canvasElement)[8]).toBe('wish-2')
    await expect(canvas.getByRole('button', { name: 'Move to: Wish 2' })).toHaveFocus()
  },
}

/** A learner who agrees with the order as shown can say so. `via` tells it apart from an order that was made. */
export const Kept: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm this order' }))
    await expect(args.onValueChange).toHaveBeenCalledWith(
      ['pier', 'lamps', 'crane', 'slip', 'shed'],
      expect.objectContaining({ reason: 'input' }),
    )
    await expect(canvas.getByRole('button', { name: 'Undo' })).toHaveFocus()
  },
}

/** An answer to begin with. */
export const Answered: Story = {
  args: { defaultValue: ['slip', 'lamps', 'pier', 'crane', 'shed'] },
}

/** Undo goes back step by step, and at the start there is no answer again. */
export const Undone: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Move up: The waiting shed' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }))
    await expect(args.onValueChange).toHaveBeenLastCalledWith(null, expect.objectContaining({ reason: 'undo' }))
    await expect(canvas.getByRole('group', { name: 'What should the harbour repair first?' })).toHaveAttribute(
      'data-pending',
    )
  },
}

/** With `top` only the best few are ranked: a click in the pool gives an item the next rank. */
export const BestThree: Story = {
  args: { top: 3 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Rank: The slipway of the lifeboat' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Rank: The ferry pier' }))
    await expect(order(canvasElement)).toEqual(['slip', 'pier'])
  },
}

/** Some are ranked, some are still to be chosen: the answer is partial, and says so with `data-partial`. */
export const BestThreePartial: Story = {
  args: { top: 3, defaultValue: ['slip'] },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.pk-rank-list')).toHaveAttribute('data-partial')
  },
}

/** Every place is taken. The pool can still be read and focused, and says why it does not act. */
export const BestThreeFull: Story = {
  args: { top: 3, defaultValue: ['slip', 'pier', 'lamps'] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Rank: The waiting shed' }))
    await expect(canvas.getByRole('status')).toHaveTextContent('You have ranked 3 items. Remove one to pick another.')
  },
}

/** An item that was added after the answer was given is not ranked by anybody, so it waits below. */
export const OlderAnswer: Story = {
  args: { defaultValue: ['slip', 'pier', 'crane'] },
}

/** The error is above the list and describes the group. */
export const Invalid: Story = {
  args: { required: true, error: 'Rank 5 items, or confirm the order below.' },
}

/** The answer as text: a numbered list. */
export const ReadOnly: Story = {
  args: { readOnly: true, defaultValue: ['slip', 'lamps', 'pier', 'crane', 'shed'] },
}

/** Read, where nobody answered: no order is shown as if it had been given. */
export const ReadOnlyUnanswered: Story = { args: { readOnly: true } }

/** Read after it was sent: the best three as they were ranked, what was left, and the author's words after the task. */
export const Review: Story = {
  args: {
    top: 3,
    readOnly: true,
    defaultValue: ['slip', 'pier', 'lamps'],
    after: 'The harbour board met in October and chose the slipway too.',
  },
}

/** Not usable for now. Buttons stay focusable, so nobody loses their place while an answer is being sent. */
export const Disabled: Story = {
  args: { disabled: true, defaultValue: ['slip', 'lamps', 'pier', 'crane', 'shed'] },
}

/** Nothing to rank yet, said in a sentence. */
export const Empty: Story = { args: { items: [] } }

/** Two items with the same words stay two: answers hold ids. */
export const EqualLabels: Story = {
  args: {
    items: [
      { id: 'north', text: 'A lamp', details: 'At the north end of the mole.' },
      { id: 'south', text: 'A lamp', details: 'At the south end of the mole.' },
      { id: 'bell', text: 'The fog bell' },
    ],
  },
  play: async ({ canvasElement }) => {
    const [first] = within(canvasElement).getAllByRole('button', { name: 'Move down: A lamp' })
    if (first) await userEvent.click(first)
    await expect(order(canvasElement)).toEqual(['south', 'north', 'bell'])
  },
}

/** Items may hold anything inline as `content`, and blocks as `details`; `text` is what is spoken. */
export const RichItems: Story = {
  args: {
    items: [
      {
        id: 'level',
        text: 'The gauge that reads H2O levels',
        content: (
          <>
            The gauge that reads H<sub>2</sub>O levels, <code>tide.read()</code>
          </>
        ),
        details: (
          <>
            See <a href="https://example.org/tides">the tide tables</a>.
          </>
        ),
      },
      {
        id: 'old',
        text: 'The old crane',
        content: (
          <>
            The <strong>old</strong> crane, <em>not</em> the <del>rusty</del> new one
          </>
        ),
      },
      { id: 'slip', text: 'The slipway' },
    ],
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Move up: The old crane' }))
    await expect(order(canvasElement)).toEqual(['old', 'level', 'slip'])
  },
}

/** One item has one order: there is nothing to do. */
export const OneItem: Story = { args: { items: [{ id: 'pier', text: 'The ferry pier' }] } }

/** Long texts, one long word, details below an item. */
export const LongTexts: Story = {
  args: {
    items: [
      {
        id: 'lamps',
        text:
          'The lamps along the mole, the lights of the entrance and the leading marks, ' +
          'as far as they are ours and not the coast guard’s',
        details: 'Two are dark since the gale of October. The mole is closed at night until they burn again.',
      },
      { id: 'name', text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftshaus' },
      { id: 'slip', text: 'The slipway', details: 'Needs the tide.' },
    ],
  },
}

/** From right to left: mirrored, with Arabic words for every string. */
export const RightToLeft: Story = {
  args: {
    title: 'ما الذي يجب إصلاحه أولاً؟',
    prompt: 'الأكثر إلحاحاً أولاً.',
    items: [
      { id: 'pier', text: 'رصيف العبّارة' },
      { id: 'lamps', text: 'مصابيح كاسر الأمواج' },
      { id: 'crane', text: 'الرافعة' },
    ],
    strings: arabic,
    lang: 'ar',
    dir: 'rtl',
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'نقل إلى: الرافعة' }))
    const menu = await canvas.findByRole('menu', { name: 'نقل إلى: الرافعة' })
    await userEvent.click(within(menu).getByRole('menuitem', { name: '1. رصيف العبّارة' }))
    await expect(order(canvasElement)).toEqual(['crane', 'pier', 'lamps'])
    await expect(canvas.getByRole('status')).toHaveTextContent('الرافعة، نُقل إلى الموضع 1 من 3')
  },
}

/** On a dark page. Colours follow the page's `color-scheme`. */
export const Dark: Story = {
  args: { defaultValue: ['slip', 'lamps', 'pier', 'crane', 'shed'] },
  globals: { scheme: 'dark' },
}

/** At 320 px the arrows stand one above the other. */
export const Phone: Story = { globals: { width: 'phone' } }

/** Short texts keep their rows on one line. */
export const PhoneShortTexts: Story = {
  globals: { width: 'phone' },
  args: { items: ['Pier', 'Lamps', 'Crane', 'Slipway', 'Waiting shed'].map((text) => ({ id: text, text })) },
}

/** Text at 200 % in a column of 320 px: nothing is cut, nothing scrolls sideways. */
export const LargeText: Story = {
  globals: { width: 'phone' },
  decorators: [
    (Story) => (
      <div style={{ fontSize: '200%' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('.pk-rank-list')
    await expect(root?.scrollWidth).toBeLessThanOrEqual(root?.clientWidth ?? 0)
  },
}

/** Under forced colours (Windows contrast themes) what is held has an outline, what does not act is grey text. */
export const ForcedColours: Story = {
  globals: { media: 'forced-colors' },
  args: { defaultValue: ['slip', 'lamps', 'pier', 'crane', 'shed'] },
  play: async ({ canvasElement }) => {
    within(canvasElement).getByRole('button', { name: 'Reorder: The ferry pier' }).focus()
    await userEvent.keyboard(' {ArrowUp}')
    await expect(canvasElement.querySelector('[data-lifted]')).toHaveAttribute('data-rank-item', 'pier')
  },
}

/** Where less motion is wanted, rows are where they belong at once. */
export const ReducedMotion: Story = {
  globals: { media: 'reduced-motion' },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Move up: The waiting shed' }))
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return
    await expect([...canvasElement.querySelectorAll('[data-rank-item]')].flatMap((row) => row.getAnimations())).toEqual(
      [],
    )
  },
}

/** With a coarse pointer every control is at least 44 px, and the menu replaces the arrows. */
export const CoarsePointer: Story = {
  globals: { media: 'coarse-pointer', width: 'phone' },
  play: async ({ canvasElement }) => {
    if (!matchMedia('(pointer: coarse)').matches) return
    for (const target of canvasElement.querySelectorAll('.pk-rank-list button')) {
      if (target.getClientRects().length === 0) continue
      const box = target.getBoundingClientRect()
      await expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
    }
  },
}

/** Thirty items: the numbers take two places and stay aligned. */
export const ThirtyItems: Story = {
  args: {
    title: 'Thirty wishes',
    prompt: undefined,
    items: Array.from({ length: 30 }, (_, index) => ({ id: `wish-${index + 1}`, text: `Wish ${index + 1}` })),
    defaultValue: Array.from({ length: 30 }, (_, index) => `wish-${30 - index}`),
  },
  tags: ['!autodocs'],
}

/** A list of fifty. All rows are in the document: to be found, printed and counted. */
export const Long: Story = {
  args: {
    title: 'Fifty wishes',
    prompt: undefined,
    items: Array.from({ length: 50 }, (_, index) => ({ id: `wish-${index + 1}`, text: `Wish ${index + 1}` })),
  },
  tags: ['!autodocs'],
}
