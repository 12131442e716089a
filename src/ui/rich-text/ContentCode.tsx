import { Suspense, useContext } from 'react'
import type { Code, MathBlock } from '../../core/content/content.js'
import { UiContext } from '../ui-context.js'
import { CodeBlock } from './CodeBlock.js'

/**
 * An author's code, drawn by the host's `slots.code` or by `CodeBlock`, which also stands in while the slot's code
 * loads.
 */
export function ContentCode({ node }: { node: Code }) {
  const Slot = useContext(UiContext).slots?.code
  const plain = <CodeBlock code={node.value} lang={node.lang} />
  if (!Slot) return plain
  return (
    <Suspense fallback={plain}>
      <Slot node={node} />
    </Suspense>
  )
}

/** TeX, drawn by the host's `slots.math`, else shown as the code it is. */
export function ContentMath({ node }: { node: MathBlock }) {
  const Slot = useContext(UiContext).slots?.math
  const plain = <CodeBlock code={node.value} lang="TeX" />
  if (!Slot) return plain
  return (
    <Suspense fallback={plain}>
      <Slot node={node} />
    </Suspense>
  )
}
