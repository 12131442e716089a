import { type BlockBody, type BlockSource, contentOf, type WrittenBlock } from '../reader.js'

/** Name, parameters and text as the author wrote them; the definition's `read` fills in the data. */
export const readCustom = ({ params: { name, params }, parts }: BlockSource<WrittenBlock>): BlockBody<'custom'> => ({
  name,
  params,
  content: contentOf(parts),
  data: null,
})
