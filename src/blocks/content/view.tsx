import { below } from '../../react/prose.js'
import { Heading } from '../../ui/heading.js'
import { Prose } from '../../ui/Prose.js'
import type { ViewProps } from '../view.js'
import type { ContentSpec } from './spec.js'

export const ContentView = ({ block, headingLevel }: ViewProps<ContentSpec>) => (
  <div className="pk pk-root pk-content">
    {block.title && (
      <Heading level={headingLevel} className="pk-title">
        {block.title}
      </Heading>
    )}
    <Prose content={block.content} headingLevel={block.title ? below(headingLevel) : headingLevel} />
  </div>
)
