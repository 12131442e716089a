import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './scripts/ensure-browser.mjs'
import { browserDependencies, sourceAlias } from './scripts/source-alias.js'

const resolve = { alias: sourceAlias }

// Node would load the Markdown engine itself and not see the modules that are replaced in it.
const server = { deps: { inline: ['markdown-it'] } }

const executablePath = await findBrowser()

/** A factory: Vitest writes project names into the instance objects, so they must not be shared. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1024, height: 768 } }],
})

export default defineConfig({
  test: {
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'test-results/vitest.json' },
    projects: [
      {
        resolve,
        test: { name: 'node', environment: 'node', include: ['tests/{core,walls}/**/*.test.ts'], server },
      },
      {
        resolve,
        plugins: [react()],
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['tests/dom/**/*.test.tsx'],
          exclude: ['**/*.react18.test.tsx'],
          setupFiles: ['tests/setup-dom.ts'],
          server,
        },
      },
      {
        resolve,
        plugins: [react()],
        test: {
          name: 'ssr',
          environment: 'node',
          include: ['tests/ssr/**/*.ssr.test.tsx'],
          setupFiles: ['tests/setup-console.ts'],
          server,
        },
      },
      {
        resolve,
        plugins: [react()],
        optimizeDeps: {
          include: [
            ...browserDependencies,
            'vitest-browser-react',
            'axe-core',
            '@testing-library/react',
            '@testing-library/user-event',
            '@testing-library/jest-dom/matchers',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.tsx'],
          setupFiles: ['tests/setup-browser.ts'],
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'storybook', browser: browser() },
      },
    ],
  },
})
