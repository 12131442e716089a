/** The element's window, which differs from the global one when a host renders into an iframe. */
export function getWindow(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window
}

/** Elements of a phase that match a selector, without those of nested phases. */
export function findOwnElements(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => element.closest('.pk-phase') === root)
}

/** Block ids by frame element. */
export function findFrames(root: Element): Map<Element, string> {
  return new Map(
    findOwnElements(root, '[data-block-id]').map((frame) => [frame, frame.getAttribute('data-block-id') ?? '']),
  )
}
