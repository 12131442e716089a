import type { UnknownSpec } from '../blocks/unknown/spec.js'
import type { Content } from '../spec/content.js'
import { isJson, type Json, writeJson } from '../spec/json.js'
import type { Choice } from '../spec/spec.js'
import { excerpt, type Report } from './messages.js'
import type { Span } from './places.js'

/** A block of a host's own type, as its reader gets it. */
export interface ReadableBlock {
  /** The type, as the author wrote it. */
  name: string
  id: string
  heading?: string
  title?: string
  /** Every parameter that is not `id`, `title` or `aliases`, in the author's spelling: texts, lists and mappings of texts. */
  params: Readonly<Record<string, Json>>
  /** The whole text of the block, its list included. */
  content: readonly Content[]
  /** The items of the first list, with ids of their own, as a selection would read them. */
  items: readonly Choice[]
  /**
   * Tells the author what is wrong. Shown as rule `block-reader`, at the parameter when it names one, else at the directive.
   */
  report: (problem: { message: string; param?: string }) => void
}

/**
 * Reads a host's own type of block: `parsePhase(source, { blocks: { poll: { read } } })`.
 *
 * @example
 * const poll: BlockReader = {
 *   read: ({ items, params, report }) => {
 *     if (items.length < 2) report({ message: 'A poll needs two answers at least.' })
 *     return { closes: params.closes ?? null, answers: items.map(({ id, text }) => ({ id, text })) }
 *   },
 * }
 */
export interface BlockReader {
  /** Returns what the view will need, as JSON; it becomes `data` of the block. What it throws is reported and costs this block's `data` only. */
  read: (block: ReadableBlock) => Json | undefined
}

/** A host's block that waits for its reader until all ids are known. */
export interface HostBlock {
  block: UnknownSpec
  items: Choice[]
  place: Span
  /** Where each parameter stands. */
  paramSpan: (name: string) => Span | undefined
}

/** Lets the host's reader fill `data`. A reader that fails is the host's fault, and no reason to lose the author's file. */
export const readHostBlock = ({ block, items, place, paramSpan }: HostBlock, reader: BlockReader, report: Report): void => {
  const { name, id, heading, title, params, content } = block
  const failed = (why: string) =>
    report({ ruleId: 'reader-failed', message: `The reader of \`${name}\` ${why}`, start: place.start, end: place.end })
  try {
    const data = reader.read({
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
    if (isJson(data)) block.data = JSON.parse(writeJson(data)) as Json
    else failed('returned something that is not JSON, so its data was left out.')
  } catch (error) {
    failed(`threw: ${excerpt(error instanceof Error ? error.message : String(error), 200)}`)
  }
}
