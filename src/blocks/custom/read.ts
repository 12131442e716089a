import { type BlockBody, type BlockSource, collectContent, type RawBlock } from '../../reading/reader.js'
import type { CustomSpec } from './spec.js'

/** Name, parameters and text as the author wrote them; the definition's `read` fills in the data. */
export const readCustom = ({ params: { name, params }, parts }: BlockSource<RawBlock>): BlockBody<CustomSpec> => ({
  name,
  params,
  content: collectContent(parts),
  data: null,
})
