import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type AxNode, focusedIn, readTree } from './ax-tree.js'
import { placesOf, readAll, say } from './speech.js'

/**
 * Writes down what there is to hear while a task is done: keys are Chromium's own, names and states are from its
 * accessibility tree, and live regions are heard as they change.
 */
export interface ScreenReader {
  /** What the learner is about to do, in words. */
  note(text: string): void
  /** The page from top to bottom, as in browse mode. */
  read(): Promise<void>
  /** Presses keys one after the other, as `userEvent.keyboard` writes them, and tells what came of each. */
  press(...keys: string[]): Promise<void>
  /** Waits for an announcement that takes its time. */
  hear(words: RegExp): Promise<void>
  /** What was written down. */
  transcript(): string
  stop(): void
}

const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'

const soon = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/** A place is the same as before, whatever it says of itself by now. */
const sameAs = ({ role, name }: AxNode) => `${role} ${name}`

/** `{Shift>}{Tab}{/Shift}` as a reader knows it: Shift+Tab. What is typed stands in quotes. */
function nameOf(keys: string): string {
  if (keys === ' ') return 'Space'
  const names = [...keys.matchAll(/\{(\w+)>?\}/g)].map(([, name]) => name)
  return names.length > 0 ? names.join('+') : `types “${keys}”`
}

/** @param container what is listened to */
export function startReader(container: Element, title: string): ScreenReader {
  const lines: string[] = [title, '='.repeat(title.length), '']
  const heard: string[] = []
  let written = 0
  let focused = ''
  let description = ''
  let places: string[] = []

  const observer = new MutationObserver((records) => {
    const regions = new Set<Element>()
    for (const { target, addedNodes, type } of records) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest(LIVE)
      // A region that comes together with its words is not announced.
      if (region && (type === 'characterData' || addedNodes.length > 0)) regions.add(region)
    }
    for (const region of regions) {
      const text = (region.textContent ?? '').replaceAll('\u00a0', ' ').trim()
      if (text) heard.push(`${region.getAttribute('role') ?? region.getAttribute('aria-live')}: ${text}`)
    }
  })
  observer.observe(container, { subtree: true, childList: true, characterData: true })

  const writeHeard = () => {
    for (; written < heard.length; written += 1) lines.push(`    « ${heard[written]} »`)
  }

  const writeFocus = (tree: AxNode) => {
    const node = focusedIn(tree)
    const next = node ? say(node) : 'nothing has focus'
    // A description that goes is not spoken.
    const isShorter = node?.description === '' && focused === `${next}, ${description}`
    const isSame = next === focused || isShorter
    focused = next
    description = node?.description ?? ''
    if (isSame) return
    const now = node ? placesOf(node) : []
    for (const place of now) if (!places.includes(sameAs(place))) lines.push(`    ${say(place)}`)
    places = now.map(sameAs)
    lines.push(`    ${next}`)
  }

  return {
    note: (text) => void lines.push('', `# ${text}`),
    async read() {
      lines.push('', ...readAll(await readTree()))
    },
    async press(...keys) {
      for (const key of keys) {
        lines.push(nameOf(key))
        await userEvent.keyboard(key)
        await soon()
        writeFocus(await readTree())
        writeHeard()
      }
    },
    async hear(words) {
      await expect.poll(() => heard.slice(written).some((each) => words.test(each))).toBe(true)
      writeHeard()
    },
    transcript: () => `${lines.join('\n').trim()}\n`,
    stop: () => observer.disconnect(),
  }
}
