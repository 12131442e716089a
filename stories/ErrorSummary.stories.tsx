import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { ErrorSummary } from '../src/ui/ErrorSummary.js'

const goToName = fn()

const meta = {
  component: ErrorSummary,
  args: {
    title: 'Two answers need your attention',
    items: [
      { id: 'name', label: 'What do you call the garden?', message: 'Write an answer.', onSelect: goToName },
      { id: 'area', label: 'How large is it, in square metres?', message: 'Enter 0 or more.' },
    ],
  },
} satisfies Meta<typeof ErrorSummary>
export default meta

type Story = StoryObj<typeof meta>

/** Give it focus when it appears, by its ref. Each question is a button that takes the learner there. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const summary = canvas.getByRole('group', { name: 'Two answers need your attention' })
    summary.focus()
    await expect(summary).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'What do you call the garden?' }))
    await expect(goToName).toHaveBeenCalledOnce()
  },
}

export const LongestContent: Story = {
  args: {
    title: 'One answer needs your attention, and it is the one that everything else in this phase is built on',
    items: [
      {
        id: 'long',
        label:
          'Which of these describes the source of the water best, if you think ' +
          'of the driest summer you have seen there so far?',
        message: 'This choice is no longer available, because the course was changed after you began. Choose again.',
      },
    ],
  },
}

export const OneItem: Story = {
  args: {
    title: 'One answer needs your attention',
    items: [{ id: 'name', label: 'What do you call the garden?', message: 'Write an answer.' }],
  },
}

export const ThirtyItems: Story = {
  args: {
    title: '30 answers need your attention',
    items: Array.from({ length: 30 }, (_, index) => ({
      id: `bed-${index}`,
      label: `Bed ${index + 1}`,
      message: 'Write an answer.',
    })),
  },
}

/** Asked twice, missing twice: each way leads to its own question. */
export const EqualLabels: Story = {
  args: {
    items: [
      { id: 'monday', label: 'Who waters?', message: 'Choose an option.' },
      { id: 'tuesday', label: 'Who waters?', message: 'Choose an option.' },
    ],
  },
}

/** Nothing is drawn for nothing. */
export const Empty: Story = {
  args: { items: [] },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('group')).not.toBeInTheDocument()
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    title: 'إجابة واحدة تحتاج إلى انتباهك',
    items: [{ id: 'name', label: 'ما اسم الحديقة؟', message: 'الرجاء الإجابة عن هذا السؤال.' }],
  },
}

export const Dark: Story = { globals: { scheme: 'dark' } }

export const Phone: Story = { globals: { width: 'phone' } }

/** Backgrounds and colours are the system's: words and borders have to do. */
export const ForcedColours: Story = { globals: { media: 'forced-colors' } }

/** Text at twice its size, in a column of 320 px. */
export const DoubleText: Story = { globals: { text: '200', width: 'phone' }, args: LongestContent.args }

/** Lines, letters and words as far apart as WCAG 1.4.12 lets a reader set them. */
export const WideSpacing: Story = { globals: { spacing: 'wide', width: 'phone' } }

/** Under a finger each way is at least 44 px high. */
export const CoarsePointer: Story = {
  globals: { media: 'coarse-pointer' },
  play: async ({ canvasElement }) => {
    for (const way of within(canvasElement).getAllByRole('button')) {
      await expect(way.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
  },
}
