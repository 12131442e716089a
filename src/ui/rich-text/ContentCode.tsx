import { Suspense, useContext } from 'react'
import type { Code, MathBlock } from '../../core/content/content.js'
import { UiContext } from '../ui-context.js'
import { CodeBlock } from './CodeBlock.js'

/**
 * The author's code, rendered by the host's `slots.code`. `CodeBlock` is the default, and the fallback while the slot
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

/** TeX, rendered by the host's `slots.math`. Shown as code by default. */
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
