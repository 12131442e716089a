import type { ComponentType } from 'react'
import { ContentView } from '../blocks/content/view.js'
import { CustomView, UnknownView } from '../blocks/custom/view.js'
import { FormView } from '../blocks/form/view.js'
import { InformationView } from '../blocks/information/view.js'
import { InstructionsView } from '../blocks/instructions/view.js'
import { NavigationView } from '../blocks/navigation/view.js'
import { RankingView } from '../blocks/ranking/view.js'
import { SelectionView } from '../blocks/selection/view.js'
import type { ViewProps } from '../context/view-props.js'
import type { BlockOf, BlockSpec, BlockType } from '../schema/types.js'

/** The view of each block type. */
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

/** The view of a block. The table guarantees the cast: the view of a block type accepts that block. */
export function getBlockView(block: BlockSpec): ComponentType<ViewProps<BlockSpec>> | undefined {
  return Object.hasOwn(views, block.type)
    ? (views[block.type] as unknown as ComponentType<ViewProps<BlockSpec>>)
    : undefined
}
