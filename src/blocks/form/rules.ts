import { isIsoDate } from '../../core/guards/iso-date.js'
import type { Json } from '../../core/guards/json.js'
import {
  type BlockRules,
  findByIdOrAlias,
  isRecord,
  type Question,
  type ValueFormatter,
} from '../../core/validation/block-rules.js'
import type { AnswerProblem, AnswerProblemCode, AnswerStatus, Problem } from '../../core/validation/problem.js'
import { getScalePoints, isStepFrom } from '../../core/validation/scale-points.js'
import type { Field, FieldValue, FormAnswer, FormSpec } from './spec.js'
import { findMissingParts, toDateParts } from './values/date-parts.js'

/** The fields of a form, indexed. */
interface FieldIndex {
  /** In order. */
  byId: ReadonlyMap<string, Field>
  /**
   * The fields that complete a form: the required ones, or all if none is required. Checkboxes do not count, because an
   * unchecked one is an answer.
   */
  completing: readonly Field[]
  questions: readonly Question[]
}

/** Cached per form, because each keystroke reads it for status and problems. */
const indexCache = /* @__PURE__ */ new WeakMap<FormSpec, FieldIndex>()

function indexFields(block: FormSpec): FieldIndex {
  const known = indexCache.get(block)
  if (known) return known
  const all = block.groups.flatMap((group) => group.fields)
  const required = all.filter((field) => field.required)
  const completing = required.length > 0 ? required : all.filter((field) => field.control !== 'checkbox')
  const questions = all.map((field): Question => {
    const { id, label, required, options, aliases } = field
    return { id, label, required, ...(options && { choices: options }), ...(aliases && { aliases }) }
  })
  const found = { byId: new Map(all.map((field) => [field.id, field])), completing, questions }
  indexCache.set(block, found)
  return found
}

const getFields = (block: FormSpec): Field[] => [...indexFields(block).byId.values()]

/** A required checkbox is empty while unchecked; blank text is not an answer. */
function isEmpty(field: CheckedField, value: FieldValue | undefined): boolean {
  return (
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (field.control === 'checkbox' && field.required === true && value === false)
  )
}

/** The properties of a field that validation uses. */
export type CheckedField = Pick<
  Field,
  'control' | 'min' | 'max' | 'step' | 'minDate' | 'maxDate' | 'minLength' | 'maxLength'
> & {
  required?: boolean
  options?: readonly { id: string }[]
}

type Params = Record<string, Json>
type FoundProblem = [code: AnswerProblemCode, params: Params]

/** Picks the defined limits. */
function pickDefined(limits: Record<string, number | string | undefined>): Params {
  return Object.fromEntries(
    Object.entries(limits).filter((entry): entry is [string, number | string] => entry[1] !== undefined),
  )
}

/** The default step of a scale is 1. */
const getStep = ({ control, step }: CheckedField) => step ?? (control === 'scale' ? 1 : undefined)

/** Steps count from `min`, as in HTML. */
function numberLimits(field: CheckedField): Params {
  const { min, max } = field
  const step = getStep(field)
  return pickDefined({ min, max, step, from: step === undefined ? undefined : (min ?? 0) })
}

function checkText({ minLength, maxLength }: CheckedField, value: string): FoundProblem | undefined {
  const { length } = value
  const code =
    minLength !== undefined && length < minLength
      ? 'too-short'
      : maxLength !== undefined && length > maxLength
        ? 'too-long'
        : null
  return code ? [code, { ...pickDefined({ minLength, maxLength }), length }] : undefined
}

function checkNumber(field: CheckedField, value: number): FoundProblem | undefined {
  const { min, max } = field
  const step = getStep(field)
  if (!Number.isFinite(value)) return ['not-a-number', numberLimits(field)]
  if (min !== undefined && value < min) return ['too-small', numberLimits(field)]
  if (max !== undefined && value > max) return ['too-large', numberLimits(field)]
  return step && !isStepFrom(min ?? 0, value, step) ? ['not-a-step', numberLimits(field)] : undefined
}

function checkDate({ minDate, maxDate }: CheckedField, value: string): FoundProblem | undefined {
  if (!isIsoDate(value)) {
    const missing = findMissingParts(value)
    if (missing.length > 0) return ['incomplete-date', { missing }]
    return ['not-a-date', /^\s*\p{Nd}{4}\s*$/u.test(toDateParts(value).year.normalize('NFKC')) ? {} : { part: 'year' }]
  }
  const limits = pickDefined({ min: minDate, max: maxDate })
  if (minDate !== undefined && value < minDate) return ['too-early', limits]
  if (maxDate !== undefined && value > maxDate) return ['too-late', limits]
  return undefined
}

/** Parameters of the message for a missing answer. */
function getRequiredParams(field: CheckedField): Params {
  const { control, minLength, maxLength, minDate, maxDate } = field
  switch (control) {
    case 'checkbox':
      return { asks: 'tick' }
    case 'select':
    case 'radio':
      return { asks: 'option' }
    case 'number':
    case 'scale':
      return { asks: control, ...numberLimits(field) }
    case 'date':
      return { asks: 'date', ...pickDefined({ min: minDate, max: maxDate }) }
    default:
      return { asks: 'text', ...pickDefined({ min: minLength, max: maxLength }) }
  }
}

