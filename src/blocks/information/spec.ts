import type { Content } from '../../spec/content.js'
import type { BlockBase } from '../../spec/spec.js'

/** A card of background knowledge. */
export interface InformationSpec extends BlockBase {
  type: 'information'
  /** The author's icon name, as written. Unknown names are drawn as `info-circle`. */
  icon: string
  content: Content[]
}
