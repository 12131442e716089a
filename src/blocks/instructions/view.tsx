import type { ViewProps } from '../../context/view-props.js'
import { Instructions } from './Instructions.js'
import type { InstructionsSpec } from './spec.js'

export function InstructionsView({ block, headingLevel }: ViewProps<InstructionsSpec>) {
  return <Instructions title={block.title} headingLevel={headingLevel} content={block.content} />
}
