import type { ComponentType } from 'react'
import { ContentView } from './content/view.js'
import { CustomView, UnknownView } from './custom/view.js'
import { FormView } from './form/view.js'
import { InformationView } from './information/view.js'
import { InstructionsView } from './instructions/view.js'
import { NavigationView } from './navigation/view.js'
import { RankingView } from './ranking/view.js'
import { SelectionView } from './selection/view.js'
import type { BlockOf, BlockSpec, BlockType } from './types.js'
import type { ViewProps } from './view.js'

/** How each type of block is drawn. */
const views = {
  instructions: InstructionsView,
  content: ContentView,
  information: InformationView,
  selection: SelectionView,
  ranking: RankingView,
  form: FormView,
  navigation: NavigationView,
  custom: CustomView,
  unknown: UnknownView,
} satisfies { [T in BlockType]: ComponentType<ViewProps<BlockOf<T>>> }

/** The view of "some" block. The cast says what the table says: the view under a block's type takes that block. */
export const viewOf = (block: BlockSpec): ComponentType<ViewProps<BlockSpec>> | undefined =>
  Object.hasOwn(views, block.type) ? (views[block.type] as unknown as ComponentType<ViewProps<BlockSpec>>) : undefined
