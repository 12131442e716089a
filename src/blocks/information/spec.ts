import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import { isString } from '../../core/guards/guards.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { isBlockShape, type SpecGuards } from '../../core/spec/spec-guards.js'

/** A card of background knowledge. */
export interface InformationSpec extends BlockBase {
  /** Discriminant of the block. */
  type: 'information'
  /** The icon name as the author wrote it. Unknown names render `info-circle`. */
  icon: string
  /** The text of the card. */
  content: Content[]
}

const isInformation = /* @__PURE__ */ isBlockShape('information', { icon: isString, content: isContentList })

const isInformationSpec = (value: unknown): value is InformationSpec => isInformation(value)

export const informationSpecGuards: SpecGuards<InformationSpec> = { is: isInformationSpec }
