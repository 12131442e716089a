import type { ViewProps } from '../../context/view-props.js'
import { InfoCard } from './InfoCard.js'
import type { InformationSpec } from './spec.js'

export function InformationView({ block, headingLevel }: ViewProps<InformationSpec>) {
  return <InfoCard icon={block.icon} title={block.title} headingLevel={headingLevel} content={block.content} />
}
