import { render, screen } from '@testing-library/react'
import { Instructions } from 'phasekit'
import { describe, expect, test } from 'vitest'
import { h, p } from '../support/prose.js'

const content = [p('Read the three letters.'), h(3, 'Then')]

describe('Instructions', () => {
  test('shows its title, and its content starts one level below', () => {
    render(<Instructions title="Before you read" content={content} headingLevel={2} />)
    expect(screen.getByText('Read the three letters.')).toBeVisible()
    expect(screen.getByRole('heading', { level: 2, name: 'Before you read' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 3, name: 'Then' })).toBeVisible()
  })

  test('is no landmark, with a title or without', () => {
    render(
      <>
        <Instructions title="Before you read" content={content} />
        <Instructions>Look around.</Instructions>
      </>,
    )
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
  })

  test('is a landmark when the host names it', () => {
    render(
      <>
        <h2 id="above">Step one</h2>
        <Instructions aria-labelledby="above" content={content} />
        <Instructions title="Own title" aria-label="Other name" content={content} />
        <Instructions asChild title="Beside it" content={content}>
          <aside />
        </Instructions>
      </>,
    )
    expect(screen.getByRole('region', { name: 'Step one' })).toBeVisible()
    expect(screen.getByRole('region', { name: 'Other name' })).toBeVisible()
    expect(screen.getByRole('complementary', { name: 'Beside it' })).toBeVisible()
  })

  test('without a title, headings of the content start at its level', () => {
    render(<Instructions content={content} headingLevel={3} />)
    expect(screen.getByRole('heading', { level: 3, name: 'Then' })).toBeVisible()
  })
})
