import { isJson, type Json, stringifyJson } from '../../core/guards/json.js'
import type { BlockBase, Choice } from '../../core/spec/spec.js'
import type { AnyBlockDefinition, BlockOf, BlockParams, BlockParamValues } from '../../schema/types.js'
import { excerpt, type Report } from '../messages/reporter.js'
import type { SourceRange } from '../source/line-index.js'

/** A host's block that waits for its reader until all ids are known. */
export interface HostBlock {
  block: BlockOf<'custom'>
  definition: AnyBlockDefinition
  /** As the definition's table has them. */
  params: BlockParamValues<BlockParams>
  items: Choice[]
  range: SourceRange
  /** Where each parameter stands. */
  paramRange: (name: string) => SourceRange | undefined
}

/**
 * Lets the definition make the block's data. One that fails is the host's fault, and no reason to lose the author's
 * file: the block becomes an unknown one, whose text is shown.
 */
export function readHostBlock(
  { block, definition, params, items, range: place, paramRange: paramSpan }: HostBlock,
  report: Report,
): void {
  if (!definition.read) return
  const { name, id, heading, title, content } = block
  const failed = (why: string) => {
    report({ ruleId: 'reader-failed', message: `The reader of \`${name}\` ${why}`, start: place.start, end: place.end })
    Object.assign<BlockBase, Pick<BlockBase, 'type'>>(block, { type: 'unknown' })
    delete (block as Partial<HostBlock['block']>).data
  }
  try {
    const data: unknown = definition.read({
      name,
      id,
      ...(heading !== undefined && { heading }),
      ...(title !== undefined && { title }),
      params,
      content,
      items,
      report: ({ message, param }) => {
        const { start, end } = (param !== undefined && paramSpan(param)) || place
        report({ ruleId: 'block-reader', message: excerpt(String(message), 500), start, end })
      },
    })
    if (data === undefined) return
    // A copy: the reader may keep what it returned, and an object with `toJSON` becomes what it will be stored as.
    if (isJson(data)) block.data = JSON.parse(stringifyJson(data)) as Json
    else failed('returned something that is not JSON, so the block is shown as text.')
  } catch (error) {
    failed(`threw: ${excerpt(error instanceof Error ? error.message : String(error), 200)}`)
  }
}
