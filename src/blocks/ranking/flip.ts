/** Distance of each row from the top of its list, in px. */
export type Snapshot = ReadonlyMap<HTMLElement, number>

/**
 * Measures the visible positions of rows, animations included. Relative to the list, so that scrolling between two
 * measurements does not matter.
 */
export function snapshot(list: Element, rows: Iterable<HTMLElement>): Snapshot {
  const top = list.getBoundingClientRect().top
  return new Map([...rows].map((row) => [row, row.getBoundingClientRect().top - top]))
}

/**
 * The scale of an element's transforms: not 1 if an ancestor is scaled. Heights are rounded, so values near 1 count as
 * 1.
 */
export function getScale(element: HTMLElement): number {
  const scale = element.getBoundingClientRect().height / element.offsetHeight
  return Number.isFinite(scale) && Math.abs(scale - 1) > 0.02 ? scale : 1
}

/** Moves animating rows to their final positions at once. */
export function cancelFlip(list: Element): void {
  for (const animation of list.getAnimations?.({ subtree: true }) ?? [])
    if (animation.id === 'pk-glide') animation.cancel()
}

/** `--_glide` in ms; 0 with reduced motion. */
function getFlipDuration(list: Element): number {
  const view = list.ownerDocument.defaultView
  if (!view?.matchMedia || view.matchMedia('(prefers-reduced-motion: reduce)').matches) return 0
  const written = view.getComputedStyle(list).getPropertyValue('--_glide').trim()
  const number = Number.parseFloat(written)
  if (Number.isNaN(number)) return 0
  return written.endsWith('ms') ? number : number * 1000
}

/**
 * Animates rows from their previous to their current positions (FLIP). Leaves no attribute, class or property behind.
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
    // Limits the distance to one viewport height: a longer animation would only flash.
    const way = Math.min(Math.max(from - to, -height), height) / scale
    row.animate?.(
      { translate: [`0 ${way}px`, 'none'] },
      { duration, easing: 'cubic-bezier(0.2, 0, 0, 1)', id: 'pk-glide' },
    )
  }
}
