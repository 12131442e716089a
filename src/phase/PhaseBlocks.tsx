import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePhaseContext } from '../context/phase-context.js'
import { useIsSSR } from '../ui/hooks/use-is-ssr.js'
import { useIsomorphicLayoutEffect } from '../ui/hooks/use-isomorphic-layout-effect.js'
import { getWindow } from './dom/block-frames.js'
import { BlockFrame } from './PhaseBlock.js'

/** Phases with more blocks render in steps. Few phases have as many. */
const INCREMENTAL_ABOVE = 30

/** Blocks per step: about 100 ms of work at most, where 200 blocks at once took 840 ms. */
const STEP_SIZE = 10

const all = Number.POSITIVE_INFINITY

const MemoBlockFrame = /* @__PURE__ */ memo(BlockFrame)

/**
 * Renders the blocks. A long phase renders in steps, so that the page stays responsive. Focusing a missing block and
 * printing render the rest immediately. A server renders all blocks.
 */
export function PhaseBlocks() {
  const { spec, rootRef: root, renderRest } = usePhaseContext()
  const blocks = useMemo(() => spec.blocks.filter((block) => block.type !== 'navigation'), [spec])
  const fromServer = useIsSSR()
  const [renderedCount, setRenderedCount] = useState(fromServer || blocks.length <= INCREMENTAL_ABOVE ? all : STEP_SIZE)
  const isComplete = renderedCount >= blocks.length
  const afterRender = useRef<() => void>(undefined)

  useIsomorphicLayoutEffect(() => {
    if (isComplete) {
      afterRender.current?.()
      afterRender.current = undefined
      return
    }
    renderRest.current = (then) => {
      afterRender.current = then
      setRenderedCount(all)
    }
    return () => {
      renderRest.current = null
    }
  }, [isComplete, renderRest])

  useEffect(() => {
    if (isComplete || !root.current) return
    const view = getWindow(root.current)
    const print = () => flushSync(() => setRenderedCount(all))
    view.addEventListener('beforeprint', print)
    return () => view.removeEventListener('beforeprint', print)
  }, [isComplete, root])

  useEffect(() => {
    if (!isComplete) startTransition(() => setRenderedCount(renderedCount + STEP_SIZE))
  }, [isComplete, renderedCount])

  return blocks.slice(0, renderedCount).map((block) => <MemoBlockFrame key={block.id} block={block} />)
}
