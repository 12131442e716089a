import { nextHeadingLevel } from '../../context/render-content.js'
import type { ViewProps } from '../../context/view-props.js'
import { Heading } from '../../ui/Heading.js'
import { Prose } from '../../ui/rich-text/Prose.js'
import type { ContentSpec } from './spec.js'

export function ContentView({ block, headingLevel }: ViewProps<ContentSpec>) {
  return (
    <div className="pk pk-root pk-content">
      {block.title && (
        <Heading level={headingLevel} className="pk-title">
          {block.title}
        </Heading>
      )}
      <Prose content={block.content} headingLevel={block.title ? nextHeadingLevel(headingLevel) : headingLevel} />
    </div>
  )
}
