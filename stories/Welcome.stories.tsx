import type { Meta, StoryObj } from '@storybook/react-vite'
import { type AnswerDocument, type AnswerDocumentEvent, Phase } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { useMemo, useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import './welcome.css'
import source from './welcome.md?raw'

/** One live phase: its Markdown, which may be edited, the phase itself, and the answers as the host gets them. */
function Welcome() {
  const [markdown, setMarkdown] = useState(source)
  const [document, setDocument] = useState<AnswerDocument>()
  const [event, setEvent] = useState<AnswerDocumentEvent>()
  const { spec, messages } = useMemo(() => parsePhase(markdown, { id: 'welcome' }), [markdown])
  return (
    <main className="welcome">
      <header className="welcome-head">
        <h1>phasekit</h1>
        <p>An author writes a learning phase in Markdown. You get accessible React components, and every answer.</p>
      </header>
      <div className="welcome-columns">
        <section aria-labelledby="welcome-markdown">
          <h2 id="welcome-markdown">Markdown</h2>
          <textarea
            className="welcome-source"
            aria-labelledby="welcome-markdown"
            spellCheck={false}
            value={markdown}
            onChange={(change) => setMarkdown(change.target.value)}
          />
          <p role="status" className="welcome-messages">
            {messages.length === 0
              ? 'No messages from the parser.'
              : messages
                  .map((each) => `${each.position.start.line}:${each.position.start.column} ${each.message}`)
                  .join(' ')}
          </p>
        </section>
        <section aria-labelledby="welcome-phase">
          <h2 id="welcome-phase">Phase</h2>
          <Phase
            spec={spec}
            headingLevel={3}
            onAnswersChange={(next, last) => {
              setDocument(next)
              setEvent(last)
            }}
          />
        </section>
        <section aria-labelledby="welcome-answers">
          <h2 id="welcome-answers">Answers</h2>
          <textarea
            className="welcome-json"
            aria-labelledby="welcome-answers"
            readOnly
            value={
              document ? JSON.stringify(document.answers, null, 2) : 'Answer something: the document arrives here.'
            }
          />
          {event && event.type !== 'status' && (
            <p className="welcome-event">
              Last event: <code>{event.kind}</code> of <code>{event.block}</code>, now {event.status}
            </p>
          )}
        </section>
      </div>
    </main>
  )
}

const meta = {
  title: 'Welcome',
  component: Welcome,
  tags: ['!autodocs'],
} satisfies Meta<typeof Welcome>
export default meta

export const Live: StoryObj<typeof meta> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByText('No messages from the parser.')).toBeVisible()
    await userEvent.click(canvas.getByRole('checkbox', { name: /tram bell/ }))
    await expect(canvas.getByRole('textbox', { name: 'Answers' })).toHaveDisplayValue(/"selected"/)
  },
}
