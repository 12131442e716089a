import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { RankList } from '../src/blocks/ranking/RankList.js'

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

const order = (canvas: HTMLElement) => [...canvas.querySelectorAll('[data-rank-item]')].map((row) => row.getAttribute('data-rank-item'))

/** Nothing is answered yet: the order first shown is not an answer, and the ranks are drawn as pending. */
export const Default: Story = {}

/** The buttons move an item by one. Each move is said once, politely, and focus stays on the button. */
export const MovedByButtons: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const up = canvas.getByRole('button', { name: 'Move The slipway of the lifeboat up' })
    await userEvent.click(up)
    await userEvent.click(up)
    await expect(order(canvasElement)).toEqual(['pier', 'slip', 'lamps', 'crane', 'shed'])
    await expect(canvas.getByRole('status')).toHaveTextContent('The slipway of the lifeboat, moved to position 2 of 5')
    await expect(up).toHaveFocus()
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      { order: ['pier', 'slip', 'lamps', 'crane', 'shed'], via: 'moved' },
      { reason: 'input' },
    )
  },
}

/** Space on the handle lifts an item, arrow keys carry it, Space drops it and Escape puts it back. */
export const LiftedByKeyboard: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    canvas.getByRole('button', { name: 'Reorder The ferry pier' }).focus()
    await userEvent.keyboard(' {ArrowDown}{ArrowDown}')
    await expect(canvas.getByRole('status')).toHaveTextContent('The ferry pier, position 3 of 5')
    await expect(args.onValueChange).not.toHaveBeenCalled()
  },
}

/** The Move menu lists every place, for those who cannot drag and would rather not press a button nine times. */
export const MoveMenu: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Move The crane that unloads the fish to…' }))
    const menu = await canvas.findByRole('menu', { name: 'Move The crane that unloads the fish to…' })
    await userEvent.click(within(menu).getByRole('menuitem', { name: 'To the top' }))
    await expect(order(canvasElement)).toEqual(['crane', 'pier', 'lamps', 'slip', 'shed'])
  },
}

/** A learner who agrees with the order as shown can say so. `via` tells it apart from an order that was made. */
export const Kept: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Keep this order' }))
    await expect(args.onValueChange).toHaveBeenCalledWith(
      { order: ['pier', 'lamps', 'crane', 'slip', 'shed'], via: 'kept' },
      { reason: 'input' },
    )
    await expect(canvas.getByRole('status')).toHaveFocus()
  },
}

/** An answer to begin with. */
export const Answered: Story = {
  args: { defaultValue: { order: ['slip', 'lamps', 'pier', 'crane', 'shed'], via: 'moved' } },
}

/** Undo goes back step by step, and at the start there is no answer again. */
export const Undone: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Move The waiting shed up' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }))
    await expect(args.onValueChange).toHaveBeenLastCalledWith(null, { reason: 'undo' })
    await expect(canvas.getByRole('group', { name: 'What should the harbour repair first?' })).toHaveAttribute('data-pending')
  },
}

/** With `top` only the best few are ranked: a press in the pool gives an item the next rank. */
export const BestThree: Story = {
  args: { top: 3 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'The slipway of the lifeboat' }))
    await userEvent.click(canvas.getByRole('button', { name: 'The ferry pier' }))
    await expect(order(canvasElement)).toEqual(['slip', 'pier'])
  },
}

/** Every place is taken. The pool can still be read and focused, and says why it does not act. */
export const BestThreeFull: Story = {
  args: { top: 3, defaultValue: { order: ['slip', 'pier', 'lamps'], via: 'moved' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'The waiting shed' }))
    await expect(canvas.getByRole('status')).toHaveTextContent('All 3 places are taken. Put an item back to choose another.')
  },
}

/** An item that was added after the answer was given is not ranked by anybody, so it waits below. */
export const OlderAnswer: Story = {
  args: { defaultValue: { order: ['slip', 'pier', 'crane'], via: 'moved' } },
}

/** What is wrong stands above the list and describes the group. */
export const Invalid: Story = {
  args: { required: true, error: 'Put the repairs in order, or keep the order as it is.' },
}

/** The answer as text: a numbered list. */
export const ReadOnly: Story = {
  args: { readOnly: true, defaultValue: { order: ['slip', 'lamps', 'pier', 'crane', 'shed'], via: 'moved' } },
}

/** Read, where nobody answered: no order is shown as if it had been given. */
export const ReadOnlyUnanswered: Story = { args: { readOnly: true } }

/** Not usable for now. Buttons stay focusable, so nobody loses their place while an answer is being sent. */
export const Disabled: Story = {
  args: { disabled: true, defaultValue: { order: ['slip', 'lamps', 'pier', 'crane', 'shed'], via: 'moved' } },
}

/** One item has one order: there is nothing to do. */
export const OneItem: Story = { args: { items: [{ id: 'pier', text: 'The ferry pier' }] } }

/** Long texts, one long word, details below an item. */
export const LongTexts: Story = {
  args: {
    items: [
      {
        id: 'lamps',
        text: 'The lamps along the mole, the lights of the entrance and the leading marks, as far as they are ours and not the coast guard’s',
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
    strings: {
      'rankList.pending': 'لم يُرتَّب بعد. انقل عنصراً أو أبقِ هذا الترتيب.',
      'rankList.keep': 'إبقاء هذا الترتيب',
      'rankList.handle': 'إعادة ترتيب {item}',
      'rankList.up': 'نقل {item} إلى أعلى',
      'rankList.down': 'نقل {item} إلى أسفل',
      'rankList.menu': 'نقل {item} إلى…',
    },
    lang: 'ar',
    dir: 'rtl',
  },
}

/** On a dark page. Colours follow the page's `color-scheme`. */
export const Dark: Story = {
  args: { defaultValue: { order: ['slip', 'lamps', 'pier', 'crane', 'shed'], via: 'moved' } },
  globals: { scheme: 'dark' },
}

/** At 320 px the controls go below the text. */
export const Phone: Story = { globals: { width: 'phone' } }

/** A list of fifty. All rows are in the document: to be found, printed and counted. */
export const Long: Story = {
  args: {
    title: 'Fifty wishes',
    prompt: undefined,
    items: Array.from({ length: 50 }, (_, index) => ({ id: `wish-${index + 1}`, text: `Wish ${index + 1}` })),
  },
  tags: ['!autodocs'],
}
