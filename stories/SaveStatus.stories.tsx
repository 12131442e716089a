import type { Meta, StoryObj } from '@storybook/react-vite'
import { SaveStatus } from 'phasekit'
import type { Attachment, SaveState } from 'phasekit/storage'
import { expect, fn, userEvent, within } from 'storybook/test'

/** An attachment that stands still. A `<Phase storage={…}>` brings its own, `attachStorage` makes one. */
const standing = (state: SaveState, retry = fn()): Attachment =>
  Object.assign(() => {}, { getState: () => state, subscribe: () => () => {}, retry, flush: async () => state })

const meta = {
  component: SaveStatus,
  args: { attachment: standing({ status: 'saved', onDevice: false }) },
} satisfies Meta<typeof SaveStatus>
export default meta

type Story = StoryObj<typeof meta>

/** A whisper at the end of a phase. */
export const Default: Story = {}

/** The port keeps answers on this device alone, and says so. */
export const SavedOnThisDevice: Story = { args: { attachment: standing({ status: 'saved', onDevice: true }) } }

export const Loading: Story = { args: { attachment: standing({ status: 'loading', onDevice: false }) } }
export const Saving: Story = { args: { attachment: standing({ status: 'saving', onDevice: false }) } }

/** Nothing to save yet: nothing to say, and the line keeps its height so that nothing jumps later. */
export const Empty: Story = { args: { attachment: standing({ status: 'idle', onDevice: false }) } }

/** Safe on this device, not yet sent. It is tried again without anybody's doing; the button is for who cannot wait. */
export const NotYetSent: Story = {
  args: { attachment: standing({ status: 'local', reason: 'offline', onDevice: false }) },
}

const retry = fn()

/** Kept in the page alone: what happened, what to do, and a way to do it. */
export const Failed: Story = {
  args: { attachment: standing({ status: 'failed', reason: 'full', onDevice: true }, retry) },
  play: async ({ canvasElement }) => {
    retry.mockClear()
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }))
    await expect(retry).toHaveBeenCalledOnce()
  },
}

export const LongestContent: Story = {
  args: { attachment: standing({ status: 'failed', reason: 'unreadable', onDevice: false }) },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    attachment: standing({ status: 'local', reason: 'offline', onDevice: false }),
    strings: {
      'save.local': 'حُفظ على هذا الجهاز ولم يُرسَل بعد: {reason}',
      'save.offline': 'لا يوجد اتصال. ستُعاد المحاولة.',
      'save.retry': 'أعد المحاولة',
    },
  },
}

export const Dark: Story = { globals: { scheme: 'dark' }, args: Failed.args }
export const Phone: Story = { globals: { width: 'phone' }, args: LongestContent.args }

/** Backgrounds and colours are the system's: words and icons have to do. */
export const ForcedColours: Story = { globals: { media: 'forced-colors' }, args: Failed.args }

/** Text at twice its size, in a column of 320 px. */
export const DoubleText: Story = { globals: { text: '200', width: 'phone' }, args: NotYetSent.args }

/** Lines, letters and words as far apart as WCAG 1.4.12 lets a reader set them. */
export const WideSpacing: Story = { globals: { spacing: 'wide', width: 'phone' }, args: NotYetSent.args }

/** Under a finger the button is at least 44 px high. */
export const CoarsePointer: Story = {
  globals: { media: 'coarse-pointer', width: 'phone' },
  args: NotYetSent.args,
  play: async ({ canvasElement }) => {
    const { height } = within(canvasElement).getByRole('button').getBoundingClientRect()
    await expect(height).toBeGreaterThanOrEqual(44)
  },
}
