/** The window that an element is shown in: not ours, when a host renders into an iframe. */
export const getWindow = (element: Element): Window & typeof globalThis => element.ownerDocument.defaultView ?? window

/** The elements that a selector finds in a phase and not in a phase inside of it. */
export const findOwnElements = (root: Element, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter((element) => element.closest('.pk-phase') === root)

/** The frames of the blocks, by element. */
export const findFrames = (root: Element): Map<Element, string> =>
  new Map(findOwnElements(root, '[data-block-id]').map((frame) => [frame, frame.getAttribute('data-block-id') ?? '']))
