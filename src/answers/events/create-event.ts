import type { AnswerStatus } from '../../core/validation/problem.js'
import type { Answer, AnswerableType, BlockSpec } from '../../schema/types.js'
import type { AnswerModel } from '../document/answer-model.js'
import { pieceOf } from '../document/answer-parts.js'
import { problemsOf } from '../document/check-answers.js'
import { uuid } from '../document/uuid.js'
import type { AnswerEvent, AnswerReason } from './event.js'

/** What is to be told. */
export interface Telling {
  kind: AnswerEvent['kind']
  reason: AnswerReason
  value: Answer | null
  previous: Answer | null
  field: string | undefined
}

/** @param seq the revision that the event made */
export const makeEvent = (
  model: AnswerModel,
  block: BlockSpec,
  what: Telling,
  status: AnswerStatus,
  seq: number,
  at: string,
): AnswerEvent =>
  ({
    id: uuid(),
    seq,
    at,
    kind: what.kind,
    reason: what.reason,
    type: block.type as AnswerableType,
    ...('name' in block ? { name: block.name } : {}),
    block: block.id,
    value: what.value,
    previous: what.previous,
    ...(what.field === undefined ? {} : { field: what.field, fieldValue: pieceOf(model, what.value, what.field) }),
    status,
    problems: problemsOf(model, block, what.value),
    // The block's type decides the type of its answer (`set` has checked it), which TypeScript cannot follow here.
  }) as AnswerEvent
