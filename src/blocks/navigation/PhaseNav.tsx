import { type ForwardedRef, forwardRef, type MouseEvent, type Ref, useRef } from 'react'
import { safeLinkUrl } from '../../core/guards/url.js'
import type { LocalizedStrings } from '../../core/i18n/localized-string.js'
import type { NavigationRequest, NavigationResult, NavigationTarget } from '../../core/spec/navigation.js'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { RootProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { checkStyleSheet } from '../../ui/warnings/check-style-sheet.js'
import { NavTarget } from './NavTarget.js'
import { type PhaseNavStringKey, phaseNavStrings } from './strings.js'
import { type NavigationState, useNavigation } from './use-navigation.js'

interface PhaseNavOwnProps {
  /** The way back. Absent: not drawn. */
  previous?: NavigationTarget
  /** The way on. Absent: not drawn. */
  next?: NavigationTarget
  /**
   * The learner wants to go. You go there; or you return `{ refused: 'why' }`, which the learner reads, or `false`, or
   * reject. A promise may take its time: until it settles, further clicks do nothing. Where there is an address it gets
   * plain clicks only; a click that asks for a new tab or a download is the browser's.
   */
  onNavigate?: (target: NavigationRequest) => NavigationResult | Promise<NavigationResult>
  /**
   * The address of a target, which makes it a link. Without one, or when the link policy refuses it, the target is a
   * button.
   */
  hrefFor?: (target: NavigationRequest) => string | undefined
  /** Shown, not usable for now. */
  disabled?: boolean
  /** Names the navigation for assistive technology. @default strings['phaseNav.label'] */
  label?: string
  /** Receives the link or button to the next phase. */
  nextRef?: Ref<HTMLElement>
  /** Messages replaced, by key. */
  strings?: Partial<LocalizedStrings<PhaseNavStringKey>>
}

/**
 * Everything else goes to the root `<nav>`, which carries `data-waiting` (`onNavigate` is pending), `data-refused` (it
 * refused), `data-disabled`. A target, `.pk-nav-target`, carries `data-direction`.
 */
export type PhaseNavProps = RootProps<'nav', PhaseNavOwnProps>

const DIRECTIONS = ['previous', 'next'] as const

/** The way to the phases before and after. */
export const PhaseNav = /* @__PURE__ */ forwardRef(function PhaseNav(
  props: PhaseNavProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const { previous, next, onNavigate, hrefFor, disabled = false, label, nextRef, strings, className, ...root } = props
  checkStyleSheet()
  const t = useStrings<PhaseNavStringKey>(phaseNavStrings, strings)
  const announcer = useRef<AnnouncerHandle>(null)
  const statusText = (now: NavigationState) =>
    now.is === 'idle' ? '' : (now.is === 'refused' && now.reason) || t(`phaseNav.${now.is}`)
  const [navigation, navigate] = useNavigation((now) => announcer.current?.announce(statusText(now)))

  const ends = { previous, next }
  const targets = DIRECTIONS.flatMap((direction) => {
    const end = ends[direction]
    if (!end) return []
    const target: NavigationRequest = { direction, ...end }
    const href = safeLinkUrl(hrefFor?.(target) ?? '') || undefined
    // Who leads by addresses alone has none for this end: there is no way.
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

  const waiting = navigation.is === 'waiting'
  const refused = navigation.is === 'refused'
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
