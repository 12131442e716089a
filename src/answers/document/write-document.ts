import { stringifyJson } from '../../core/guards/json.js'
import type { AnswerDocument } from './answer-document.js'

/** JSON text of a document, as `readDocument` takes it. */
export const writeDocument = (document: AnswerDocument): string => stringifyJson(document)
