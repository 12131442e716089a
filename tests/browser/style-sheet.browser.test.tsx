import { InfoCard, MultiSelect } from 'phasekit'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'

const ours = () =>
  [...document.styleSheets].filter(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.includes('--_glide')))

let warn: MockInstance<typeof console.warn>
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  warn.mockRestore()
  for (const sheet of ours()) sheet.disabled = false
})

/** The check of a page that has just loaded. */
const freshCheck = async (name: string): Promise<() => void> =>
  (await import(/* @vite-ignore */ `../../src/ui/warnings/check-style-sheet.ts?${name}`)).checkStyleSheet

const components = (
  <>
    <MultiSelect title="Seen" options={[{ id: 'bees', text: 'Bees' }]} />
    <InfoCard title="Bees" />
  </>
)

test('a page without the style sheet warns once, however many components it has', async () => {
  expect(ours()).not.toHaveLength(0)
  for (const sheet of ours()) sheet.disabled = true
  const { rerender } = await render(components)
  await rerender(<main>{components}</main>)
  await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 5000)
  await render(components)
  await new Promise((resolve) => setTimeout(resolve, 1200))
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^phasekit: The style sheet is missing\. Import it once/)]])
})

test.each([
  ['that has the style sheet', 'styled', () => {}],
  [
    'whose style sheet arrives while it loads',
    'late',
    () => {
      for (const sheet of ours()) sheet.disabled = true
      setTimeout(() => {
        for (const sheet of document.styleSheets) sheet.disabled = false
      }, 200)
    },
  ],
])('a page %s does not warn', async (_, name, prepare) => {
  const check = await freshCheck(name)
  const look = vi.spyOn(window, 'getComputedStyle')
  await render(components)
  prepare()
  check()
  await vi.waitFor(
    () => expect(look.mock.results.some(({ value }) => value.getPropertyValue('--_glide') !== '')).toBe(true),
    5000,
  )
  expect(warn).not.toHaveBeenCalled()
  look.mockRestore()
})
