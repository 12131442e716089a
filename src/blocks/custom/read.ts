import { type BlockBody, type BlockSource, collectContent, type RawBlock } from '../../reading/reader.js'
import type { CustomSpec } from './spec.js'

/** Keeps name, parameters and text as written; the definition's `read` adds the data. */
export function readCustom({ params: { name, params }, parts }: BlockSource<RawBlock>): BlockBody<CustomSpec> {
  return {
    name,
    params,
    content: collectContent(parts),
    data: null,
  }
}
