import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import chooseWithALimit from '../tests/transcripts/choose-with-a-limit.txt?raw'
import correctThreeErrors from '../tests/transcripts/correct-three-errors.txt?raw'
import navigate from '../tests/transcripts/navigate.txt?raw'
import rankEightItems from '../tests/transcripts/rank-eight-items.txt?raw'
import readProse from '../tests/transcripts/read-prose.txt?raw'
import wholePhase from '../tests/transcripts/whole-phase.txt?raw'

interface TranscriptProps {
  /** As tests/browser/transcripts.browser.test.tsx wrote it. */
  text: string
}

/**
 * What there is to hear while a task is done by keyboard in Chromium: names, roles and states from its accessibility
 * tree, and what live regions say, « in these marks », in their order. A screen reader says the same in words of its
 * own.
 */
function Transcript({ text }: TranscriptProps) {
  return (
    // Long lines run on: a transcript is read, not scrolled sideways.
    <pre style={{ whiteSpace: 'pre-wrap', font: '14px/1.6 ui-monospace, monospace', maxWidth: '100ch', margin: 0 }}>
      {text}
    </pre>
  )
}

const meta = {
  title: 'Transcripts',
  component: Transcript,
  play: async ({ canvasElement, args }) => {
    await expect(canvasElement.querySelector('pre')).toHaveTextContent(
      args.text.split('\n')[0] ?? 'A transcript begins with its title.',
    )
  },
} satisfies Meta<typeof Transcript>
export default meta

type Story = StoryObj<typeof meta>

export const RankingEightItems: Story = { args: { text: rankEightItems } }
export const ChoosingWithALimit: Story = { args: { text: chooseWithALimit } }
export const CorrectingThreeErrors: Story = { args: { text: correctThreeErrors } }
export const ReadingProse: Story = { args: { text: readProse } }
export const LeavingByTheNavigation: Story = { args: { text: navigate } }
export const AWholePhase: Story = { args: { text: wholePhase } }
