import type { PhaseMessage } from 'phasekit/parse'
import { CodeWords } from './CodeWords.js'

interface MessagesPaneProps {
  name: string
  messages: PhaseMessage[]
  onGo: (message: PhaseMessage) => void
  onFix: (fix: NonNullable<PhaseMessage['fix']>) => void
}

export function MessagesPane({ name, messages, onGo, onFix }: MessagesPaneProps) {
  if (messages.length === 0) return <p className="pane-empty">The parser has nothing to say about {name}.</p>
  return (
    <ul className="entries">
      {messages.map((message) => {
        const { ruleId, severity, position: place, message: text, fix } = message
        return (
          <li
            key={`${ruleId}/${place.start.offset}/${place.end.offset}/${text}`}
            className="entry"
            data-severity={severity}
          >
            <button type="button" className="entry-go" onClick={() => onGo(message)}>
              <span className="entry-head">
                <span className="badge">{severity}</span> line {place.start.line}, column {place.start.column}
              </span>
              <span className="entry-text">
                <CodeWords text={text} />
              </span>
            </button>
            <p className="entry-foot">
              <code>{ruleId}</code>
              {fix && (
                <button type="button" className="button" onClick={() => onFix(fix)}>
                  <CodeWords text={fix.title} />
                </button>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
