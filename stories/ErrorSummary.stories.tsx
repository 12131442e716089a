import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { ErrorSummary } from '../src/ui/ErrorSummary.js'

const goToName = fn()

const meta = {
  component: ErrorSummary,
  args: {
    title: 'Two answers need your attention',
    items: [
      { id: 'name', label: 'What do you call the garden?', message: 'Please answer this.', onSelect: goToName },
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
    const summary = canvas.getByRole('region', { name: 'Two answers need your attention' })
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
        label: 'Which of these describes the source of the water best, if you think of the driest summer you have seen there so far?',
        message: 'This choice is no longer offered, because the course was changed after you began: please choose again.',
      },
    ],
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
