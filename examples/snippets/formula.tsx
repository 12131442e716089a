import katex from 'katex'
import type { MathBlock } from 'phasekit/spec'
import { useCallback } from 'react'

/** TeX as MathML, which browsers render and screen readers read. KaTeX builds elements, never an HTML string. */
export default function Formula({ node: { value } }: { node: MathBlock }) {
  const renderFormula = useCallback(
    (element: HTMLDivElement | null) => {
      if (element) katex.render(value, element, { output: 'mathml', displayMode: true, throwOnError: false })
    },
    [value],
  )
  return <div ref={renderFormula} dir="ltr" style={{ overflowX: 'auto', overflowY: 'hidden' }} />
}
