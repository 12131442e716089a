import { usePhaseContext } from '../../context/phase-context.js'
import { nextHeadingLevel } from '../../context/render-content.js'
import type { ViewProps } from '../../context/view-props.js'
import { Heading } from '../../ui/Heading.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { Prose } from '../../ui/rich-text/Prose.js'
import { warnOnce } from '../../ui/warnings/warn-once.js'
import type { CustomSpec } from './spec.js'
import { unknownStrings } from './strings.js'

/** Renders the host's view, or the block as an unknown one if there is no view. */
export function CustomView(props: ViewProps<CustomSpec>) {
  const { block } = props
  const { answers, views } = usePhaseContext()
  const { name } = block
  const isDefined = answers.model.rulesForBlock(block) !== undefined
  const View = isDefined && views && Object.hasOwn(views, name) ? views[name] : undefined
  if (View) return <View {...props} />
  warnOnce(() => ({
    key: `custom ${name} ${isDefined}`,
    text: isDefined
      ? `no view was given for the block type "${name}", so its text is shown. Pass <Phase views={{ ${name}: … }}>.`
      : `the block type "${name}" is not defined here, so its text is shown and it takes no answer. Pass its ` +
        `definition: <Phase blocks={[${name}]}>, or createAnswers(spec, { ` +
        `blocks: [${name}] }) for a store of your own.`,
  }))
  return <UnknownView {...props} />
}

/** Renders the content; in preview also the type and parameters that the author wrote. */
export function UnknownView({
  block,
  headingLevel,
  mode,
}: ViewProps<Pick<CustomSpec, 'title' | 'name' | 'params' | 'content'>>) {
  const t = useStrings(unknownStrings)
  const text = (
    <>
      {block.title && (
        <Heading level={headingLevel} className="pk-title">
          {block.title}
        </Heading>
      )}
      <Prose content={block.content} headingLevel={block.title ? nextHeadingLevel(headingLevel) : headingLevel} />
    </>
  )
  if (mode !== 'preview') return <div className="pk pk-root pk-content">{text}</div>
  const params = Object.entries(block.params)
  return (
    <div className="pk pk-root pk-unknown">
      <p className="pk-hint">
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
      {block.content.length > 0 && <p className="pk-hint">{t('unknown.note')}</p>}
      {text}
    </div>
  )
}
