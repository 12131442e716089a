import { contentSpecRules } from '../blocks/content/spec.js'
import { customShape, customSpecRules } from '../blocks/custom/spec.js'
import { formShape, formSpecRules } from '../blocks/form/spec.js'
import { informationSpecRules } from '../blocks/information/spec.js'
import { instructionsSpecRules } from '../blocks/instructions/spec.js'
import { navigationSpecRules } from '../blocks/navigation/spec.js'
import { rankingShape, rankingSpecRules } from '../blocks/ranking/spec.js'
import { selectionShape, selectionSpecRules } from '../blocks/selection/spec.js'
import { unknownShape, unknownSpecRules } from '../blocks/unknown/spec.js'

/** The guards of each block type. `BlockSpec` is derived from it. */
export const blockSpecs = {
  instructions: instructionsSpecRules,
  content: contentSpecRules,
  information: informationSpecRules,
  selection: selectionSpecRules,
  ranking: rankingSpecRules,
  form: formSpecRules,
  navigation: navigationSpecRules,
  custom: customSpecRules,
  unknown: unknownSpecRules,
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
