import { readContent } from './content/read.js'
import { readForm } from './form/read.js'
import { readInformation } from './information/read.js'
import { readInstructions } from './instructions/read.js'
import { readNavigation } from './navigation/read.js'
import { readRanking } from './ranking/read.js'
import type { Reader } from './reader.js'
import { readSelection } from './selection/read.js'
import type { BlockType } from './types.js'
import { readUnknown } from './unknown/read.js'

/** How each type of block is read: one line a type. What its parameters are is the parser's table. */
export const readers = {
  instructions: readInstructions,
  content: readContent,
  information: readInformation,
  selection: readSelection,
  ranking: readRanking,
  form: readForm,
  navigation: readNavigation,
  unknown: readUnknown,
} satisfies { [T in BlockType]: Reader<T, never> }
