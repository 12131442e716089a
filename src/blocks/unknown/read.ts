import { type BlockBody, type BlockSource, contentOf, type WrittenBlock } from '../../reading/reader.js'
import type { UnknownSpec } from './spec.js'

/** Name, parameters and text as the author wrote them: nothing is lost, nothing is guessed. */
export const readUnknown = ({
  params: { name, params },
  parts,
}: BlockSource<WrittenBlock>): BlockBody<UnknownSpec> => ({
  name,
  params,
  content: contentOf(parts),
})
