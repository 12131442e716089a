import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { PhaseNav } from '../src/blocks/navigation/PhaseNav.js'

const meta = {
  component: PhaseNav,
  args: {
    previous: { label: 'Plan the walk', id: 'plan' },
    next: { label: 'Draw the map', id: 'map' },
    onNavigate: fn(),
  },
} satisfies Meta<typeof PhaseNav>
export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Next Draw the map' }))
    await expect(args.onNavigate).toHaveBeenLastCalledWith({ direction: 'next', label: 'Draw the map', id: 'map' })
  },
}

/** An end that is missing is not drawn. */
export const FirstPhase: Story = { args: { previous: undefined } }

export const LastPhase: Story = { args: { next: undefined } }

/** With addresses the ends are links. `onNavigate`, if there is one, gets plain clicks; a new tab is the browser's. */
export const Links: Story = { args: { onNavigate: undefined, hrefFor: ({ id }) => `#/phases/${id}` } }

/** While the host makes up its mind, labels and focus stay and further clicks wait. */
export const Waiting: Story = {
  args: { onNavigate: fn(() => new Promise<boolean>(() => {})) },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const next = canvas.getByRole('button', { name: 'Next Draw the map' })
    await userEvent.dblClick(next)
    await expect(args.onNavigate).toHaveBeenCalledOnce()
    await expect(canvas.getByRole('navigation')).toHaveAttribute('aria-busy', 'true')
    await expect(next).toHaveFocus()
  },
}

/** `false`, or a rejection, means staying. */
export const Refused: Story = {
  args: { onNavigate: fn(async () => false) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Next Draw the map' }))
    await expect(await canvas.findByText(/That page could not be opened/)).toBeVisible()
  },
}

export const Disabled: Story = { args: { disabled: true } }

export const LongestContent: Story = {
  args: {
    previous: { label: 'Plan a walk of at least one hour that crosses three kinds of street and ends where it began' },
    next: {
      label: 'Draw the map of what was heard, with one colour for each hour of the day and one symbol for each source',
    },
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    previous: { label: 'خطّط للنزهة' },
    next: { label: 'ارسم الخريطة' },
    strings: { 'phaseNav.label': 'السابق والتالي', 'phaseNav.previous': 'السابق', 'phaseNav.next': 'التالي' },
  },
}

export const Dark: Story = { globals: { scheme: 'dark' } }

export const Phone: Story = { globals: { width: 'phone' }, args: LongestContent.args }

/** Backgrounds and colours are the system's: words, icons and borders have to do. */
export const ForcedColours: Story = { globals: { media: 'forced-colors' } }

/** Text at twice its size, in a column of 320 px. */
export const DoubleText: Story = { globals: { text: '200', width: 'phone' } }

/** Lines, letters and words as far apart as WCAG 1.4.12 lets a reader set them. */
export const WideSpacing: Story = { globals: { spacing: 'wide', width: 'phone' } }

/** Under a finger both ways are at least 44 px high. */
export const CoarsePointer: Story = {
  globals: { media: 'coarse-pointer' },
  play: async ({ canvasElement }) => {
    for (const way of within(canvasElement).getAllByRole('button')) {
      await expect(way.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
  },
}

/** Where nothing leads anywhere, nothing is drawn. */
export const NoWay: Story = { args: { previous: undefined, next: undefined } }
