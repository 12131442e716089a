import { contentReader } from '../blocks/content/read.js'
import { readCustom } from '../blocks/custom/read.js'
import { formParserHooks, formReader } from '../blocks/form/read.js'
import { informationReader } from '../blocks/information/read.js'
import { instructionsReader } from '../blocks/instructions/read.js'
import { navigationParserHooks, navigationReader } from '../blocks/navigation/read.js'
import { rankingReader } from '../blocks/ranking/read.js'
import { selectionReader } from '../blocks/selection/read.js'
import { readUnknown } from '../blocks/unknown/read.js'
import type { BlockBody } from '../reading/reader.js'
import type { BlockOf, BlockType } from './types.js'

/** The readers of the block types that authors can name. */
export const readers = {
  instructions: instructionsReader,
  content: contentReader,
  information: informationReader,
  selection: selectionReader,
  ranking: rankingReader,
  form: formReader,
  navigation: navigationReader,
} satisfies { [T in Exclude<BlockType, 'custom' | 'unknown'>]: { read(source: never): BlockBody<BlockOf<T>> } }

/** The block type that consists of directives of its own, which the parser calls fields. */
export const fieldBlock = formParserHooks

/** The block type that a file has once, after all others, whatever sections its directives are in. */
export const singletonBlock = navigationParserHooks

/** The type of a section without a directive. */
export const proseBlockType = 'content'

/** The readers for types that only the host defines, and for unknown types. */
export const fallbackReaders = { custom: readCustom, unknown: readUnknown }
