import { contentSpecs } from '../blocks/content/spec.js'
import { customShape, customSpecs } from '../blocks/custom/spec.js'
import { formShape, formSpecs } from '../blocks/form/spec.js'
import { informationSpecs } from '../blocks/information/spec.js'
import { instructionsSpecs } from '../blocks/instructions/spec.js'
import { navigationSpecs } from '../blocks/navigation/spec.js'
import { rankingShape, rankingSpecs } from '../blocks/ranking/spec.js'
import { selectionShape, selectionSpecs } from '../blocks/selection/spec.js'
import { unknownShape, unknownSpecs } from '../blocks/unknown/spec.js'

/** What is known of the specs of each type of block. `BlockSpec` is derived from it. */
export const blockSpecs = {
  instructions: instructionsSpecs,
  content: contentSpecs,
  information: informationSpecs,
  selection: selectionSpecs,
  ranking: rankingSpecs,
  form: formSpecs,
  navigation: navigationSpecs,
  custom: customSpecs,
  unknown: unknownSpecs,
}

/** What answers to a block hang on, beside its id and its type: for the parser, which needs no guard. */
export const blockShapes = {
  selection: selectionShape,
  ranking: rankingShape,
  form: formShape,
  custom: customShape,
  unknown: unknownShape,
}
