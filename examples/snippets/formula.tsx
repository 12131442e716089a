import katex from 'katex'
import type { MathBlock } from 'phasekit/spec'
import { useCallback } from 'react'

/** TeX as MathML, which browsers draw and screen readers read. KaTeX builds elements, so no text becomes markup. */
export default function Formula({ node: { value } }: { node: MathBlock }) {
  const draw = useCallback(
    (element: HTMLDivElement | null) => {
      if (element) katex.render(value, element, { output: 'mathml', displayMode: true, throwOnError: false })
    },
    [value],
  )
  return <div ref={draw} dir="ltr" style={{ overflowX: 'auto', overflowY: 'hidden' }} />
}
