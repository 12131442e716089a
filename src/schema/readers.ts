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

/** How each type of block that authors can name is read: one line a type. */
export const readers = {
  instructions: instructionsReader,
  content: contentReader,
  information: informationReader,
  selection: selectionReader,
  ranking: rankingReader,
  form: formReader,
  navigation: navigationReader,
} satisfies { [T in Exclude<BlockType, 'custom' | 'unknown'>]: { read(source: never): BlockBody<BlockOf<T>> } }

/** The one type of block that is made of directives of its own: the parser calls them fields. */
export const fieldBlock = formParserHooks

/** The one type of block that a file has once, after all others, whatever sections its directives stand in. */
export const singletonBlock = navigationParserHooks

/** The type of a section without a directive. */
export const proseBlockType = 'content'

/** How a block is read whose type only the host knows, and one whose type nobody knows. */
export const fallbackReaders = { custom: readCustom, unknown: readUnknown }
