import type { PhaseMessage } from 'phasekit/parse'
import { useEffect, useMemo, useRef } from 'react'
import { rangeOf } from './range-of.js'

interface SourcePaneProps {
  name: string
  text: string
  edited: boolean
  messages: PhaseMessage[]
  /** Go to this message's place and select it, each time it is another object. */
  target?: PhaseMessage
  onEdit: (text: string) => void
  onRevert: () => void
}

/** A plain textarea with line numbers: Tab leaves it, as everywhere on a page. */
export function SourcePane({ name, text, edited, messages, target, onEdit, onRevert }: SourcePaneProps) {
  const editor = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => text.split(/\r\n|\r|\n/).length, [text])
  const numbers = useMemo(() => Array.from({ length: lines }, (_, index) => index + 1).join('\n'), [lines])
  const marked = useMemo(
    () => [...new Map(messages.map(({ position: place, severity }) => [place.start.line, severity]))],
    [messages],
  )

  useEffect(() => {
    const element = editor.current
    if (!element || !target) return
    const { start, end, line } = rangeOf(element.value, target.position)
    element.focus()
    element.setSelectionRange(start, end)
    // Lines do not wrap, so all are of one height.
    element.scrollTop = (line - 4) * Number.parseFloat(getComputedStyle(element).lineHeight)
    element.scrollLeft = 0
  }, [target])

  return (
    <>
      <div className="editor">
        <div ref={gutter} className="gutter" aria-hidden="true">
          {numbers}
          {marked.map(([line, severity]) => (
            <span
              key={line}
              className="gutter-mark"
              data-severity={severity}
              style={{ insetBlockStart: `calc(${line - 1} * var(--line) + var(--pad))` }}
            />
          ))}
        </div>
        <textarea
          ref={editor}
          className="editor-text"
          aria-label={`Markdown source of ${name}`}
          dir="ltr"
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={text}
          onChange={(event) => onEdit(event.currentTarget.value)}
          onScroll={(event) => {
            if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop
          }}
        />
      </div>
      <div className="pane-bar">
        <p className="pane-note">
          {edited ? 'Changed here; the file is as it was.' : 'Change it and the phase follows; answers stay.'}
        </p>
        {edited && (
          <button type="button" className="button" onClick={onRevert}>
            Back to the file
          </button>
        )}
      </div>
    </>
  )
}
