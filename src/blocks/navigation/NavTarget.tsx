import type { MouseEvent, ReactNode, Ref } from 'react'
import type { IconNode } from '../../core/icons/icon-node.js'
import type { NavigationRequest } from '../../core/spec/navigation.js'
import { Svg } from '../../ui/icons/Svg.js'

interface NavTargetProps {
  target: NavigationRequest
  /** "Previous" or "Next", above the label. */
  caption: ReactNode
  href: string | undefined
  disabled: boolean
  waiting: boolean
  onClick(event: MouseEvent): void
  /** Ref of the link or button. */
  targetRef: Ref<HTMLElement> | undefined
}

const ARROWS: Record<NavigationRequest['direction'], IconNode> = {
  previous: [
    ['path', { d: 'm12 19-7-7 7-7' }],
    ['path', { d: 'M19 12H5' }],
  ],
  next: [
    ['path', { d: 'M5 12h14' }],
    ['path', { d: 'm12 5 7 7-7 7' }],
  ],
}

/** The previous or next phase: a link if it has a URL, else a button. */
export function NavTarget({ target, caption, href, disabled, waiting, onClick, targetRef }: NavTargetProps) {
  const shared = {
    className: 'pk-nav-target',
    'data-direction': target.direction,
    // Not `disabled`: focus stays on the pressed control while navigation is pending.
    'aria-disabled': waiting || undefined,
    onClick,
  }
  const content = (
    <>
      <Svg node={ARROWS[target.direction]} className="pk-nav-arrow" />
      <span className="pk-nav-words">
        <span className="pk-nav-caption">{caption}</span> <span className="pk-nav-label">{target.label}</span>
      </span>
    </>
  )
  return href !== undefined && !disabled ? (
    <a {...shared} ref={targetRef as Ref<HTMLAnchorElement>} href={href}>
      {content}
    </a>
  ) : (
    <button {...shared} ref={targetRef as Ref<HTMLButtonElement>} type="button" disabled={disabled}>
      {content}
    </button>
  )
}
