import { formatReport } from 'phasekit/strings'
import type { Activity } from '../activity.js'

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })

interface EventsPaneProps {
  /** Newest first. */
  entries: Activity[]
  onClear: () => void
}

/** What the host's callbacks were called with. */
export function EventsPane({ entries, onClear }: EventsPaneProps) {
  if (entries.length === 0) return <p className="pane-empty">Answer something, and what the host hears appears here.</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <ol className="entries" reversed aria-label="Events, newest first" tabIndex={0}>
        {entries.map((entry) => (
          <li key={entry.key} className="entry">
            <EventEntry entry={entry} />
          </li>
        ))}
      </ol>
      <div className="pane-bar">
        <button type="button" className="button" onClick={onClear}>
          Clear
        </button>
      </div>
    </>
  )
}

function EventEntry({ entry }: { entry: Activity }) {
  const { kind, where, value, lines = [], note } = inWords(entry)
  return (
    <>
      <p className="entry-head">
        <span className="badge" data-kind={kind}>
          {kind}
        </span>{' '}
        <span className="entry-where">{where}</span>
        <time className="entry-time" dateTime={entry.at.toISOString()}>
          {clock.format(entry.at)}
        </time>
      </p>
      {value !== undefined && (
        <p className="entry-value">
          <code>{value}</code>
        </p>
      )}
      {lines.map((line) => (
        <p key={line} className="entry-value">
          {line}
        </p>
      ))}
      <p className="entry-foot">{note}</p>
    </>
  )
}

interface Words {
  kind: string
  where: string
  /** JSON, or what was thrown. */
  value?: string
  /** Sentences. */
  lines?: string[]
  note: string
}

function inWords(entry: Activity): Words {
  switch (entry.is) {
    case 'answer': {
      const { event } = entry
      const field = event.type === 'form' ? event.field : undefined
      const value = event.type === 'form' && field !== undefined ? event.fieldValue : event.value
      return {
        kind: event.kind,
        where: field === undefined ? event.block : `${event.block} › ${field}`,
        value: JSON.stringify(value ?? null),
        note:
          `${event.type} · reason ${event.reason} ` +
          `· ${event.status}` +
          (event.problems.length > 0 ? `: ${event.problems.map(({ code }) => code).join(', ')}` : ''),
      }
    }
    case 'lifecycle': {
      const { type, phase, activeMs, at, id, ...more } = entry.event
      const { block, ...rest } = { block: phase, ...more }
      return {
        kind: type,
        where: block,
        value: Object.keys(rest).length > 0 ? JSON.stringify(rest) : undefined,
        note: `lifecycle · worked for ${Math.round(activeMs / 1000)} s`,
      }
    }
    case 'report':
      return {
        kind: 'report',
        where: 'onReconcile',
        lines: formatReport(entry.report),
        note: 'What became of answers.',
      }
    case 'save': {
      const { status: is, reason } = entry.state
      return { kind: is, where: entry.to, note: reason === undefined ? 'storage' : `storage · reason ${reason}` }
    }
    case 'navigate':
      return {
        kind: 'navigate',
        where: entry.to.direction,
        value: JSON.stringify(entry.to.id ?? null),
        note: entry.to.label,
      }
    case 'submit': {
      const { answers, revision } = entry.document
      return {
        kind: 'submit',
        where: entry.document.phase,
        value: JSON.stringify(Object.keys(answers)),
        note: `revision ${revision}`,
      }
    }
    case 'error':
      return { kind: 'error', where: entry.block, value: entry.message, note: 'The block could not be drawn.' }
  }
}
