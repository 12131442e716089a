import type { ViewProps } from '../view.js'
import { Instructions } from './Instructions.js'
import type { InstructionsSpec } from './spec.js'

export const InstructionsView = ({ block, headingLevel, headingId }: ViewProps<InstructionsSpec>) => (
  <Instructions
    title={block.title}
    headingLevel={headingLevel}
    aria-labelledby={block.title ? undefined : headingId}
    content={block.content}
  />
)
