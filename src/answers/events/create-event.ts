import type { AnswerStatus } from '../../core/validation/problem.js'
import type { Answer, AnswerableType, BlockSpec } from '../../schema/types.js'
import type { AnswerModel } from '../document/answer-model.js'
import { getUnitValue } from '../document/answer-parts.js'
import { getProblems } from '../document/check-answers.js'
import { uuid } from '../document/uuid.js'
import type { AnswerEvent, AnswerReason } from './answer-event.js'

/** What is to be told. */
export interface EventDraft {
  kind: AnswerEvent['kind']
  reason: AnswerReason
  value: Answer | null
  previous: Answer | null
  field: string | undefined
}

/** @param revision the revision that the event made */
export const createEvent = (
  model: AnswerModel,
  block: BlockSpec,
  draft: EventDraft,
  status: AnswerStatus,
  revision: number,
  at: string,
): AnswerEvent =>
  ({
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
    // The block's type decides the type of its answer (`set` has checked it), which TypeScript cannot follow here.
  }) as AnswerEvent
