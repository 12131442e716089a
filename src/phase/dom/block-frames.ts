/** The window that an element is shown in: not ours, when a host renders into an iframe. */
export const windowOf = (element: Element): Window & typeof globalThis => element.ownerDocument.defaultView ?? window

/** The elements that a selector finds in a phase and not in a phase inside of it. */
export const ownElements = (root: Element, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter((element) => element.closest('.pk-phase') === root)

/** The frames of the blocks, by element. */
export const framesIn = (root: Element): Map<Element, string> =>
  new Map(ownElements(root, '[data-block-id]').map((frame) => [frame, frame.getAttribute('data-block-id') ?? '']))
