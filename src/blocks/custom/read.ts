import { type BlockBody, type BlockSource, contentOf, type WrittenBlock } from '../../reading/reader.js'
import type { CustomSpec } from './spec.js'

/** Name, parameters and text as the author wrote them; the definition's `read` fills in the data. */
export const readCustom = ({ params: { name, params }, parts }: BlockSource<WrittenBlock>): BlockBody<CustomSpec> => ({
  name,
  params,
  content: contentOf(parts),
  data: null,
})
