import { contentSpecRules } from '../blocks/content/spec.js'
import { customShape, customSpecRules } from '../blocks/custom/spec.js'
import { formShape, formSpecRules } from '../blocks/form/spec.js'
import { informationSpecRules } from '../blocks/information/spec.js'
import { instructionsSpecRules } from '../blocks/instructions/spec.js'
import { navigationSpecRules } from '../blocks/navigation/spec.js'
import { rankingShape, rankingSpecRules } from '../blocks/ranking/spec.js'
import { selectionShape, selectionSpecRules } from '../blocks/selection/spec.js'
import { unknownShape, unknownSpecRules } from '../blocks/unknown/spec.js'

/** What is known of the specs of each type of block. `BlockSpec` is derived from it. */
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

/** What answers to a block hang on, beside its id and its type: for the parser, which needs no guard. */
export const blockShapes = {
  selection: selectionShape,
  ranking: rankingShape,
  form: formShape,
  custom: customShape,
  unknown: unknownShape,
}
