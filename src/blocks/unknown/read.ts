import type { Json } from '../../spec/json.js'
import { contentOf, type Reader } from '../reader.js'

export interface UnknownParams {
  name: string
  params: Record<string, Json>
}

/** Name, parameters and text as the author wrote them: nothing is lost, nothing is guessed. */
export const readUnknown: Reader<'unknown', UnknownParams> = ({ params: { name, params }, parts }) => ({
  name,
  params,
  content: contentOf(parts),
})
