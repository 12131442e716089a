import { contentReader } from './content/read.js'
import { formParts, formReader } from './form/read.js'
import { informationReader } from './information/read.js'
import { instructionsReader } from './instructions/read.js'
import { navigationReader } from './navigation/read.js'
import { rankingReader } from './ranking/read.js'
import type { BlockBody } from './reader.js'
import { selectionReader } from './selection/read.js'
import type { BlockType } from './types.js'

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
