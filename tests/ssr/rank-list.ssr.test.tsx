import { RankList, type RankListProps } from 'phasekit'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

const items = ['Oslo', 'Lima', 'Rome'].map((text) => ({ id: text.toLowerCase(), text }))
const html = (props: Partial<RankListProps> = {}) =>
  renderToString(<RankList title="Cities" items={items} {...props} />)
const order = (markup: string) => [...markup.matchAll(/data-rank-item="(\w+)"/g)].map((match) => match[1])

describe('RankList on a server', () => {
  it('renders the answer in order, with every control, before a script runs', () => {
    const markup = html({ defaultValue: ['rome', 'oslo', 'lima'] })
    expect(order(markup)).toEqual(['rome', 'oslo', 'lima'])
    expect(markup.match(/data-rank-handle/g)).toHaveLength(3)
    expect(markup).toContain('role="status"')
  })

  it('renders the answer that a store has for servers', () => {
    const store = {
      get: () => null,
      getServer: () => ({ order: ['lima', 'rome', 'oslo'], via: 'moved' as const }),
      set: () => undefined,
      subscribe: () => () => undefined,
    }
    expect(order(html({ store }))).toEqual(['lima', 'rome', 'oslo'])
  })

  it.each<[string, Partial<RankListProps>]>([
    ['pending', { required: true, error: 'Put the cities in order.' }],
    ['choosing', { top: 2, defaultValue: ['rome'] }],
    ['read only', { readOnly: true }],
    ['disabled', { disabled: true }],
    ['empty', { items: [] }],
  ])('writes no style attribute and no style element: %s', (_, props) => {
    expect(html(props)).not.toMatch(/\sstyle=|<style/)
  })
})
