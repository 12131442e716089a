import { type ReactNode, useRef } from 'react'
import { useOverflow } from '../hooks/use-overflow.js'
import { useStrings } from '../i18n/use-strings.js'
import { CopyButton } from './CopyButton.js'
import { richTextStrings } from './rich-text-strings.js'

/** Languages that a fence may name. Others are ignored, also in specs from other sources. */
const LANGUAGE = /^[A-Za-z0-9+#._-]{1,40}$/

interface CodeBlockProps {
  /** The code as written: rendered and copied. */
  code: string
  /** The language that the author named. */
  lang?: string | undefined
  /** Highlighted code in place of the plain text. @default `code` as plain text */
  children?: ReactNode
}

/** A block of code with its language, a copy button, and a scroll container with a tab stop if it overflows. */
export function CodeBlock({ code, lang, children }: CodeBlockProps) {
  const t = useStrings(richTextStrings)
  const pre = useRef<HTMLPreElement>(null)
  const overflows = useOverflow(pre)
  const language = lang !== undefined && LANGUAGE.test(lang) ? lang : undefined
  return (
    <div className="pk-code-block" data-pk-language={language}>
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
      {/* A group, not a region: examples must not crowd the list of landmarks. */}
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
