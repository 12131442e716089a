import type { BlockBase } from '../../spec/spec.js'

/** The way to the phases before and after. Always the last block. */
export interface NavigationSpec extends BlockBase {
  type: 'navigation'
  previous?: NavigationTarget
  next?: NavigationTarget
}

export interface NavigationTarget {
  label: string
  /** The id of the phase, when the author gave one. */
  id?: string
}
