import { contentSpecs } from './content/spec.js'
import { customSpecs } from './custom/spec.js'
import { formSpecs } from './form/spec.js'
import { informationSpecs } from './information/spec.js'
import { instructionsSpecs } from './instructions/spec.js'
import { navigationSpecs } from './navigation/spec.js'
import { rankingSpecs } from './ranking/spec.js'
import { selectionSpecs } from './selection/spec.js'
import { unknownSpecs } from './unknown/spec.js'

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
