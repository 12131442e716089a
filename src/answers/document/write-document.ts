import { stringifyJson } from '../../core/guards/json.js'
import type { AnswerDocument } from './answer-document.js'

/** Serializes a document for `readDocument`. */
export function writeDocument(document: AnswerDocument): string {
  return stringifyJson(document)
}
