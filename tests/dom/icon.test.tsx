import { render } from '@testing-library/react'
import type { IconNode } from 'phasekit'
import { iconNames } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'
import { Icon } from '../../src/ui/icons/Icon.js'
import { UiContext } from '../../src/ui/ui-context.js'

const draw = (name: string, icons?: Record<string, IconNode>) => {
  const view = render(
    <UiContext.Provider value={{ ...(icons && { icons }) }}>
      <Icon name={name} />
    </UiContext.Provider>,
  )
  const svg = view.container.querySelector('svg')
  if (!svg) throw new Error(`Nothing was drawn for ${name}.`)
  return svg
}

const shapes = ['path', 'circle', 'ellipse', 'line', 'polygon', 'polyline', 'rect']
const generic = () => draw('info-circle').innerHTML

describe('Icon', () => {
  test.each(iconNames)('renders %s', (name) => {
    const svg = draw(name)
    expect(svg.children.length).toBeGreaterThan(0)
    for (const shape of svg.children) expect(shapes).toContain(shape.tagName)
  })

  test.each([
    ['check-circle', 'circle-check'],
    ['balance-scale', 'scale-balanced'],
    ['cogs', 'gears'],
    ['search', 'magnifying-glass'],
    ['tasks', 'list-check'],
  ])('renders %s and its later name %s alike', (before, after) => {
    expect(draw(before).innerHTML).toBe(draw(after).innerHTML)
    expect(draw(before).innerHTML).not.toBe(generic())
  })

  test.each(['no-such-icon', '', 'constructor', '__proto__', 'toString'])(
    'renders the unknown name %j as info-circle',
    (name) => {
      expect(draw(name).innerHTML).toBe(generic())
    },
  )

  test('is decorative, in the color of the text', () => {
    const svg = draw('database')
    expect(svg).toHaveAttribute('aria-hidden', 'true')
    expect(svg).toHaveAttribute('focusable', 'false')
    expect(svg).toHaveAttribute('stroke', 'currentColor')
    expect(svg).not.toHaveAttribute('style')
  })

  test('prefers the host’s icon', () => {
    const own: IconNode = [['line', { x1: '0', x2: '24', y1: '12', y2: '12' }]]
    expect(draw('gauge', { gauge: own }).querySelector('line')).toBeInTheDocument()
    expect(draw('database', { database: own }).querySelector('ellipse')).not.toBeInTheDocument()
  })
})
