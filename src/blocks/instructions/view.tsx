import type { ViewProps } from '../../context/view-props.js'
import { Instructions } from './Instructions.js'
import type { InstructionsSpec } from './spec.js'

export const InstructionsView = ({ block, headingLevel }: ViewProps<InstructionsSpec>) => (
  <Instructions title={block.title} headingLevel={headingLevel} content={block.content} />
)
