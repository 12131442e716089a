import { act, render, waitFor } from '@testing-library/react'
import * as React from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { iconNames } from '../../src/spec/icon-names.js'
import { Icon } from '../../src/ui/Icon.js'
import type { IconNode } from '../../src/ui/icon-node.js'
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
  beforeEach(async () => {
    const { container, unmount } = render(<Icon name="database" />)
    await waitFor(() => expect(container.querySelector('ellipse')).toBeInTheDocument())
    unmount()
  })

  test.each(iconNames)('draws %s', (name) => {
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
  ])('draws %s and its later name %s alike', (before, after) => {
    expect(draw(before).innerHTML).toBe(draw(after).innerHTML)
    expect(draw(before).innerHTML).not.toBe(generic())
  })

  test.each(['no-such-icon', '', 'constructor', '__proto__', 'toString'])('draws the unknown name %j as info-circle', (name) => {
    expect(draw(name).innerHTML).toBe(generic())
  })

  test('is decoration, and takes its colour from the text', () => {
    const svg = draw('database')
    expect(svg).toHaveAttribute('aria-hidden', 'true')
    expect(svg).toHaveAttribute('focusable', 'false')
    expect(svg).toHaveAttribute('stroke', 'currentColor')
    expect(svg).not.toHaveAttribute('style')
  })

  test('prefers the drawing of the host', () => {
    const own: IconNode = [['line', { x1: '0', x2: '24', y1: '12', y2: '12' }]]
    expect(draw('gauge', { gauge: own }).querySelector('line')).toBeInTheDocument()
    expect(draw('database', { database: own }).querySelector('ellipse')).not.toBeInTheDocument()
  })
})

describe('Icon, while its drawing is on the way', () => {
  const own: IconNode = [['line', { x1: '0', x2: '24', y1: '12', y2: '12' }]]

  afterEach(() => {
    vi.doUnmock('../../src/ui/icons.js')
    vi.doUnmock('react')
  })

  /** The module as a page has it that has drawn no icon yet; `icons.js` is as given. */
  async function fresh(icons?: () => unknown) {
    vi.resetModules()
    if (icons) vi.doMock('../../src/ui/icons.js', icons)
    // React must stay the one that renders.
    vi.doMock('react', () => React)
    const [fresh, context] = await Promise.all([import('../../src/ui/Icon.js'), import('../../src/ui/ui-context.js')])
    return { Icon: fresh.Icon, UiContext: context.UiContext }
  }

  test('keeps its place: the same box, drawn in later', async () => {
    const { Icon } = await fresh()
    const { container } = render(<Icon name="database" className="mine" />)
    const svg = container.querySelector('svg')
    expect(svg).toBeEmptyDOMElement()
    for (const side of ['width', 'height']) expect(svg).toHaveAttribute(side, '24')
    await waitFor(() => expect(svg?.querySelector('ellipse')).toBeInTheDocument())
    expect(container.querySelector('svg')).toBe(svg)
  })

  test("does not wait for the host's own, nor for info-circle", async () => {
    const { Icon, UiContext } = await fresh(() => new Promise(() => {}))
    const { container } = render(
      <UiContext.Provider value={{ icons: { gauge: own } }}>
        <Icon name="gauge" />
        <Icon name="info-circle" />
      </UiContext.Provider>,
    )
    for (const svg of container.querySelectorAll('svg')) expect(svg).not.toBeEmptyDOMElement()
  })

  test('is info-circle if the drawings do not come, and the next icon asks again', async () => {
    let broken = true
    const asked = vi.fn()
    const { Icon } = await fresh(() => ({
      get icons() {
        asked()
        if (broken) throw new Error('offline')
        return { database: own }
      },
    }))
    const { container, rerender } = render(<Icon name="database" />)
    const shown = () => container.querySelector('svg')
    await waitFor(() => expect(shown()?.querySelector('circle')).toBeInTheDocument())
    broken = false
    rerender(
      <>
        <Icon name="database" />
        <Icon key="next" name="database" />
      </>,
    )
    await waitFor(() => expect(container.querySelectorAll('line')).toHaveLength(2))
    expect(asked.mock.calls.length).toBeGreaterThan(1)
  })

  test('is met by hydration as the server left it, though the drawings are there', async () => {
    const page = document.createElement('div')
    document.body.append(page)
    page.innerHTML = renderToString(<Icon name="database" />)
    expect(page.querySelector('svg')).toBeEmptyDOMElement()
    const { container } = render(<Icon name="database" />)
    await waitFor(() => expect(container.querySelector('ellipse')).toBeInTheDocument())
    const fault = vi.fn()
    const root = await act(async () => hydrateRoot(page, <Icon name="database" />, { onRecoverableError: fault }))
    await waitFor(() => expect(page.querySelector('ellipse')).toBeInTheDocument())
    expect(fault).not.toHaveBeenCalled()
    act(() => root.unmount())
    page.remove()
  })
})