function checkValue(field: CheckedField, value: FieldValue): FoundProblem | undefined {
  switch (field.control) {
    case 'checkbox':
      return typeof value === 'boolean' ? undefined : ['wrong-type', {}]
    case 'number':
      if (typeof value === 'number') return checkNumber(field, value)
      return typeof value === 'string' ? ['not-a-number', numberLimits(field)] : ['wrong-type', {}]
    case 'scale':
      return typeof value === 'number' ? checkNumber(field, value) : ['wrong-type', {}]
    case 'date':
      return typeof value === 'string' ? checkDate(field, value) : ['wrong-type', {}]
    case 'select':
    case 'radio':
      if (typeof value !== 'string') return ['wrong-type', {}]
      return field.options?.some((option) => option.id === value) ? undefined : ['unknown-id', { id: value }]
    case 'text':
    case 'textarea':
      return typeof value === 'string' ? checkText(field, value) : ['wrong-type', {}]
  }
}

/** Validates one field. */
export function checkField(field: CheckedField, value: FieldValue | undefined): Problem | undefined {
  const isNothing = value === undefined || isEmpty(field, value)
  if (isNothing && !field.required) return undefined
  const found: FoundProblem | undefined = isNothing ? ['required', getRequiredParams(field)] : checkValue(field, value)
  return found && { code: found[0], params: found[1] }
}

/** Whether a value contains no free text. Unreadable numbers and dates are kept as typed. */
function hasNoFreeText({ control, options }: Field, value: FieldValue): boolean {
  switch (control) {
    case 'checkbox':
      return typeof value === 'boolean'
    case 'number':
    case 'scale':
      return typeof value === 'number'
    case 'date':
      return isIsoDate(value)
    case 'select':
    case 'radio':
      return options?.some((option) => option.id === value) ?? false
    default:
      return false
  }
}

/** The value in a form that the field accepts after an edit; `undefined` if there is none. */
function coerce(field: Field, value: FieldValue): FieldValue | undefined {
  switch (field.control) {
    case 'checkbox':
      return typeof value === 'boolean' ? value : undefined
    case 'select':
    case 'radio':
      return typeof value === 'string' ? findByIdOrAlias(field.options ?? [], value)?.id : undefined
    case 'scale':
      return typeof value === 'number' && getScalePoints(field).includes(value) ? value : undefined
    case 'date':
      return typeof value === 'string' ? value : undefined
    case 'number':
      return typeof value === 'boolean' ? undefined : value
    case 'text':
    case 'textarea':
      return typeof value === 'boolean' ? undefined : String(value)
  }
}

/** A field's value as the learner reads it. */
function formatFieldValue(field: Field | undefined, value: FieldValue, write?: ValueFormatter): string {
  if (write && typeof value === 'number') return write.number(value)
  if (write && field?.control === 'date' && isIsoDate(value)) return write.date(value)
  return field?.options?.find((option) => option.id === value)?.text ?? String(value)
}

/** `Map`: missing-key lookups dominate and are slower on plain objects. */
function toValueMap(answer: FormAnswer | null): ReadonlyMap<string, FieldValue> {
  return new Map(answer && Object.entries(answer.fields))
}

function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function status(block: FormSpec, values: ReadonlyMap<string, FieldValue>): AnswerStatus {
  const { byId, completing } = indexFields(block)
  const isFilled = (field: Field | undefined) => field !== undefined && !isEmpty(field, values.get(field.id))
  if (![...values.keys()].some((id) => isFilled(byId.get(id)))) return 'unanswered'
  return completing.every(isFilled) ? 'answered' : 'partial'
}

export const formRules: BlockRules<FormSpec, FormAnswer> = {
  questions: (block) => indexFields(block).questions,
  asks: (block) => indexFields(block).byId.size > 0,
  isAnswer: (value): value is FormAnswer =>
    isRecord(value) &&
    value.type === 'form' &&
    isRecord(value.fields) &&
    Object.values(value.fields).every(isFieldValue),
  isEmpty: ({ fields }) => Object.keys(fields).length === 0,
  status: (block, answer) => status(block, toValueMap(answer)),
  check(block, answer) {
    const { byId } = indexFields(block)
    const values = toValueMap(answer)
    const problems: AnswerProblem[] = []
    for (const field of byId.values()) {
      const found = checkField(field, values.get(field.id))
      if (found) problems.push({ block: block.id, field: field.id, ...found })
    }
    for (const id of values.keys()) {
      if (!byId.has(id)) problems.push({ block: block.id, field: id, code: 'unknown-id', params: { id } })
    }
    return problems
  },
  describe(answer, block) {
    const byId = block && indexFields(block).byId
    const line = ([id, value]: [string, FieldValue]) =>
      `${byId?.get(id)?.label ?? id}: ${formatFieldValue(byId?.get(id), value)}`
    return { ids: [], texts: Object.entries(answer.fields).map(line) }
  },
  redact(block, answer) {
    const values = toValueMap(answer)
    const kept = getFields(block).flatMap((field): [string, FieldValue][] => {
      const value = values.get(field.id)
      return value !== undefined && hasNoFreeText(field, value) ? [[field.id, value]] : []
    })
    return kept.length > 0 ? { type: 'form', fields: Object.fromEntries(kept) } : null
  },
  parts: {
    split: ({ fields }) => Object.entries(fields),
    join: (parts) => ({ type: 'form', fields: Object.fromEntries(parts) }),
    // With a single field there is no `partial`.
    status(block, id, value) {
      const field = indexFields(block).byId.get(id)
      if (!field || value === undefined || isEmpty(field, value)) return 'unanswered'
      return 'answered'
    },
    coerce(block, id, value) {
      const field = indexFields(block).byId.get(id)
      return field && coerce(field, value)
    },
    describe: (value, id, block, write) => formatFieldValue(block && indexFields(block).byId.get(id), value, write),
  },
}
