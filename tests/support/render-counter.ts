/**
 * Counts what React renders, by the hook that React's developer tools use. React takes the hook when it is loaded and
 * never looks again, so this file stands first in the set-up of a room.
 */

/** What is read of a fiber. */
interface Fiber {
  tag: number
  flags: number
  type: unknown
  alternate: Fiber | null
  child: Fiber | null
  sibling: Fiber | null
  return: Fiber | null
  /** Of a component: the first of its hooks. */
  memoizedState: { next: Fiber['memoizedState'] } | null
}

/** Function, class, forwardRef, memo, simple memo. */
const componentTags = new Set([0, 1, 11, 14, 15])
const performedWork = 1

let counted: string[] | null = null

function nameOf(type: unknown): string {
  const { displayName, name, render, type: inner } = (type ?? {}) as Record<string, unknown>
  if (render ?? inner) return nameOf(render ?? inner)
  return String(displayName ?? name ?? '?')
}

/** Below a fiber whose children are the same objects as before, nothing was rendered. */
function walk(first: Fiber | null): void {
  for (let fiber = first; fiber; fiber = fiber.sibling) {
    const before = fiber.alternate
    if (componentTags.has(fiber.tag) && (!before || fiber.flags & performedWork)) counted?.push(nameOf(fiber.type))
    if (!before || fiber.child !== before.child) walk(fiber.child)
  }
}

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    isDisabled: false,
    renderers: new Map(),
    checkDCE: () => undefined,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onScheduleFiberRoot: () => undefined,
    onCommitFiberRoot: (_: number, root: { current: Fiber }) => {
      if (counted) walk(root.current.child)
    },
  },
})

/** The names of the components that render while `action` runs, once for each time. */
export async function rendersOf(action: () => Promise<unknown>): Promise<string[]> {
  counted = []
  await action()
  const names = counted
  counted = null
  return names
}

/** The hooks of the components between an element and one that it stands in, React's own parts of them included. */
export function hooksBetween(inner: Element, outer: Element): number {
  const fiberOf = (element: Element) => (element as unknown as Record<string, Fiber>)[fiberKey(element)] ?? null
  const end = fiberOf(outer)
  let count = 0
  for (let fiber = fiberOf(inner); fiber && fiber !== end && fiber !== end?.alternate; fiber = fiber.return) {
    if (!componentTags.has(fiber.tag)) continue
    for (let hook = fiber.memoizedState; hook; hook = hook.next) count++
  }
  return count
}

const fiberKey = (element: Element) => Object.keys(element).find((key) => key.startsWith('__reactFiber$')) ?? ''
