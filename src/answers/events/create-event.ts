import type { AnswerStatus } from '../../core/validation/problem.js'
import type { Answer, AnswerableType, BlockSpec } from '../../schema/types.js'
import type { AnswerModel } from '../document/answer-model.js'
import { getUnitValue } from '../document/answer-parts.js'
import { getProblems } from '../document/check-answers.js'
import { uuid } from '../document/uuid.js'
import type { AnswerEvent, AnswerReason } from './answer-event.js'

/** The members of an event that the caller decides. */
export interface EventDraft {
  kind: AnswerEvent['kind']
  reason: AnswerReason
  value: Answer | null
  previous: Answer | null
  field: string | undefined
}

/** @param revision the revision that the event creates */
export function createEvent(
  model: AnswerModel,
  block: BlockSpec,
  draft: EventDraft,
  status: AnswerStatus,
  revision: number,
  at: string,
): AnswerEvent {
  return {
    id: uuid(),
    revision,
    at,
    kind: draft.kind,
    reason: draft.reason,
    type: block.type as AnswerableType,
    ...('name' in block ? { name: block.name } : {}),
    block: block.id,
    value: draft.value,
    previous: draft.previous,
    ...(draft.field === undefined
      ? {}
      : { field: draft.field, fieldValue: getUnitValue(model, draft.value, draft.field) }),
    status,
    problems: getProblems(model, block, draft.value),
    // `set` has checked that the answer matches the block's type, which TypeScript cannot infer.
  } as AnswerEvent
}
