import type { Answers } from 'phasekit/answers'
import { useDocument } from '../use-answers.js'

/** The document as a host stores it. */
export function AnswersPane({ answers, onStartOver }: { answers: Answers; onStartOver: () => void }) {
  const document = useDocument(answers)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="json" dir="ltr" tabIndex={0} aria-label="Answer document as JSON">
        <pre>{JSON.stringify(document, null, 2)}</pre>
      </section>
      <div className="pane-bar">
        {document.status === 'submitted' && (
          <button type="button" className="button" onClick={() => answers.reopen()}>
            Reopen
          </button>
        )}
        <button type="button" className="button" onClick={onStartOver}>
          Start over
        </button>
      </div>
    </>
  )
}
