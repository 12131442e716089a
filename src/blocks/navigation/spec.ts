import { isShape, isString } from '../../spec/guards.js'
import { isId } from '../../spec/id.js'
import type { BlockBase } from '../../spec/spec.js'
import { isBlockShape, type SpecRules } from '../../spec/spec-guards.js'

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

const isTarget = /* @__PURE__ */ isShape({ label: isString }, { id: isId })
const isNavigation = /* @__PURE__ */ isBlockShape('navigation', {}, { previous: isTarget, next: isTarget })

/** Whether `value` is a whole navigation block, content included. */
const isNavigationSpec = (value: unknown): value is NavigationSpec => isNavigation(value)

/** Where the learner wants to go. */
export interface NavigationRequest extends NavigationTarget {
  direction: 'previous' | 'next'
}

export const navigationSpecs: SpecRules<NavigationSpec> = { is: isNavigationSpec }
