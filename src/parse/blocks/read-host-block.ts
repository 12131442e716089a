import { isJson, type Json, stringifyJson } from '../../core/guards/json.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import type { BlockBase, Choice } from '../../core/spec/spec.js'
import type { AnyBlockDefinition, BlockOf, BlockParams, BlockParamValues } from '../../schema/types.js'
import { excerpt, type Report } from '../messages/reporter.js'

/** A host block whose `read` runs once all ids are assigned. */
export interface HostBlock {
  block: BlockOf<'custom'>
  definition: AnyBlockDefinition
  /** Parsed by the parameter table of the definition. */
  params: BlockParamValues<BlockParams>
  items: Choice[]
  range: SourceRange
  /** Returns the source range of a parameter. */
  paramRange: (name: string) => SourceRange | undefined
}

/**
 * Calls the definition's `read` to create the block's data. When it fails, the block becomes an unknown block and
 * renders its text.
 */
export function readHostBlock(
  { block, definition, params, items, range, paramRange }: HostBlock,
  report: Report,
): void {
  if (!definition.read) return
  const { name, id, heading, title, content } = block
  const failed = (why: string) => {
    report({ ruleId: 'reader-failed', message: `The reader of \`${name}\` ${why}`, start: range.start, end: range.end })
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
        const { start, end } = (param !== undefined && paramRange(param)) || range
        report({ ruleId: 'block-reader', message: excerpt(String(message), 500), start, end })
      },
    })
    if (data === undefined) return
    // Copied, because the reader may keep the object and `toJSON` may change it.
    if (isJson(data)) block.data = JSON.parse(stringifyJson(data)) as Json
    else failed('returned something that is not JSON, so the block is shown as text.')
  } catch (error) {
    failed(`threw: ${excerpt(error instanceof Error ? error.message : String(error), 200)}`)
  }
}
