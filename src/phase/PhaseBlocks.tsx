import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePhaseContext } from '../context/phase-context.js'
import { useIsSSR } from '../ui/hooks/use-is-ssr.js'
import { useIsomorphicLayoutEffect } from '../ui/hooks/use-isomorphic-layout-effect.js'
import { getWindow } from './dom/block-frames.js'
import { BlockFrame } from './PhaseBlock.js'

/** More blocks than this are drawn in steps; no usual phase has as many. */
const INCREMENTAL_ABOVE = 30

/** Blocks in a step: rankings, forms and all, some 100 ms of work at most where 200 blocks at once took 840. */
const STEP_SIZE = 10

const all = Number.POSITIVE_INFINITY

const MemoBlockFrame = /* @__PURE__ */ memo(BlockFrame)

/**
 * Blocks one below the other. A long phase comes in steps, so that the page answers meanwhile; whoever asks for a block
 * that is not there yet (a link to it, a printer) has the rest at once. From a server all come together.
 */
export function PhaseBlocks() {
  const { spec, rootRef: root, renderRest: drawRest } = usePhaseContext()
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
    drawRest.current = (then) => {
      afterRender.current = then
      setRenderedCount(all)
    }
    return () => {
      drawRest.current = null
    }
  }, [isComplete, drawRest])

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
