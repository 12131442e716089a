import { type BlockBody, type BlockSource, contentOf, type WrittenBlock } from '../reader.js'

/** Name, parameters and text as the author wrote them: nothing is lost, nothing is guessed. */
export const readUnknown = ({ params: { name, params }, parts }: BlockSource<WrittenBlock>): BlockBody<'unknown'> => ({
  name,
  params,
  content: contentOf(parts),
})
