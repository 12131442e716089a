import { forwardRef, useImperativeHandle, useRef, useState } from 'react'
import { joinTokens } from './dom/join-tokens.js'

/** Imperative handle of `Announcer`. */
export interface AnnouncerHandle {
  /**
   * Announces `text` politely, also when it repeats the last one. Call it from event handlers and layout effects only.
   */
  announce(text: string): void
  /** Moves focus to the status, for when the focused control is removed. */
  focus(): void
}

/** Props of `Announcer`. */
export interface AnnouncerProps {
  /** Shows the text on screen too. @default false (screen readers only) */
  visible?: boolean
  className?: string
}

interface Announcement {
  text: string
  /** Counts announcements, so that a repeated text renders a new node. */
  turn: number
  repeated: boolean
}

/**
 * The polite live region of a component. It is inside the component's root, because a region elsewhere is unreachable
 * from a shadow root or a modal dialog. It is present from the first render: browsers do not announce a region that is
 * inserted together with its text.
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
