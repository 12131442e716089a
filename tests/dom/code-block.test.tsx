import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CodeBlock } from '../../src/ui/rich-text/CodeBlock.js'

afterEach(() => vi.useRealTimers())

describe('CodeBlock', () => {
  test('is a group named by its language', () => {
    render(<CodeBlock code="let x" lang="js" />)
    expect(screen.getByRole('group', { name: 'Code, js' })).toHaveTextContent('let x')
    expect(screen.getByText('js')).toBeVisible()
  })

  test.each(['"><script>', 'a b', 'x\u202ey', 'style=1;', '', 'l'.repeat(41)])('ignores the language %j', (lang) => {
    const { container } = render(<CodeBlock code="let x" lang={lang} />)
    expect(screen.getByRole('group', { name: 'Code' })).toBeVisible()
    expect(container.querySelector('[data-pk-language]')).not.toBeInTheDocument()
  })

  test('shows highlighting in place of the plain code', () => {
    render(
      <CodeBlock code="let x">
        <b>let</b> x
      </CodeBlock>,
    )
    expect(screen.getByText('let').localName).toBe('b')
  })

  test('copies the code as written, confirms it, and clears the status', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    render(<CodeBlock code={'a\n  <b>\n'} />)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()

    await user.click(screen.getByRole('button', { name: /^Copy code/ }))
    expect(await navigator.clipboard.readText()).toBe('a\n  <b>\n')
    expect(screen.getByRole('status')).toHaveTextContent('Copied')

    act(() => vi.advanceTimersByTime(5000))
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  test.each([
    ['the browser refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['there is no clipboard', undefined],
  ])('selects the code when %s', async (_, clipboard) => {
    const user = userEvent.setup()
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as unknown as Clipboard)
    render(<CodeBlock code="let x" />)

    await user.click(screen.getByRole('button', { name: /^Copy code/ }))
    expect(screen.getByRole('status')).toHaveTextContent('Code selected. Copy it with your keyboard or menu.')
    expect(document.getSelection()?.toString()).toBe('let x')
    vi.restoreAllMocks()
  })

  test('is a tab stop while its width is unknown', () => {
    render(<CodeBlock code="let x" />)
    expect(screen.getByRole('group', { name: 'Code' })).toHaveAttribute('tabindex', '0')
  })
})
