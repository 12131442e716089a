import type { ViewProps } from '../../context/view-props.js'
import { InfoCard } from './InfoCard.js'
import type { InformationSpec } from './spec.js'

export const InformationView = ({ block, headingLevel }: ViewProps<InformationSpec>) => (
  <InfoCard icon={block.icon} title={block.title} headingLevel={headingLevel} content={block.content} />
)
