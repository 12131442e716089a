import { writeJson } from '../../core/guards/json.js'
import type { AnswerDocument } from './document.js'

/** JSON text of a document, as `readDocument` takes it. */
export const writeDocument = (document: AnswerDocument): string => writeJson(document)
