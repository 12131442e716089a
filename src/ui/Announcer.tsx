import { forwardRef, useImperativeHandle, useRef, useState } from 'react'
import { joinTokens } from './dom/join-tokens.js'

/** What a component can do with its status. */
export interface AnnouncerHandle {
  /** Says `text` politely. Saying the same text again is heard again. From event handlers and layout effects only. */
  announce(text: string): void
  /** Moves focus to the status, for when the control that had it goes away. */
  focus(): void
}

/** Props of `Announcer`. */
export interface AnnouncerProps {
  /** Shows the words as well. Otherwise they are for screen readers alone. */
  visible?: boolean
  className?: string
}

interface Announcement {
  text: string
  /** Counts announcements, so that a repeated text is a new node. */
  turn: number
  repeated: boolean
}

/**
 * The polite status of a component. It stands in the component's own root (a region elsewhere is not found from a
 * shadow root or a modal dialog) and is there from the first render: browsers do not announce a region that arrives
 * together with its words.
 */
export const Announcer = /* @__PURE__ */ forwardRef<AnnouncerHandle, AnnouncerProps>(function Announcer(
  { visible = false, className },
  ref,
) {
  const element = useRef<HTMLParagraphElement>(null)
  const [announcement, setAnnouncement] = useState<Announcement>({ text: '', turn: 0, repeated: false })
  useImperativeHandle(
    ref,
    () => ({
      announce: (text) =>
        setAnnouncement((last) => ({ text, turn: last.turn + 1, repeated: last.text === text && !last.repeated })),
      focus: () => element.current?.focus(),
    }),
    [],
  )
  return (
    <p ref={element} role="status" tabIndex={-1} className={joinTokens(visible ? 'pk-status' : 'pk-hidden', className)}>
      {/* Screen readers compare texts or nodes: a repeated text is a new node that ends in a no-break space. */}
      {announcement.text !== '' && (
        <span key={announcement.turn}>{announcement.repeated ? `${announcement.text}\u00a0` : announcement.text}</span>
      )}
    </p>
  )
})
