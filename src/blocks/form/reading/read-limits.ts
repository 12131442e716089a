import { getScalePoints, MAX_SCALE_POINTS } from '../../../core/validation/scale-points.js'
import type { BlockSource, FieldPart } from '../../../reading/reader.js'
import type { FieldParams } from '../field-params.js'
import type { Field } from '../spec.js'

type FieldLimits = Partial<
  Pick<
    Field,
    | 'control'
    | 'min'
    | 'max'
    | 'step'
    | 'minLabel'
    | 'maxLabel'
    | 'minDate'
    | 'maxDate'
    | 'minLength'
    | 'maxLength'
    | 'rows'
  >
>

/** Range of a scale without numbers. */
const DEFAULT_SCALE = { min: 1, max: 5 } as const

/** Reads the limits of a field, by its type. */
export function readLimits(part: FieldPart, source: BlockSource<object>): FieldLimits {
  const { control, params, start, end } = part
  const { minLength, maxLength, rows, ...rest } = params
  if (control === 'scale') {
    const report = (message: string, expected: string) =>
      source.report({ ruleId: 'param-range', message, expected, start, end })
    const scale = readScale(params, report)
    return scale.control === 'number' ? scale : { ...scale, ...pickDefined(rest, ['minLabel', 'maxLabel']) }
  }
  if (control === 'date') return readDateLimits(rest)
  return {
    ...readNumberLimits(rest),
    ...pickDefined({ minLength, maxLength, rows }, ['minLength', 'maxLength', 'rows']),
  }
}

/** Picks the defined entries: a spec has no `undefined`. */
function pickDefined<T extends object, K extends keyof T>(from: T, names: readonly K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]]))) as Partial<
    Pick<T, K>
  >
}

function readNumberLimits({ min, max, step }: FieldParams): Pick<FieldLimits, 'min' | 'max' | 'step'> {
  return {
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
    ...(step !== undefined && { step }),
  }
}

function readDateLimits({ min, max }: FieldParams): FieldLimits {
  return {
    ...(typeof min === 'string' && { minDate: min }),
    ...(typeof max === 'string' && { maxDate: max }),
  }
}

/** Reads the range of a scale, adjusted so that both ends are points of it. */
function readScale(params: FieldParams, report: (message: string, expected: string) => void): FieldLimits {
  const { min = DEFAULT_SCALE.min, max = DEFAULT_SCALE.max, step } = readNumberLimits(params)
  const rest = step === undefined ? {} : { step }
  const points = getScalePoints({ min, max, ...rest })
  const [first] = points
  const last = points.at(-1)
  if (min >= max || points.length === 1) {
    report(
      `A scale from ${min} to ${max} in steps of ${step ?? 1} has one point at most. It goes ` +
        `from 1 to 5 now. Write a larger \`max\` or a smaller \`step\`.`,
      '`min` well below `max`',
    )
    return DEFAULT_SCALE
  }
  if (first === undefined || last === undefined) {
    const message =
      `This scale would have more than ${MAX_SCALE_POINTS} points, too many to choose ` +
      `from. It is a number field now. Write a larger \`step\`.`
    report(message, `at most ${MAX_SCALE_POINTS} points, by a larger \`step\``)
    return { control: 'number', min, max, ...rest }
  }
  // Ends at the last point that can be chosen, to which the end label belongs.
  if (Math.abs(last - max) > 1e-9 * Math.max(1, Math.abs(max)))
    report(
      `Steps of ${step ?? 1} from ${min} do not meet ${max}. The scale ends at ${last} ` +
        `now. Write \`max: ${last}\` or another \`step\`.`,
      `\`max\` as ${last}, or another \`step\``,
    )
  return { min: first, max: last, ...rest }
}
