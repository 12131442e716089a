import { Slot, Slottable } from 'radix-ui/slot'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'

interface RegionProps extends ComponentPropsWithoutRef<'section'> {
  /** The one element in `children` is the region, in place of a `<section>`. */
  asChild?: boolean
  /** Puts what the region is made of around the host's own content. */
  frame(content: ReactNode): ReactNode
}

/**
 * A `<section>`, or the element that the host gave: it gets all props of the region, joined with its own, and the ref
 * as well.
 */
export const Region = /* @__PURE__ */ forwardRef<HTMLElement, RegionProps>(function Region(
  { asChild, frame, children, ...root },
  ref,
) {
  if (!asChild)
    return (
      <section {...root} ref={ref}>
        {frame(children)}
      </section>
    )
  return (
    <Slot {...root} ref={ref}>
      <Slottable child={children}>{frame}</Slottable>
    </Slot>
  )
})
