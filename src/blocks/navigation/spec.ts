import { isShape, isString } from '../../core/guards/guards.js'
import { isId } from '../../core/guards/id.js'
import type { NavigationTarget } from '../../core/spec/navigation.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { isBlockShape, type SpecGuards } from '../../core/spec/spec-guards.js'

/** Links to the previous and next phase. Always the last block. */
export interface NavigationSpec extends BlockBase {
  /** Discriminant of the block. */
  type: 'navigation'
  /** The previous phase; absent on the first. */
  previous?: NavigationTarget | undefined
  /** The next phase; absent on the last. */
  next?: NavigationTarget | undefined
}

const isTarget = /* @__PURE__ */ isShape({ label: isString }, { id: isId })
const isNavigation = /* @__PURE__ */ isBlockShape('navigation', {}, { previous: isTarget, next: isTarget })

const isNavigationSpec = (value: unknown): value is NavigationSpec => isNavigation(value)

export const navigationSpecGuards: SpecGuards<NavigationSpec> = { is: isNavigationSpec }
