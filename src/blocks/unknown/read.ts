import { type BlockBody, type BlockSource, collectContent, type RawBlock } from '../../reading/reader.js'
import type { UnknownSpec } from './spec.js'

/** Name, parameters and text as the author wrote them: nothing is lost, nothing is guessed. */
export const readUnknown = ({ params: { name, params }, parts }: BlockSource<RawBlock>): BlockBody<UnknownSpec> => ({
  name,
  params,
  content: collectContent(parts),
})
