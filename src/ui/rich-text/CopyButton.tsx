import { Check, Copy } from 'lucide'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useStrings } from '../i18n/use-strings.js'
import { Svg } from '../icons/Svg.js'
import { richTextStrings } from './rich-text-strings.js'

/** How long the status is shown, in ms. */
const STATUS_DURATION = 4000

interface CopyButtonProps {
  text: string
  /** Accessible name: "Copy code, json". */
  label: string
  /** The element to select when the clipboard is unavailable. */
  source: RefObject<HTMLElement | null>
}

/**
 * Copies a text and confirms it. Without a secure context, permission or browser support there is no clipboard: the
 * text is then selected for the learner to copy.
 */
export function CopyButton({ text, label, source }: CopyButtonProps) {
  const t = useStrings(richTextStrings)
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand' | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const copy = async () => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    if (!done && source.current) source.current.ownerDocument.getSelection()?.selectAllChildren(source.current)
    setOutcome(done ? 'copied' : 'copyByHand')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOutcome(null), STATUS_DURATION)
  }

  return (
    <>
      <span className="pk-code-status" role="status">
        {outcome && t(`richText.${outcome}`)}
      </span>
      <button
        type="button"
        className="pk-button pk-code-copy"
        data-pk-variant="quiet"
        aria-label={label}
        onClick={copy}
      >
        <Svg node={outcome === 'copied' ? Check : Copy} />
        {t('richText.copy')}
      </button>
    </>
  )
}
