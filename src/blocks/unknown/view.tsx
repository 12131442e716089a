import { usePhase } from '../../react/phase-context.js'
import { below } from '../../react/prose.js'
import { Heading } from '../../ui/heading.js'
import { Prose } from '../../ui/Prose.js'
import { useStrings } from '../../ui/strings.js'
import type { ViewProps } from '../view.js'
import type { UnknownSpec } from './spec.js'
import { unknownStrings } from './strings.js'

/** A host's own view when it registered one; for learners the prose; for authors also what was written. */
export function UnknownView(props: ViewProps<UnknownSpec>) {
  const { block, headingLevel, mode } = props
  const { views } = usePhase()
  const t = useStrings(unknownStrings)
  const View = views && Object.hasOwn(views, block.name) ? views[block.name] : undefined
  if (View) return <View {...props} />
  const text = (
    <>
      {block.title && (
        <Heading level={headingLevel} className="pk-title">
          {block.title}
        </Heading>
      )}
      <Prose content={block.content} headingLevel={block.title ? below(headingLevel) : headingLevel} />
    </>
  )
  if (mode !== 'preview') return <div className="pk pk-root pk-content">{text}</div>
  const params = Object.entries(block.params)
  return (
    <div className="pk pk-root pk-unknown">
      <p className="pk-unknown-name">
        {t('unknown.type')} <code className="pk-unknown-code">{block.name}</code>
      </p>
      {params.length > 0 && (
        <dl className="pk-unknown-params">
          {params.map(([name, value]) => (
            <div key={name} className="pk-unknown-param">
              <dt className="pk-unknown-key">{name}</dt>
              <dd className="pk-unknown-value">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {block.content.length > 0 && <p className="pk-unknown-note">{t('unknown.note')}</p>}
      {text}
    </div>
  )
}
