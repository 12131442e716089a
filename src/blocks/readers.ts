import { contentReader } from './content/read.js'
import { readCustom } from './custom/read.js'
import { formParts, formReader } from './form/read.js'
import { informationReader } from './information/read.js'
import { instructionsReader } from './instructions/read.js'
import { navigationParts, navigationReader } from './navigation/read.js'
import { rankingReader } from './ranking/read.js'
import type { BlockBody } from './reader.js'
import { selectionReader } from './selection/read.js'
import type { BlockType } from './types.js'
import { readUnknown } from './unknown/read.js'

/** How each type of block that authors can name is read: one line a type. */
export const readers = {
  instructions: instructionsReader,
  content: contentReader,
  information: informationReader,
  selection: selectionReader,
  ranking: rankingReader,
  form: formReader,
  navigation: navigationReader,
} satisfies { [T in Exclude<BlockType, 'custom' | 'unknown'>]: { read(source: never): BlockBody<T> } }

/** The one type of block that is made of directives of its own: the parser calls them fields. */
export const parted = formParts

/** The one type of block that a file has once, after all others, whatever sections its directives stand in. */
export const single = navigationParts

/** The type of a section without a directive. */
export const proseType = 'content'

/** How a block is read whose type only the host knows, and one whose type nobody knows. */
export const unlisted = { custom: readCustom, unknown: readUnknown }
