import type { Content } from '../../spec/content.js'
import type { Json } from '../../spec/json.js'
import type { BlockBase } from '../../spec/spec.js'

/** A block of a type that phasekit does not know: a host's own, or a slip of the author's. Nothing of it is lost. */
export interface UnknownSpec extends BlockBase {
  type: 'unknown'
  /** The directive's type, as written. */
  name: string
  params: Record<string, Json>
  content: Content[]
  /** What the host's own reader made of it. */
  data?: Json
}

/** What a host's own view stored. */
export interface UnknownAnswer {
  data: Json
}
