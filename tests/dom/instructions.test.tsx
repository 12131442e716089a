import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Instructions } from '../../src/blocks/instructions/Instructions.js'
import { conformance } from '../conformance/conformance.js'
import { h, p } from '../support/prose.js'

const content = [p('Read the three letters.'), h(3, 'Then')]

conformance<HTMLElement>('Instructions', {
  root: 'SECTION',
  className: 'pk-instructions',
  message: 'instructions.label',
  render: (props, ref) => <Instructions content={content} {...props} ref={ref} />,
})

conformance<HTMLElement>("Instructions as the host's element", {
  root: 'ASIDE',
  className: 'pk-instructions',
  message: 'instructions.label',
  render: (props, ref) => (
    <Instructions asChild content={content} {...props} ref={ref}>
      <aside />
    </Instructions>
  ),
})

describe('Instructions', () => {
  test('is a region named by its title', () => {
    render(<Instructions title="Before you read" content={content} headingLevel={2} />)
    expect(screen.getByRole('region', { name: 'Before you read' })).toHaveTextContent('Read the three letters.')
    expect(screen.getByRole('heading', { level: 2, name: 'Before you read' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 3, name: 'Then' })).toBeVisible()
  })

  test('is named by the host when the host names it', () => {
    render(
      <>
        <h2 id="above">Step one</h2>
        <Instructions aria-labelledby="above" content={content} />
        <Instructions title="Own title" aria-label="Said otherwise" content={content} />
      </>,
    )
    expect(screen.getByRole('region', { name: 'Step one' })).toBeVisible()
    expect(screen.getByRole('region', { name: 'Said otherwise' })).toBeVisible()
  })

  test('is called "Instructions" when nothing names it', () => {
    render(<Instructions>Look around.</Instructions>)
    expect(screen.getByRole('region', { name: 'Instructions' })).toHaveTextContent('Look around.')
  })

  test('lets headings of the content take the level of a missing title', () => {
    render(<Instructions content={content} headingLevel={3} />)
    expect(screen.getByRole('heading', { level: 3, name: 'Then' })).toBeVisible()
  })
})
