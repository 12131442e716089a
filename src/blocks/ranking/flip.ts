/** How far each row stood from the top of its list. */
export type Snapshot = ReadonlyMap<HTMLElement, number>

/**
 * Measures where rows are seen, on their way or at rest. Against the list, so that scrolling between two measurements
 * does not count.
 */
export function snapshot(list: Element, rows: Iterable<HTMLElement>): Snapshot {
  const top = list.getBoundingClientRect().top
  return new Map([...rows].map((row) => [row, row.getBoundingClientRect().top - top]))
}

/**
 * Device pixels of a transform for one of the page: not 1 where an ancestor is scaled. Box heights are whole numbers,
 * so near 1 is 1.
 */
export function getScale(element: HTMLElement): number {
  const scale = element.getBoundingClientRect().height / element.offsetHeight
  return Number.isFinite(scale) && Math.abs(scale - 1) > 0.02 ? scale : 1
}

/** Takes rows that are on their way to where they belong at once. */
export function cancelFlip(list: Element): void {
  for (const animation of list.getAnimations?.({ subtree: true }) ?? [])
    if (animation.id === 'pk-glide') animation.cancel()
}

/** `--_glide` in milliseconds; 0 where motion is not wanted. */
function getFlipDuration(list: Element): number {
  const view = list.ownerDocument.defaultView
  if (!view?.matchMedia || view.matchMedia('(prefers-reduced-motion: reduce)').matches) return 0
  const written = view.getComputedStyle(list).getPropertyValue('--_glide').trim()
  const number = Number.parseFloat(written)
  if (Number.isNaN(number)) return 0
  return written.endsWith('ms') ? number : number * 1000
}

/**
 * Lets rows glide from where they were to where they are now. Leaves nothing behind: no attribute, no class, no
 * property.
 */
export function flip(list: HTMLElement, before: Snapshot): void {
  const duration = getFlipDuration(list)
  if (duration === 0) return
  cancelFlip(list)
  const after = snapshot(list, before.keys())
  const top = list.getBoundingClientRect().top
  const height = list.ownerDocument.defaultView?.innerHeight ?? 0
  const scale = getScale(list)
  const seen = (place: number) => top + place > -height && top + place < 2 * height
  for (const [row, from] of before) {
    const to = after.get(row) ?? from
    if (Math.abs(from - to) < 1 || !(seen(from) || seen(to))) continue
    // From just out of sight, where it was further away: at 12,000 px in a moment nobody sees more than a flash.
    const way = Math.min(Math.max(from - to, -height), height) / scale
    row.animate?.(
      { translate: [`0 ${way}px`, 'none'] },
      { duration, easing: 'cubic-bezier(0.2, 0, 0, 1)', id: 'pk-glide' },
    )
  }
}
