import { useMemo } from 'react'
import { ConflictNotice, useBlockConflicts } from '../../context/ConflictNotice.js'
import { usePhaseContext } from '../../context/phase-context.js'
import { nextHeadingLevel, renderLabel, renderProse } from '../../context/render-content.js'
import { type AnswerMapping, useAnswerStore } from '../../context/use-answer-store.js'
import { useBlockErrors } from '../../context/use-block-errors.js'
import type { ViewProps } from '../../context/view-props.js'
import type { HeadingLevel } from '../../ui/common-props.js'
import { renderInlines } from '../../ui/rich-text/InlineText.js'
import type { ChangeDetails } from '../../ui/store/value-store.js'
import type { FormOption } from './form-field.js'
import { StrategyForm } from './StrategyForm.js'
import type { FieldOption, FieldValue, FormAnswer, FormSpec } from './spec.js'

type Fields = Record<string, FieldValue>

const noFields: Fields = {}
const mapping: AnswerMapping<FormAnswer, Fields> = {
  toValue: (answer) => answer?.fields ?? noFields,
  toAnswer: (fields) => ({ type: 'form', fields }),
}

/** Links in options become text, because a click chooses the option. */
function renderOptions(options: FieldOption[], level: HeadingLevel): FormOption[] {
  return options.map(({ id, text, content, details }) => ({
    ...{ id, text },
    ...(content && { content: renderInlines(content, true, 0) }),
    ...(details && { details: renderProse(details, level) }),
  }))
}

export function FormView({ block, headingLevel, headingId, mode, disabled }: ViewProps<FormSpec>) {
  const { answers, editAnswer: change, shownProblems: problems } = usePhaseContext()
  const store = useAnswerStore<FormSpec, Fields, ChangeDetails & { field: string }>(block, mapping)
  const { errors } = useBlockErrors(block)
  const level = block.title ? nextHeadingLevel(headingLevel) : headingLevel
  const groups = useMemo(
    () =>
      block.groups.map((group) => ({
        title: group.title,
        titleContent: renderLabel(group.titleContent),
        fields: group.fields.map((field) => ({
          ...field,
          labelContent: renderLabel(field.labelContent),
          before: renderProse(field.before, nextHeadingLevel(level)),
          options: field.options && renderOptions(field.options, nextHeadingLevel(level)),
        })),
        after: renderProse(group.after, nextHeadingLevel(level)),
      })),
    [block, level],
  )
  const conflicts = useBlockConflicts(block)
  // Fields without a conflict keep their identity.
  const shown = useMemo(() => {
    if (conflicts.length === 0) return groups
    return groups.map((group) => ({
      ...group,
      fields: group.fields.map((field) => {
        const own = conflicts.filter((conflict) => conflict.field === field.id)
        return own.length === 0
          ? field
          : { ...field, after: <ConflictNotice block={block} conflicts={own} isBesideQuestion /> }
      }),
    }))
  }, [groups, conflicts, block])
  return (
    <StrategyForm
      title={block.title}
      headingLevel={headingLevel}
      labelledBy={headingId}
      prompt={renderProse(block.prompt, level)}
      groups={shown}
      store={store}
      touched={problems.getTouched(block.id)}
      onFieldBlur={(field) => answers.commit(block.id, field)}
      onChangeRequest={change && ((field) => change(block.id, field))}
      errors={errors}
      disabled={disabled}
      readOnly={mode === 'review'}
    />
  )
}
