import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { InfoCard } from 'phasekit'
import { createRef } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { h, p } from '../support/prose.js'

const content = [p('A gauge has a float.'), h(4, 'Float')]

describe("InfoCard as the host's element", () => {
  test('is that element alone, with merged props', async () => {
    const [press, pressAside] = [vi.fn(), vi.fn()]
    const [card, aside] = [createRef<HTMLElement>(), createRef<HTMLElement>()]
    const { container } = render(
      <InfoCard asChild ref={card} title="Gauge" content={content} className="ours" id="card" onPointerDown={press}>
        <aside ref={aside} className="theirs" onPointerDown={pressAside}>
          More of it.
        </aside>
      </InfoCard>,
    )
    const root = screen.getByRole('complementary', { name: 'Gauge' })
    expect(container.children).toHaveLength(1)
    expect(root).toBe(container.firstElementChild)
    expect(root).toHaveClass('pk-info-card', 'ours', 'theirs')
    expect(root).toHaveAttribute('id', 'card')
    expect([card.current, aside.current]).toEqual([root, root])
    await userEvent.click(root)
    expect(press).toHaveBeenCalledOnce()
    expect(pressAside).toHaveBeenCalledOnce()
  })

  test('has title and content before the element’s own content', () => {
    render(
      <InfoCard asChild title="Gauge" content={content}>
        <aside>More of it.</aside>
      </InfoCard>,
    )
    expect(screen.getByRole('complementary')).toHaveTextContent('GaugeA gauge has a float.FloatMore of it.')
    expect(screen.getByText(/More of it/).closest('.pk-info-body')).toBeInTheDocument()
  })

  test('rejects more than one element, with an error', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() =>
      render(
        <InfoCard asChild>
          <aside />
          <aside />
        </InfoCard>,
      ),
    ).toThrow(/single|one/i)
    vi.restoreAllMocks()
  })
})

describe('InfoCard', () => {
  test('shows its title, and its content starts one level below', () => {
    render(<InfoCard title="How a gauge works" content={content} headingLevel={4} />)
    expect(screen.getByRole('heading', { level: 4, name: 'How a gauge works' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 5, name: 'Float' })).toBeVisible()
  })

  test('without a title is named by the heading that the host points to', () => {
    render(
      <>
        <h2 id="above">Background</h2>
        <InfoCard aria-labelledby="above" content={content} />
      </>,
    )
    expect(screen.getByRole('region', { name: 'Background' })).toBeVisible()
  })

  test('is no landmark, with a title or without', () => {
    render(<InfoCard content={content} />)
    render(<InfoCard title="How a gauge works" content={content} />)
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
  })

  test('never goes below heading level 6', () => {
    render(<InfoCard title="Deep" content={content} headingLevel={6} />)
    expect(screen.getAllByRole('heading', { level: 6 })).toHaveLength(2)
  })

  test('exposes its icon name, renders custom icon data, and no icon for null', () => {
    const { container, rerender } = render(<InfoCard icon="database">Text</InfoCard>)
    expect(container.firstElementChild).toHaveAttribute('data-icon', 'database')
    rerender(<InfoCard icon={[['line', { x1: '0', x2: '24' }]]}>Text</InfoCard>)
    expect(container.firstElementChild).not.toHaveAttribute('data-icon')
    expect(container.querySelector('svg line')).toBeInTheDocument()
    rerender(<InfoCard icon={null}>Text</InfoCard>)
    expect(container.querySelector('svg')).not.toBeInTheDocument()
  })
})
