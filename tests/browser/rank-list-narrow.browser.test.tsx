import { RankList } from 'phasekit'
import type { CSSProperties } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { addMouseStyles } from '../support/mouse-styles.js'

const items = [
  { id: 'oslo', text: 'Oslo' },
  { id: 'crane', text: 'The crane that unloads the fish' },
  { id: 'word', text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
]

const show = async (width: number, fontSize = '100%') => {
  await page.viewport(width, 700)
  document.body.style.margin = '0'
  const { container } = await render(
    <div style={{ fontSize }}>
      <RankList title="What first?" items={items} top={3} defaultValue={items.map(({ id }) => id)} />
    </div>,
  )
  const row = (id: string) => container.querySelector(`[data-rank-item="${id}"]`)!
  const box = (id: string, part: string) => row(id).querySelector(part)!.getBoundingClientRect()
  const words = document.createRange()
  return {
    container,
    text: (id: string) => {
      words.selectNodeContents(row(id).querySelector('[data-rank-text]')!)
      return words.getBoundingClientRect()
    },
    card: (id: string) => row(id).getBoundingClientRect(),
    handle: (id: string) => box(id, '[data-rank-handle]'),
    number: (id: string) => box(id, '.pk-rank-number'),
    up: (id: string) => box(id, '[data-rank-up]'),
    down: (id: string) => box(id, '[data-rank-down]'),
    menu: (id: string) => box(id, '[data-rank-menu]'),
  }
}

afterEach(() => document.body.removeAttribute('style'))

describe('a ranking in a narrow column', () => {
  it('keeps a short text, its handle and its menu on one line, and stacks the arrows', async () => {
    const { text, handle, up, down, menu, card } = await show(272)
    const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2
    for (const box of [handle('oslo'), menu('oslo')])
      expect(Math.abs(middle(box) - middle(text('oslo')))).toBeLessThan(2)
    expect(up('oslo').bottom).toBeLessThanOrEqual(down('oslo').top)
    expect(card('oslo').height).toBeLessThan(64)
  })

  it('gives a long text all the space between number and controls, and aligns all rows', async () => {
    const { text, number, handle, up, menu } = await show(272)
    for (const { id } of items) {
      expect(text(id).left - number(id).right).toBeLessThan(16)
      expect(text(id).right).toBeLessThanOrEqual(up(id).left)
      expect(handle(id).left).toBe(handle('oslo').left)
      expect(menu(id).right).toBe(menu('oslo').right)
    }
  })

  it.each(['100%', '200%'])('keeps everything inside the card with text at %s', async (size) => {
    const { container } = await show(272, size)
    for (const card of container.querySelectorAll('[data-rank-item]')) {
      const { left, right, bottom } = card.getBoundingClientRect()
      for (const part of card.querySelectorAll('button, [data-rank-text]')) {
        const box = part.getBoundingClientRect()
        expect(box.left).toBeGreaterThanOrEqual(left)
        expect(box.right).toBeLessThanOrEqual(right)
        expect(box.bottom).toBeLessThanOrEqual(bottom)
      }
    }
    expect(document.documentElement.scrollWidth).toBe(272)
  })
})

it('in a wide column rows align to the start and stay on one line', async () => {
  const { text, handle, number, card, menu } = await show(800)
  for (const { id } of items) {
    expect(handle(id).left - card(id).left).toBeLessThan(8)
    // The number is part of the handle.
    expect(handle(id).left).toBeLessThan(number(id).left)
    expect(number(id).right).toBeLessThanOrEqual(handle(id).right)
    expect(handle(id).right).toBeLessThanOrEqual(text(id).left)
    expect(card(id).right - menu(id).right).toBeLessThan(8)
  }
  expect(card('crane').height).toBeLessThan(48)
})

it('a row of 490 px has space for a text of 340 px', async () => {
  await page.viewport(800, 700)
  const { container } = await render(
    <div style={{ inlineSize: 490, '--pk-measure': '100%' } as CSSProperties}>
      <RankList title="What first?" items={items} />
    </div>,
  )
  const { width, paddingLeft, paddingRight } = getComputedStyle(container.querySelector('.pk-rank-body')!)
  const room = Number.parseFloat(width) - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  expect(room).toBeGreaterThan(340)
})

it('a row shows its arrows on hover, and keeps its height and text', async () => {
  addMouseStyles()
  const { container, text, card, up } = await show(272)
  const opacity = () => getComputedStyle(container.querySelector('[data-rank-item="crane"] [data-rank-up]')!).opacity
  await userEvent.hover(container.querySelector('.pk-title')!)
  expect(opacity()).toBe('0')
  const before = [text('crane'), card('crane')]
  await userEvent.hover(container.querySelector('[data-rank-item="crane"] [data-rank-text]')!)
  expect(opacity()).toBe('1')
  expect([text('crane'), card('crane')]).toEqual(before)
  expect(up('crane').width).toBeGreaterThanOrEqual(24)
  await userEvent.hover(container.querySelector('.pk-title')!)
  container.querySelector<HTMLElement>('[data-rank-item="crane"] [data-rank-handle]')!.focus()
  expect(opacity()).toBe('1')
})
