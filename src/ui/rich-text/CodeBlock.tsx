import { type ReactNode, useRef } from 'react'
import { useOverflow } from '../hooks/use-overflow.js'
import { useStrings } from '../i18n/use-strings.js'
import { CopyButton } from './CopyButton.js'
import { richTextStrings } from './rich-text-strings.js'

/** What a fence may call its language. Anything else is left out, wherever the spec came from. */
const LANGUAGE = /^[A-Za-z0-9+#._-]{1,40}$/

interface CodeBlockProps {
  /** The code as written: what is shown and what is copied. */
  code: string
  /** The language, as the author named it. */
  lang?: string | undefined
  /** The same code with highlighting. @default the plain code */
  children?: ReactNode
}

/**
 * Code on a surface of its own: its language, a copy button, and a scroller that the keyboard reaches when it is
 * needed.
 */
export function CodeBlock({ code, lang, children }: CodeBlockProps) {
  const t = useStrings(richTextStrings)
  const pre = useRef<HTMLPreElement>(null)
  const overflows = useOverflow(pre)
  const language = lang !== undefined && LANGUAGE.test(lang) ? lang : undefined
  return (
    <div className="pk-code-block" data-language={language}>
      <div className="pk-code-bar">
        <span className="pk-code-language" aria-hidden="true">
          {language ?? t('richText.code')}
        </span>
        <CopyButton
          text={code}
          label={language ? t('richText.copyCodeIn', { language }) : t('richText.copyCode')}
          source={pre}
        />
      </div>
      {/* A group, not a region: a page of examples must not fill the list of landmarks. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls; this is text */}
      <pre
        ref={pre}
        className="pk-pre"
        role="group"
        aria-label={language ? t('richText.codeIn', { language }) : t('richText.code')}
        tabIndex={overflows ? 0 : undefined}
        dir="ltr"
        translate="no"
      >
        <code className="pk-pre-code">{children ?? code}</code>
      </pre>
    </div>
  )
}
