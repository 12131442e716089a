import { Phase } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/styles/index.css'

const link = '[the rules](mailto:bees@example.org)'

test('a click on a link in a label follows the link and does not change the answer', async () => {
  const { spec } = parsePhase(
    `---\ntitle: T\n---\n\nI have read ${link}\n{type: checkbox}\n\nWhich of ${link} ` +
      `matters?\n{type: radio}\n- One\n\n  Because of ${link}.\n- Two\n`,
  )
  await render(<Phase spec={spec} />)
  const links = page.getByRole('link').all()
  expect(links).toHaveLength(3)
  for (const each of links) await each.click()
  await expect.element(page.getByRole('checkbox', { name: 'I have read the rules' })).not.toBeChecked()
  for (const radio of page.getByRole('radio').all()) await expect.element(radio).not.toBeChecked()
  await page.getByText('I have read').click()
  await expect.element(page.getByRole('checkbox', { name: 'I have read the rules' })).toBeChecked()
})
