import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { InfoCard } from '../../src/blocks/information/InfoCard.js'
import { conformance } from '../conformance/conformance.js'
import { h, p } from '../support/prose.js'

const content = [p('A gauge has a float.'), h(4, 'Float')]

conformance<HTMLElement>('InfoCard', {
  root: 'SECTION',
  className: 'pk-info-card',
  render: (props, ref) => <InfoCard title="How a gauge works" icon="database" content={content} {...props} ref={ref} />,
})

describe('InfoCard', () => {
  test('is named by its title, and its content starts one level below', () => {
    render(<InfoCard title="How a gauge works" content={content} headingLevel={4} />)
    expect(screen.getByRole('region', { name: 'How a gauge works' })).toBeVisible()
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

  test('stays a plain section when nothing names it, not one landmark more without a name', () => {
    render(<InfoCard content={content} />)
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
  })

  test('never goes below heading level 6', () => {
    render(<InfoCard title="Deep" content={content} headingLevel={6} />)
    expect(screen.getAllByRole('heading', { level: 6 })).toHaveLength(2)
  })

  test('tells its icon in an attribute, draws any other drawing and none when asked', () => {
    const { container, rerender } = render(<InfoCard icon="database">Text</InfoCard>)
    expect(container.firstElementChild).toHaveAttribute('data-icon', 'database')
    rerender(<InfoCard icon={[['line', { x1: '0', x2: '24' }]]}>Text</InfoCard>)
    expect(container.firstElementChild).not.toHaveAttribute('data-icon')
    expect(container.querySelector('svg line')).toBeInTheDocument()
    rerender(<InfoCard icon={null}>Text</InfoCard>)
    expect(container.querySelector('svg')).not.toBeInTheDocument()
  })
})
