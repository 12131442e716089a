import { type BlockBody, type BlockSource, collectContent, type RawBlock } from '../../reading/reader.js'
import type { UnknownSpec } from './spec.js'

/** Keeps name, parameters and text as written. */
export function readUnknown({ params: { name, params }, parts }: BlockSource<RawBlock>): BlockBody<UnknownSpec> {
  return {
    name,
    params,
    content: collectContent(parts),
  }
}
