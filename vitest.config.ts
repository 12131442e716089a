import { availableParallelism } from 'node:os'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { engineCutsInTests } from './scripts/engine-cuts.js'
import { launchOptions } from './scripts/ensure-browser.mjs'
import { optimizeDeps, sourceAlias } from './scripts/source-alias.js'

const resolve = { alias: sourceAlias }

// Node would load the Markdown engine itself and not see the modules that are replaced in it, nor what is left out.
const server = { deps: { inline: ['markdown-it'] } }

// A busy machine is slow, not wrong. `FUZZ` sets the runs of each property; a long search gets 60 ms for each run.
const timeouts = {
  testTimeout: 60_000 + Number(process.env.FUZZ ?? 0) * 60,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
}

/**
 * On a machine of CI's, what a real browser did not do at once may be tried once more; .ci/run lists each such test at
 * its end, for somebody to look into. A property that failed is never tried with other luck.
 */
const retry = process.env.CI ? { count: 1, condition: /^(?!Property failed)/ } : 0

/**
 * Two workers on two cores as well, where Vitest would take one: half of its time the second core would wait. The rooms
 * of a browser run side by side as it is, so on so small a machine each of them takes one file at a time.
 */
const cores = availableParallelism()

const launch = await launchOptions()

/** Files of `npm run test:all` alone. */
const searches = ['tests/safety/fuzz/**/*.test.ts', 'tests/safety/doubling.test.ts']

const domTestDependencies = [
  'axe-core',
  '@testing-library/react',
  '@testing-library/user-event',
  '@testing-library/jest-dom/vitest',
]

const oldestReact = [
  { find: /^react(\/.*)?$/, replacement: 'react-18$1' },
  { find: /^react-dom(\/.*)?$/, replacement: 'react-dom-18$1' },
]

/** A factory: Vitest writes project names into the instance objects, so they must not be shared. */
const browser = () => ({
  enabled: true,
  headless: true,
  fileParallelism: cores > 2,
  screenshotFailures: false,
  provider: playwright({ launchOptions: launch }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1024, height: 768 } }],
})

/** @param include the test files */
const react18 = (name: string, include: string[]) => ({
  resolve: { alias: [...oldestReact, ...sourceAlias] },
  plugins: [react()],
  optimizeDeps: { ...optimizeDeps, include: [...optimizeDeps.include, ...domTestDependencies] },
  test: {
    ...timeouts,
    retry,
    name,
    include,
    // These need what a browser has not: Node's file system, a module that fails to load.
    exclude: [
      'tests/dom/seed.test.tsx',
      'tests/dom/snippets.test.tsx',
      'tests/dom/rank-list-alone.test.tsx',
      'tests/dom/rank-list-late-menu.test.tsx',
      'tests/dom/rank-list-no-drag.test.tsx',
    ],
    setupFiles: ['tests/setup-dom.ts', 'tests/setup-browser.ts', 'tests/react18/setup.ts'],
    browser: browser(),
  },
})

export default defineConfig({
  test: {
    reporters: process.env.CI ? ['default', 'json', './scripts/retry-reporter.mjs'] : ['default'],
    maxWorkers: Math.max(cores - 1, 2),
    outputFile: { json: 'test-results/vitest.json' },
    projects: [
      {
        resolve,
        plugins: [engineCutsInTests],
        test: { ...timeouts, name: 'node', environment: 'node', include: ['tests/{core,walls}/**/*.test.ts'], server },
      },
      {
        resolve,
        plugins: [react()],
        test: {
          ...timeouts,
          name: 'jsdom',
          environment: 'jsdom',
          include: ['tests/{conformance,dom}/**/*.test.tsx'],
          setupFiles: ['tests/setup-dom.ts'],
          server,
        },
      },
      {
        resolve,
        plugins: [react()],
        test: {
          ...timeouts,
          name: 'ssr',
          environment: 'node',
          include: ['tests/ssr/**/*.ssr.test.tsx'],
          setupFiles: ['tests/setup-console.ts'],
          server,
        },
      },
      {
        // Hostile input, hostile answers, hostile pages. Some files drive a Chromium of their own.
        resolve,
        plugins: [react(), engineCutsInTests],
        test: {
          ...timeouts,
          retry,
          name: 'safety',
          environment: 'node',
          include: ['tests/safety/**/*.test.{ts,tsx}'],
          exclude: searches,
          server,
        },
      },
      {
        // Random and doubled inputs, in search of crashes and of quadratic time.
        resolve,
        plugins: [react(), engineCutsInTests],
        test: {
          ...timeouts,
          retry,
          name: 'nightly-fuzz',
          environment: 'node',
          include: searches,
          // Else an input of twice the length does not fit among the young objects, and moving it counts as parsing.
          execArgv: ['--max-semi-space-size=128'],
          server,
        },
      },
      {
        // Node drives a Chromium of its own, whose pages it kills, blocks and fills up. That is no way to treat the one
        // the tests above live in.
        resolve,
        test: {
          ...timeouts,
          retry,
          name: 'nightly-kill',
          environment: 'node',
          include: ['tests/kill/**/*.test.ts'],
          fileParallelism: false,
          server,
        },
      },
      {
        // Snippets of the README used together, as hosts do, in a real Chromium with reloads.
        resolve,
        plugins: [react(), engineCutsInTests],
        test: {
          ...timeouts,
          retry,
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          server,
        },
      },
      {
        resolve,
        plugins: [react()],
        optimizeDeps: {
          ...optimizeDeps,
          include: [...optimizeDeps.include, ...domTestDependencies, 'vitest-browser-react'],
        },
        test: {
          ...timeouts,
          retry,
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.tsx'],
          setupFiles: ['tests/setup-browser.ts'],
          provide: { updateTranscripts: process.env.UPDATE_TRANSCRIPTS !== undefined },
          browser: browser(),
        },
      },
      // React 18.2, in a browser, since only there is every package bundled, so that all meet one React. By default the
      // promises of each component and a task for it; `nightly-react18` runs the components' other tests too.
      react18('react18', ['tests/react18/**/*.react18.test.tsx', 'tests/conformance/**/*.test.tsx']),
      react18('nightly-react18', ['tests/dom/**/*.test.tsx']),
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps: { include: ['axe-core'] },
        test: { ...timeouts, retry, name: 'storybook', setupFiles: ['tests/stories/setup.ts'], browser: browser() },
      },
    ],
  },
})
