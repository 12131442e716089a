import type { Json } from '../../spec/json.js'
import { type BlockBody, type BlockSource, contentOf } from '../reader.js'

interface Written {
  name: string
  params: Record<string, Json>
}

/** Name, parameters and text as the author wrote them: nothing is lost, nothing is guessed. */
export const readUnknown = ({ params: { name, params }, parts }: BlockSource<Written>): BlockBody<'unknown'> => ({
  name,
  params,
  content: contentOf(parts),
})
