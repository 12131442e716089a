import { type ForwardedRef, forwardRef, type MouseEvent, type Ref, useRef } from 'react'
import { safeLinkUrl } from '../../core/guards/url.js'
import type { LocalizedStrings } from '../../core/i18n/localized-string.js'
import type { NavigationRequest, NavigationResult, NavigationTarget } from '../../core/spec/navigation.js'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { NavProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { checkStyleSheet } from '../../ui/warnings/check-style-sheet.js'
import { NavTarget } from './NavTarget.js'
import { type PhaseNavStringKey, phaseNavStrings } from './strings.js'
import { type NavigationState, useNavigation } from './use-navigation.js'

/**
 * Props of `PhaseNav`. All other props are passed to the root `<nav>`.
 *
 * @attribute data-waiting `onNavigate` is pending
 * @attribute data-refused `onNavigate` refused
 * @attribute data-disabled `disabled` is set
 * @attribute .pk-nav-target data-direction always: `previous` or `next`
 */
export interface PhaseNavProps extends NavProps {
  /** The previous phase. @default not rendered */
  previous?: NavigationTarget | undefined
  /** The next phase. @default not rendered */
  next?: NavigationTarget | undefined
  /**
   * Called when the learner navigates. Navigate, or refuse: return `{ refused: 'reason' }` (shown to the learner) or
   * `false`, or reject. While a returned promise is pending, further clicks are ignored. For links, only plain clicks
   * call it; clicks that open a new tab or a download are left to the browser.
   */
  onNavigate?: ((target: NavigationRequest) => NavigationResult | Promise<NavigationResult>) | undefined
  /**
   * Returns the URL of a target, which renders it as a link. Without a URL, or if the link policy refuses it, the
   * target is a button.
   */
  hrefFor?: ((target: NavigationRequest) => string | undefined) | undefined
  /** Disables both targets. @default false */
  disabled?: boolean | undefined
  /** Names the navigation for assistive technology. @default strings['phaseNav.label'] */
  label?: string | undefined
  /** Ref of the link or button to the next phase. */
  nextRef?: Ref<HTMLElement> | undefined
  /** Overrides for UI strings, by key. */
  strings?: Partial<LocalizedStrings<PhaseNavStringKey>> | undefined
}

const DIRECTIONS = ['previous', 'next'] as const

/** Links to the previous and next phase. */
export const PhaseNav = /* @__PURE__ */ forwardRef(function PhaseNav(
  props: PhaseNavProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const { previous, next, onNavigate, hrefFor, disabled = false, label, nextRef, strings, className, ...root } = props
  checkStyleSheet()
  const t = useStrings<PhaseNavStringKey>(phaseNavStrings, strings)
  const announcer = useRef<AnnouncerHandle>(null)
  const statusText = (now: NavigationState) =>
    now.status === 'idle' ? '' : (now.status === 'refused' && now.reason) || t(`phaseNav.${now.status}`)
  const [navigation, navigate] = useNavigation((now) => announcer.current?.announce(statusText(now)))

  const ends = { previous, next }
  const targets = DIRECTIONS.flatMap((direction) => {
    const end = ends[direction]
    if (!end) return []
    const target: NavigationRequest = { direction, ...end }
    const href = safeLinkUrl(hrefFor?.(target) ?? '') || undefined
    // A host with `hrefFor` alone that returns no URL has no such phase.
    return hrefFor && !href && !onNavigate ? [] : [{ target, href }]
  })
  if (targets.length === 0) return null

  const handleClick = (event: MouseEvent, target: NavigationRequest, href: string | undefined) => {
    if (!onNavigate) return
    if (href !== undefined) {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return
      event.preventDefault()
    }
    navigate(() => onNavigate(target))
  }

  const waiting = navigation.status === 'waiting'
  const refused = navigation.status === 'refused'
  return (
    <nav
      aria-label={label ?? (root['aria-labelledby'] ? undefined : t('phaseNav.label'))}
      {...root}
      ref={ref}
      className={joinTokens('pk pk-root pk-phase-nav', className)}
      aria-busy={waiting || undefined}
      data-waiting={waiting ? '' : undefined}
      data-refused={refused ? '' : undefined}
      data-disabled={disabled ? '' : undefined}
    >
      <div className="pk-nav-targets">
        {targets.map(({ target, href }) => (
          <NavTarget
            key={target.direction}
            target={target}
            caption={t(`phaseNav.${target.direction}`)}
            href={href}
            disabled={disabled}
            waiting={waiting}
            targetRef={target.direction === 'next' ? nextRef : undefined}
            onClick={(event) => handleClick(event, target, href)}
          />
        ))}
      </div>
      <Announcer ref={announcer} visible className={refused ? 'pk-nav-status pk-error' : 'pk-nav-status'} />
    </nav>
  )
})
