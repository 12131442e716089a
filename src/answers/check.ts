import { isAnswerable, rulesOf } from '../blocks/answers.js'
import { fieldsOf } from '../blocks/form/answer.js'
import type { Answer, BlockSpec, PhaseSpec } from '../blocks/types.js'
import type { AnswerProblem, AnswerStatus } from '../spec/problem.js'
import type { AnswerDocument } from './document.js'

/** The block's answer, when it has one of the block's own kind. */
export function answerOf(block: BlockSpec, answers: Record<string, Answer>): Answer | null {
  if (!isAnswerable(block) || !Object.hasOwn(answers, block.id)) return null
  const answer = answers[block.id]
  return rulesOf(block).isAnswer(answer) ? answer : null
}

/** How far one block's answer has come. */
export const statusOf = (block: BlockSpec, answer: Answer | null): AnswerStatus =>
  isAnswerable(block) ? rulesOf(block).status(block, answer) : 'unanswered'

/** Whether the block has a question that must be answered. */
export const requires = (block: BlockSpec): boolean =>
  isAnswerable(block) &&
  rulesOf(block).asks(block) &&
  (block.type === 'form' ? fieldsOf(block).some((field) => field.required) : 'required' in block && block.required)

/** What is wrong with one block's answer. */
export const problemsOf = (block: BlockSpec, answer: Answer | null): AnswerProblem[] =>
  isAnswerable(block) ? rulesOf(block).check(block, answer) : []

/**
 * Everything that is wrong with the answers: required and missing, outside limits, unknown ids. Empty: fit to submit.
 * The rules are those the learner sees. Pure: run it on the server again before you trust a document.
 */
export const checkAnswers = (spec: PhaseSpec, document: Pick<AnswerDocument, 'answers'>): AnswerProblem[] =>
  spec.blocks.flatMap((block) => problemsOf(block, answerOf(block, document.answers)))
