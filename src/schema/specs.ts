import { contentSpecGuards } from '../blocks/content/spec.js'
import { customShape, customSpecGuards } from '../blocks/custom/spec.js'
import { formShape, formSpecGuards } from '../blocks/form/spec.js'
import { informationSpecGuards } from '../blocks/information/spec.js'
import { instructionsSpecGuards } from '../blocks/instructions/spec.js'
import { navigationSpecGuards } from '../blocks/navigation/spec.js'
import { rankingShape, rankingSpecGuards } from '../blocks/ranking/spec.js'
import { selectionShape, selectionSpecGuards } from '../blocks/selection/spec.js'
import { unknownShape, unknownSpecGuards } from '../blocks/unknown/spec.js'

/** The guards of each block type. `BlockSpec` is derived from it. */
export const blockSpecs = {
  instructions: instructionsSpecGuards,
  content: contentSpecGuards,
  information: informationSpecGuards,
  selection: selectionSpecGuards,
  ranking: rankingSpecGuards,
  form: formSpecGuards,
  navigation: navigationSpecGuards,
  custom: customSpecGuards,
  unknown: unknownSpecGuards,
}

/**
 * The parts of each spec that stored answers depend on, besides id and type. Separate, because the parser needs no
 * guards.
 */
export const blockShapes = {
  selection: selectionShape,
  ranking: rankingShape,
  form: formShape,
  custom: customShape,
  unknown: unknownShape,
}
