/*
 * What every story must stand besides its own `play`: axe with contrast on, in light and in dark, as it arrives and
 * after what `play` did to it. Storybook's own run of axe, at the end of each story, checks one scheme and one state;
 * this adds the others. Only rules about colour can tell light from dark, so the other scheme runs those alone.
 */
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { composeConfigs } from 'storybook/preview-api'
import { beforeAll } from 'vitest'
import { emulateMedia, type Media } from '../support/media.js'

type Scheme = 'light' | 'dark'

/** One run of axe over a story, for whoever counts them (scripts/story-reporter.mjs). */
export interface AxeRun {
  scheme: Scheme
  when: 'before' | 'after'
  /** How many rules had something to look at. */
  rules: number
  violations: number
}

/** What this file uses of a story's context. */
interface StoryContext {
  id: string
  canvas: unknown
  globals: { scheme?: Scheme; media?: Media | 'none' }
  parameters: { a11y?: { test?: string; disable?: boolean } }
  playFunction?: unknown
  reporting: {
    addReport(report: { type: string; version: number; result: unknown; status: 'passed' | 'failed' }): void
  }
  renderToCanvas(): Promise<void>
  originalStoryFn?: unknown
}

const COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] }
// Landmarks are the page's business, and a story is not a page.
const EVERYTHING: RunOptions = { rules: { region: { enabled: false } } }

const runs = new WeakMap<object, AxeRun[]>()

async function look(context: StoryContext, when: AxeRun['when']): Promise<void> {
  const own: Scheme = context.globals.scheme ?? 'light'
  const other: Scheme = own === 'light' ? 'dark' : 'light'
  const seen = runs.get(context.reporting) ?? []
  runs.set(context.reporting, seen)
  // At the end Storybook's own run looks at the story's own scheme.
  // Where colours are forced they are the system's, in one scheme, and a page that says another is not asked.
  const others: Scheme[] = context.globals.media === 'forced-colors' ? [] : [other]
  const schemes: Scheme[] = when === 'before' ? [own, ...others] : others
  for (const scheme of schemes) {
    const turnBack = turnTo(scheme)
    axe.reset()
    const found = await axe.run(document.body, scheme === own ? EVERYTHING : COLOURS)
    turnBack()
    seen.push({
      scheme,
      when,
      rules: found.passes.length + found.violations.length,
      violations: found.violations.length,
    })
    if (found.violations.length > 0) throw new Error(`axe, ${scheme}, ${when} play:\n${inWords(found)}`)
  }
}

/** Shows the story's page in a scheme without rendering anything anew. */
function turnTo(scheme: Scheme): () => void {
  const pages = [...document.querySelectorAll<HTMLElement>('.story-page')]
  if (pages.length === 0) throw new Error('There is no page round the story: .storybook/preview.tsx draws it.')
  const before = pages.map((page) => page.dataset.scheme)
  const still = document.head.appendChild(document.createElement('style'))
  still.textContent = '*, *::before, *::after { transition: none !important; }'
  for (const page of pages) page.dataset.scheme = scheme
  return () => {
    for (const [at, page] of pages.entries()) page.dataset.scheme = before[at]
    still.remove()
  }
}

const inWords = ({ violations }: AxeResults): string =>
  violations
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary?.replaceAll('\n', '\n  ')}`),
    )
    .join('\n')

const isLookedAt = ({ parameters: { a11y } }: StoryContext) => a11y?.test !== 'off' && a11y?.disable !== true

const checks = {
  beforeEach: async ({ globals: { media } }: StoryContext) => {
    const isPlain = !media || media === 'none'
    await emulateMedia(...(isPlain ? [] : [media]))
    return isPlain ? undefined : () => emulateMedia()
  },
  // As Storybook's React renderer mounts, and then a look before `play` begins. A story that mounts by itself is looked
  // at as it likes.
  mount: (context: StoryContext) => async (ui?: unknown) => {
    if (ui != null) context.originalStoryFn = () => ui
    await context.renderToCanvas()
    if (context.playFunction && isLookedAt(context)) await look(context, 'before')
    return context.canvas
  },
  afterEach: async (context: StoryContext) => {
    if (!isLookedAt(context)) return
    try {
      await look(context, 'after')
    } finally {
      const result = runs.get(context.reporting) ?? []
      const status = result.some(({ violations }) => violations > 0) ? 'failed' : 'passed'
      context.reporting.addReport({ type: 'schemes', version: 1, result, status })
    }
  },
}

// After Storybook's own setup file, whichever of the two is loaded first.
beforeAll(() => {
  const shared = globalThis as { globalProjectAnnotations?: object }
  // Storybook's types do not know how little of a context is used here.
  shared.globalProjectAnnotations = composeConfigs([shared.globalProjectAnnotations ?? {}, checks] as never)
})
