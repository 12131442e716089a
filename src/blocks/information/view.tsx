import type { ViewProps } from '../view.js'
import { InfoCard } from './InfoCard.js'
import type { InformationSpec } from './spec.js'

export const InformationView = ({ block, headingLevel, headingId }: ViewProps<InformationSpec>) => (
  <InfoCard
    icon={block.icon}
    title={block.title}
    headingLevel={headingLevel}
    aria-labelledby={block.title ? undefined : headingId}
    content={block.content}
  />
)
