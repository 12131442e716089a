import { type RefObject, useEffect, useState } from 'react'
import { type PhaseContextValue, usePhaseContext } from '../../context/phase-context.js'
import type { PhaseSpec } from '../../schema/types.js'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { findOwnElements } from './block-frames.js'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Phases that React has mounted. Any other in the document is the markup of a server. */
const mountedPhases = /* @__PURE__ */ new WeakSet<Element>()

/** An extension's own controls have no class of ours. */
const findControls = (place: Element) => [
  ...place.querySelectorAll<Control>(':is(input, textarea, select)[class*="pk-"]'),
]

const findFrameElements = (root: Element) => findOwnElements(root, '[data-block-id]') as HTMLElement[]

/**
 * The controls that a server sent, by block. React discards them where an extension has edited the markup around them;
 * what the learner has typed into them is then read from here. Empty where two phases on the page could be this one.
 */
function findServerControls({ blocks }: PhaseSpec): Map<string, Control[]> {
  if (typeof document === 'undefined') return new Map()
  const ids = new Set(blocks.map(({ id }) => id))
  const phases = [...document.getElementsByClassName('pk-phase')]
    .filter((root) => !mountedPhases.has(root))
    .map(findFrameElements)
    .filter((frames) => frames.length > 0 && frames.every(({ dataset }) => ids.has(dataset['blockId'] ?? '')))
  const [frames = []] = phases.length === 1 ? phases : []
  return new Map(frames.map((frame) => [frame.dataset['blockId'] ?? '', findControls(frame)]))
}

export function useServerControls(
  spec: PhaseSpec,
  root: RefObject<HTMLElement | null>,
): PhaseContextValue['serverControls'] {
  // In the first render, because React has discarded nothing yet.
  const [served] = useState(() => findServerControls(spec))
  useIsomorphicLayoutEffect(() => {
    if (root.current) mountedPhases.add(root.current)
  }, [root])
  return served
}

/** Radios of one field share a key, and are known by their order. */
function groupByKey(controls: readonly Control[]): Map<string, Control[]> {
  const groups = new Map<string, Control[]>()
  for (const control of controls) {
    const key =
      control.closest<HTMLElement>('[data-field-id]')?.dataset['fieldId'] ?? control.dataset['option'] ?? control.type
    groups.set(key, [...(groups.get(key) ?? []), control])
  }
  return groups
}

/**
 * Gives `to` what a learner did to `from`, and nothing where that was not touched: the page may know a later answer.
 */
function copyInput(from: Control, to: Control): void {
  if (to.disabled || to.type !== from.type) return
  if (from.type === 'checkbox' || from.type === 'radio') {
    const [old, fresh] = [from, to] as HTMLInputElement[]
    if (old && fresh && old.checked !== old.defaultChecked) fresh.checked = old.checked
  } else if ('defaultValue' in from ? from.value !== from.defaultValue : !from.selectedOptions[0]?.defaultSelected)
    to.value = from.value
}

/**
 * First in a block, so that its effect runs before those that read the block's controls. Where React has discarded what
 * a server sent, the new controls get what was typed and chosen in the old ones.
 */
export function PreHydrationInput({ block }: { block: string }) {
  const { serverControls: served, rootRef: root } = usePhaseContext()
  useEffect(() => {
    const before = served.get(block) ?? []
    served.delete(block)
    if (!root.current || before.length === 0 || before.some((control) => control.isConnected)) return
    const frame = findFrameElements(root.current).find(({ dataset }) => dataset['blockId'] === block)
    const now = groupByKey(frame ? findControls(frame) : [])
    for (const [key, old] of groupByKey(before)) {
      const fresh = now.get(key) ?? []
      // Another edition of the phase may offer other choices.
      if (old.length === fresh.length)
        for (const [at, control] of old.entries()) copyInput(control, fresh[at] as Control)
    }
  }, [block, served, root])
  return null
}
