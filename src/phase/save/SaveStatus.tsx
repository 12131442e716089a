import { CircleAlert, CircleCheck, CloudUpload } from 'lucide'
import { forwardRef, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import { PhaseContext } from '../../context/phase-context.js'
import { formatDateTime } from '../../core/i18n/format-date.js'
import type { LocalizedStrings, Translate } from '../../core/i18n/localized-string.js'
import type { Attachment, SaveState } from '../../storage/port.js'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { DivProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { Svg, type SvgNode } from '../../ui/icons/Svg.js'
import { UiContext } from '../../ui/ui-context.js'
import { saveStrings } from '../strings/save-strings.js'

/**
 * Props of `SaveStatus`. Everything else goes to the root `<div>`.
 *
 * @attribute data-state always: the `status` of the `SaveState`
 */
export interface SaveStatusProps extends DivProps {
  /** The result of `attachStorage`, for use outside of a phase. @default that of the phase's `storage` */
  attachment?: Attachment | undefined
  /** UI strings to replace, by key. */
  strings?: Partial<LocalizedStrings<keyof typeof saveStrings>> | undefined
}

const idleState: SaveState = { status: 'idle', onDevice: false }
const noop = () => {}
const stateIcons: Record<SaveState['status'], SvgNode | undefined> = {
  idle: undefined,
  loading: CloudUpload,
  saving: CloudUpload,
  saved: CircleCheck,
  local: CircleAlert,
  failed: CircleAlert,
}

function textOf(
  { status: is, reason, onDevice }: SaveState,
  time: string,
  t: Translate<keyof typeof saveStrings>,
): string {
  switch (is) {
    case 'idle':
      return ''
    case 'saved':
      return t(`save.saved${onDevice ? 'Here' : ''}${time && 'At'}` as const, { time })
    case 'local':
    case 'failed':
      return t(`save.${is}`, { reason: t(`save.${reason ?? 'unknown'}`) })
    default:
      return t(`save.${is}`)
  }
}

/**
 * A status line: saved and when, saved on this device only, or not saved, with the reason and a retry button. Announces
 * failures and recovery only. Renders nothing without storage.
 */
export const SaveStatus = /* @__PURE__ */ forwardRef<HTMLDivElement, SaveStatusProps>(function SaveStatus(
  { attachment: of, strings, className, ...root },
  ref,
) {
  const phase = useContext(PhaseContext)
  const attachment = of ?? phase?.attachment
  const t = useStrings(saveStrings, strings)
  const lang = useContext(UiContext).lang
  /** Time of the last save in this session. Times of earlier sessions are not known. */
  const savedAt = useRef<string>(undefined)
  const watch = useCallback(
    (listener: () => void) =>
      attachment?.subscribe(() => {
        if (attachment.getState().status === 'saved') savedAt.current = new Date().toISOString()
        listener()
      }) ?? noop,
    [attachment],
  )
  const state = useSyncExternalStore(
    watch,
    () => attachment?.getState() ?? idleState,
    () => idleState,
  )
  const announcer = useRef<AnnouncerHandle>(null)
  const wasFailing = useRef(false)
  const isFailing = state.status === 'local' || state.status === 'failed'
  const text = textOf(state, savedAt.current ? formatDateTime(savedAt.current, lang, 'time') : '', t)
  const isSaved = state.status === 'saved'
  useIsomorphicLayoutEffect(() => {
    if (isFailing || (isSaved && wasFailing.current)) announcer.current?.announce(text)
    // Keep the last outcome while saving.
    if (isFailing || isSaved) wasFailing.current = isFailing
  }, [isFailing, isSaved, text])
  if (!attachment) return null
  const drawing = stateIcons[state.status]
  return (
    <div {...root} ref={ref} className={joinTokens('pk pk-root pk-save', className)} data-state={state.status}>
      <p className="pk-save-text" aria-hidden={isFailing || undefined}>
        {drawing && <Svg node={drawing} className="pk-save-icon" />}
        <span className="pk-save-label">{text}</span>
      </p>
      {isFailing && (
        <button type="button" className="pk-button pk-save-retry" data-pk-variant="quiet" onClick={attachment.retry}>
          {t('save.retry')}
        </button>
      )}
      <Announcer ref={announcer} />
    </div>
  )
})
