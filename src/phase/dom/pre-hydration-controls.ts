import { type RefObject, useEffect, useState } from 'react'
import { type PhaseContextValue, usePhaseContext } from '../../context/phase-context.js'
import type { PhaseSpec } from '../../schema/types.js'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { findOwnElements } from './block-frames.js'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Roots of mounted phases. Any other in the document is server-rendered. */
const mountedPhases = /* @__PURE__ */ new WeakSet<Element>()

/** Matches phasekit's classes, because extensions may add controls. */
function findControls(place: Element) {
  return [...place.querySelectorAll<Control>(':is(input, textarea, select)[class*="pk-"]')]
}

const findFrameElements = (root: Element) => findOwnElements(root, '[data-block-id]') as HTMLElement[]

/**
 * Server-rendered controls by block. React discards them if hydration fails, for example because an extension changed
 * the markup; their values are then read from here. Empty when two phases on the page match.
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
  // Read them in the first render, before React can discard them.
  const [serverControls] = useState(() => findServerControls(spec))
  useIsomorphicLayoutEffect(() => {
    if (root.current) mountedPhases.add(root.current)
  }, [root])
  return serverControls
}

/** Radios of one field share a key and are matched by order. */
function groupByKey(controls: readonly Control[]): Map<string, Control[]> {
  const groups = new Map<string, Control[]>()
  for (const control of controls) {
    const key =
      control.closest<HTMLElement>('[data-field-id]')?.dataset['fieldId'] ?? control.dataset['option'] ?? control.type
    groups.set(key, [...(groups.get(key) ?? []), control])
  }
  return groups
}

/** Copies only controls that the learner changed: the page may have a later answer for the others. */
function copyInput(from: Control, to: Control): void {
  if (to.disabled || to.type !== from.type) return
  if (from.type === 'checkbox' || from.type === 'radio') {
    const [old, fresh] = [from, to] as HTMLInputElement[]
    if (old && fresh && old.checked !== old.defaultChecked) fresh.checked = old.checked
  } else if ('defaultValue' in from ? from.value !== from.defaultValue : !from.selectedOptions[0]?.defaultSelected)
    to.value = from.value
}

/**
 * Copies input from discarded server-rendered controls to the new ones. First in a block, so that its effect runs
 * before those that read the controls.
 */
export function PreHydrationInput({ block }: { block: string }) {
  const { serverControls, rootRef: root } = usePhaseContext()
  useEffect(() => {
    const before = serverControls.get(block) ?? []
    serverControls.delete(block)
    if (!root.current || before.length === 0 || before.some((control) => control.isConnected)) return
    const frame = findFrameElements(root.current).find(({ dataset }) => dataset['blockId'] === block)
    const now = groupByKey(frame ? findControls(frame) : [])
    for (const [key, old] of groupByKey(before)) {
      const fresh = now.get(key) ?? []
      // An edited phase may have other choices.
      if (old.length === fresh.length)
        for (const [at, control] of old.entries()) copyInput(control, fresh[at] as Control)
    }
  }, [block, serverControls, root])
  return null
}
