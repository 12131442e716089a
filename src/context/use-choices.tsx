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

/** Converts choices to options or items of a component. Returns the same objects until the choices change. */
export function useChoices(choices: Choice[], headingLevel: HeadingLevel): RenderedChoice[] {
  return useMemo(
    () =>
      choices.map(({ id, text, content, details }) => ({
        id,
        text,
        content: renderInlines(content, true, 0),
        details: details && renderProse(details, headingLevel),
      })),
    [choices, headingLevel],
  )
}
