import { type ReactNode, useMemo } from 'react'
import type { Choice } from '../core/spec/spec.js'
import type { HeadingLevel } from '../ui/common-props.js'
import { renderInlines } from '../ui/rich-text/InlineText.js'
import { renderProse } from './render-content.js'

interface RenderedChoice {
  id: string
  text: string
  content: ReactNode
  details?: ReactNode
}

/** Options or items as their component takes them; the same objects while the choices are. */
export const useChoices = (choices: Choice[], headingLevel: HeadingLevel): RenderedChoice[] =>
  useMemo(
    () =>
      choices.map(({ id, text, content, details }) => ({
        id,
        text,
        content: renderInlines(content, true, 0),
        details: details && renderProse(details, headingLevel),
      })),
    [choices, headingLevel],
  )
