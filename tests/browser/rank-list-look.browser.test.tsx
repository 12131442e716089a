import { RankList, type RankListProps } from 'phasekit'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { centre, tap, touch } from './drag.js'

const items = ['Oslo', 'Lima', 'Rome', 'Kyiv'].map((text) => ({ id: text.toLowerCase(), text }))
const answer: RankListProps['defaultValue'] = ['rome', 'oslo', 'kyiv', 'lima']
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!
const styleOf = (selector: string, part?: string) => getComputedStyle(find(selector), part)

afterEach(() => page.viewport(1024, 768))

const show = (props: Partial<RankListProps> = {}) => render(<RankList title="Cities" items={items} {...props} />)

describe('a ranking in print', () => {
  const print = () => cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  afterEach(() => cdp().send('Emulation.setEmulatedMedia', { media: '' }))

  it('states that it is not ranked, without numbers', async () => {
    await show()
    await print()
    expect(styleOf('.pk-rank-help', '::before').content).toBe('"Not ranked"')
    for (const hidden of [
      '.pk-rank-help > p',
      '.pk-rank-keys',
      '.pk-rank-number',
      '.pk-rank-controls',
      '[data-rank-confirm]',
    ])
      expect(find(hidden).getClientRects(), hidden).toHaveLength(0)
  })

  it('has a box before each item to write a number in, in a list that is not ranked', async () => {
    await print()
    const widthOf = async (props: Partial<RankListProps>) => {
      const { unmount } = await show(props)
      const { content, width } = styleOf('[data-rank-item]', '::before')
      await unmount()
      return content === 'none' ? 0 : Number.parseFloat(width)
    }
    expect(await widthOf({})).toBeGreaterThanOrEqual(24)
    expect(await widthOf({ defaultValue: answer })).toBe(0)
  })

  it('has numbers and no hint once answered', async () => {
    await show({ defaultValue: answer })
    await print()
    expect(find('.pk-rank-help').getClientRects()).toHaveLength(0)
    expect(find('.pk-rank-number').getClientRects()).toHaveLength(1)
    expect(find('.pk-rank-number').textContent).toBe('1')
  })
})

describe('the list does not shift', () => {
  const top = () => find('.pk-rank-ladder, .pk-rank-slots').getBoundingClientRect().top

  it.each([320, 768])('while hints change, at %i px', async (width) => {
    await page.viewport(width, 700)
    await show()
    const before = top()
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByText('Press Space to pick up', { exact: false })).toBeVisible()
    expect(top()).toBe(before)
    await userEvent.keyboard(' {ArrowDown} ')
    expect(top()).toBe(before)
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByText('Drag to reorder.')).toBeVisible()
    expect(top()).toBe(before)
  })

  it('while the top items are chosen', async () => {
    await show({ top: 3 })
    const before = top()
    for (const name of ['Rank: Rome', 'Rank: Oslo', 'Rank: Kyiv']) {
      await userEvent.click(page.getByRole('button', { name }))
      expect(top()).toBe(before)
    }
  })
})

it('an empty status takes no space below the actions', async () => {
  await page.viewport(320, 700)
  await show()
  expect(find('[role="status"]').getBoundingClientRect().height).toBe(0)
  expect(find('.pk-rank-foot').getBoundingClientRect().bottom).toBeLessThanOrEqual(
    find('[data-rank-confirm]').getBoundingClientRect().bottom + 8,
  )
})

it('a number is inside the card and no more prominent than the text', async () => {
  await show({ defaultValue: answer })
  const [number, card] = [
    find('.pk-rank-number').getBoundingClientRect(),
    find('[data-rank-item]').getBoundingClientRect(),
  ]
  expect(number.left).toBeGreaterThan(card.left)
  expect(number.height).toBeLessThan(28)
  const { fontSize, fontWeight } = styleOf('.pk-rank-number')
  expect([fontSize, fontWeight]).toEqual(['14px', '600'])
  expect(styleOf('[data-rank-item]').borderTopStyle).toBe('solid')
})

it('a number of three digits fits its badge', async () => {
  const many = Array.from({ length: 120 }, (_, index) => ({ id: `i${index}`, text: `Item ${index}` }))
  await show({ items: many })
  const last = document.querySelectorAll('.pk-rank-number').item(119)
  const text = document.createRange()
  text.selectNodeContents(last)
  const [badge, digits] = [last.getBoundingClientRect(), text.getBoundingClientRect()]
  expect(digits.left).toBeGreaterThan(badge.left)
  expect(digits.right).toBeLessThan(badge.right)
})

it('the focus ring of a handle covers neither the number nor the border of the card', async () => {
  await show()
  await userEvent.keyboard('{Tab}')
  const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(document.activeElement!)
  expect([outlineStyle, outlineWidth, outlineOffset]).toEqual(['solid', '2px', '-2px'])
})

it('has no tooltip while the keyboard is in the list, where a screen reader would read it', async () => {
  await show()
  const tip = () => document.querySelector('[title]')
  await userEvent.hover(find('[data-rank-handle]'))
  expect(find('[data-rank-handle]')).toHaveAttribute('title', 'Drag to reorder')
  // The tooltip changes neither the name nor the description of the button.
  expect(find('[data-rank-handle]')).toHaveAccessibleName('Reorder: Oslo')
  expect(find('[data-rank-handle]')).toHaveAccessibleDescription('1 of 4. Space or click to move')
  await userEvent.keyboard('{Tab}')
  expect(tip()).toBeNull()
  await userEvent.hover(find('[data-rank-item="lima"] [data-rank-up]'))
  expect(tip()).toBeNull()
  // A mouse click is not keyboard use; the next key is.
  await userEvent.click(find('[data-rank-item="lima"] [data-rank-up]'))
  await userEvent.hover(find('[data-rank-item="lima"] [data-rank-down]'))
  expect(tip()).not.toBeNull()
  await userEvent.keyboard('{ArrowDown}')
  expect(tip()).toBeNull()
  // The next list is not rendered under the pointer.
  await userEvent.hover(find('.pk-title'))
})

it('has no tooltip for touch', async () => {
  await touch.present(true)
  onTestFinished(() => void touch.present(false))
  await show()
  await tap(centre(find('[data-rank-item="oslo"] [data-rank-handle]')))
  await expect.element(page.getByRole('menu')).toBeVisible()
  expect(document.querySelector('[title]')).toBeNull()
})

it('a ranking that is disabled is muted: its texts, its numbers and its buttons', async () => {
  const { rerender } = await show({ defaultValue: answer })
  const parts = ['.pk-rank-text', '.pk-rank-number', '.pk-rank-foot button']
  const colours = () => parts.map((part) => styleOf(part).color)
  const before = colours()
  await rerender(<RankList title="Cities" items={items} defaultValue={answer} disabled />)
  for (const [at, colour] of colours().entries()) expect(colour, parts[at]).not.toBe(before[at])
})
