import type { Json } from '../../spec/json.js'
import { type BlockBody, type BlockSource, contentOf } from '../reader.js'

interface Written {
  name: string
  params: Record<string, Json>
}

/** Name, parameters and text as the author wrote them; the definition's `read` fills in the data. */
export const readCustom = ({ params: { name, params }, parts }: BlockSource<Written>): BlockBody<'custom'> => ({
  name,
  params,
  content: contentOf(parts),
  data: null,
})
