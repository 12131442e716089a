import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { RankList } from '../../src/blocks/ranking/RankList.js'
import styles from '../../src/styles/index.css?inline'

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
      <style>{styles}</style>
      <RankList title="What first?" items={items} top={3} defaultValue={{ order: items.map(({ id }) => id), via: 'moved' }} />
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
    up: (id: string) => box(id, '[data-rank-up]'),
    menu: (id: string) => box(id, '[data-rank-menu]'),
  }
}

afterEach(() => document.body.removeAttribute('style'))

describe('a ranking in a narrow column', () => {
  it('puts a short text and all of its controls on one line', async () => {
    const { text, handle, up, menu } = await show(272)
    const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2
    for (const { top, bottom } of [handle('oslo'), up('oslo'), menu('oslo')]) {
      expect(middle(text('oslo'))).toBeGreaterThan(top)
      expect(middle(text('oslo'))).toBeLessThan(bottom)
    }
  })

  it('gives a longer text the whole card, and its controls a line below', async () => {
    const { text, card, handle, up, menu } = await show(272)
    expect(text('crane').left - card('crane').left).toBeLessThan(16)
    for (const { top } of [handle('crane'), up('crane'), menu('crane')]) expect(top).toBeGreaterThanOrEqual(text('crane').bottom - 4)
    // All rows are held at the same place.
    expect(handle('crane').left).toBe(handle('oslo').left)
  })

  it.each(['100%', '200%'])('keeps all within the card with text at %s', async (size) => {
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

it('a ranking in a wide column holds its rows at the start', async () => {
  const { text, handle, card } = await show(800)
  for (const { id } of items) {
    expect(handle(id).right).toBeLessThanOrEqual(text(id).left)
    expect(handle(id).left - card(id).left).toBeLessThan(8)
    expect(handle(id).top - card(id).top).toBeLessThan(8)
  }
})
