import { Slot, Slottable } from 'radix-ui/slot'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'

interface RegionProps extends ComponentPropsWithoutRef<'section'> {
  /** Renders the single element in `children` in place of a `<section>`. */
  asChild?: boolean
  /** Wraps the host's content in the region's own elements. */
  frame(content: ReactNode): ReactNode
}

/** A `<section>`, or the host's own element, which receives all props and the ref, merged with its own. */
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
