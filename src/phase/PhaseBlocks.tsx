import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePhase } from '../context/phase-context.js'
import { useServerRender } from '../ui/hooks/use-is-ssr.js'
import { useClientLayoutEffect } from '../ui/hooks/use-isomorphic-layout-effect.js'
import { windowOf } from './dom/block-frames.js'
import { BlockFrame } from './PhaseBlock.js'

/** More blocks than this are drawn in steps; no usual phase has as many. */
const LONG = 30

/** Blocks in a step: rankings, forms and all, some 100 ms of work at most where 200 blocks at once took 840. */
const STEP = 10

const all = Number.POSITIVE_INFINITY

const Block = /* @__PURE__ */ memo(BlockFrame)

/**
 * Blocks one below the other. A long phase comes in steps, so that the page answers meanwhile; whoever asks for a block
 * that is not there yet (a link to it, a printer) has the rest at once. From a server all come together.
 */
export function PhaseBlocks() {
  const { spec, root, drawRest } = usePhase()
  const blocks = useMemo(() => spec.blocks.filter((block) => block.type !== 'navigation'), [spec])
  const fromServer = useServerRender()
  const [drawn, setDrawn] = useState(fromServer || blocks.length <= LONG ? all : STEP)
  const isWhole = drawn >= blocks.length
  const waiting = useRef<() => void>(undefined)

  useClientLayoutEffect(() => {
    if (isWhole) {
      waiting.current?.()
      waiting.current = undefined
      return
    }
    drawRest.current = (then) => {
      waiting.current = then
      setDrawn(all)
    }
    return () => {
      drawRest.current = null
    }
  }, [isWhole, drawRest])

  useEffect(() => {
    if (isWhole || !root.current) return
    const view = windowOf(root.current)
    const print = () => flushSync(() => setDrawn(all))
    view.addEventListener('beforeprint', print)
    return () => view.removeEventListener('beforeprint', print)
  }, [isWhole, root])

  useEffect(() => {
    if (!isWhole) startTransition(() => setDrawn(drawn + STEP))
  }, [isWhole, drawn])

  return blocks.slice(0, drawn).map((block) => <Block key={block.id} block={block} />)
}
