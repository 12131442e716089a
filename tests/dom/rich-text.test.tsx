import { render, screen, waitFor, within } from '@testing-library/react'
import { RichText } from 'phasekit'
import type { Content, Inline } from 'phasekit/spec'
import { type ComponentType, lazy, type ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { renderInlines } from '../../src/ui/rich-text/InlineText.js'
import { UiContext, type UiContextValue } from '../../src/ui/ui-context.js'
import {
  callout,
  code,
  em,
  fence,
  h,
  image,
  item,
  link,
  ol,
  p,
  quote,
  strong,
  table,
  task,
  ul,
} from '../support/prose.js'

const draw = (content: Content[], ui: UiContextValue = {}, headingLevel?: number) =>
  render(
    <UiContext.Provider value={ui}>
      <RichText content={content} headingLevel={headingLevel} />
    </UiContext.Provider>,
  )

describe('text', () => {
  test('is shown as written, whatever it looks like', () => {
    draw([p('<img src=x onerror=alert(1)> & <b>not bold</b>')])
    expect(screen.getByText('<img src=x onerror=alert(1)> & <b>not bold</b>')).toBeVisible()
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
  })

  test('keeps its marks', () => {
    const text = (type: 'delete' | 'subscript' | 'superscript' | 'kbd', value: string): Inline => ({
      type,
      children: [{ type: 'text', value }],
    })
    const { container } = draw([
      p(
        em('soft'),
        strong('loud'),
        code('exact'),
        text('delete', 'gone'),
        text('subscript', 'low'),
        text('superscript', 'high'),
        { type: 'break' },
        text('kbd', 'Enter'),
      ),
    ])
    const words = [...container.querySelectorAll('em, strong, code, del, sub, sup, br, kbd')].map((element) => [
      element.localName,
      element.textContent,
    ])
    expect(words).toEqual([
      ['em', 'soft'],
      ['strong', 'loud'],
      ['code', 'exact'],
      ['del', 'gone'],
      ['sub', 'low'],
      ['sup', 'high'],
      ['br', ''],
      ['kbd', 'Enter'],
    ])
  })

  test('nothing is rendered for empty content', () => {
    const { container } = draw([])
    expect(container.firstElementChild).toBeEmptyDOMElement()
  })
})

describe('headings', () => {
  test('start at the level given, whatever their depth in the file', () => {
    draw([h(4, 'A'), p('x'), h(5, 'B'), h(4, 'C')], {}, 3)
    expect(screen.getAllByRole('heading').map((heading) => heading.localName)).toEqual(['h3', 'h4', 'h3'])
  })

  test('stop at level 6', () => {
    draw([h(3, 'A'), h(4, 'B'), h(6, 'C')], {}, 6)
    expect(screen.getAllByRole('heading', { level: 6 })).toHaveLength(3)
  })

  test('inside a quote never rise above the others', () => {
    draw([h(4, 'A'), quote(h(3, 'B'))], {}, 4)
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(2)
  })
})

describe('lists', () => {
  test('are lists, numbered from the author’s start', () => {
    draw([{ ...ol('a', 'b'), start: 7 }, ul('c')])
    const [ordered, plain] = screen.getAllByRole('list')
    expect(ordered).toHaveAttribute('start', '7')
    expect(plain?.localName).toBe('ul')
  })

  test('render a tight item as a line and a loose one as paragraphs', () => {
    draw([ul('tight'), { ...ul('loose'), spread: true }])
    expect(screen.getByText('tight').localName).toBe('li')
    expect(screen.getByText('loose').localName).toBe('p')
  })

  test('make space for long numbers', () => {
    draw([{ ...ol('a', 'b'), start: 99 }])
    expect(screen.getByRole('list')).toHaveAttribute('data-pk-digits', '3')
  })

  test('of tasks state which are done, and have no controls', () => {
    draw([ul(task(true, 'Boots packed'), task(false, 'Ticket bought'))])
    const items = within(screen.getByRole('list')).getAllByRole('listitem')
    expect(items.map((line) => line.textContent)).toEqual(['Done: Boots packed', 'To do: Ticket bought'])
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  })

  test('hold other blocks', () => {
    draw([ul(item('one', ul('two', item('three', fence('four')))))])
    expect(screen.getAllByRole('list')).toHaveLength(2)
    expect(screen.getByRole('group', { name: 'Code' })).toHaveTextContent('four')
  })
})

describe('links', () => {
  test('to other sites send no referrer', () => {
    draw([p(link('https://example.org', 'there'), link('/here', 'here'))])
    expect(screen.getByRole('link', { name: 'there' })).toHaveAttribute('rel', 'noopener noreferrer')
    expect(screen.getByRole('link', { name: 'there' })).not.toHaveAttribute('target')
    expect(screen.getByRole('link', { name: 'here' })).not.toHaveAttribute('rel')
  })

  test('that the policy refuses are their text, also in a foreign spec', () => {
    draw([p(link('java\nscript:alert(1)', 'harmless'), image('data:image/svg+xml,x', 'a chart'))])
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
    expect(screen.getByText(/harmless/)).toHaveTextContent('harmlessa chart')
  })

  test('are mapped or refused by the host', () => {
    const resolveUrl: UiContextValue['resolveUrl'] = (url, { kind }) =>
      url.endsWith('refused') ? null : `/${kind}/${url}`
    draw([p(link('a', 'kept'), link('refused', 'gone'), image('b.png', 'seen'))], { resolveUrl })
    expect(screen.getAllByRole('link').map((element) => element.getAttribute('href'))).toEqual(['/link/a'])
    expect(screen.getByRole('img')).toHaveAttribute('src', '/image/b.png')
  })

  test('in a label are text', () => {
    render(renderInlines([link('https://example.org', strong('read'), ' this')], true, 0))
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(screen.getByText('read').localName).toBe('strong')
  })
})

test('images load lazily and send no referrer', () => {
  draw([p(image('https://example.org/a.png', 'Two tides'))])
  const picture = screen.getByRole('img', { name: 'Two tides' })
  expect(picture).toHaveAttribute('loading', 'lazy')
  expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer')
  expect(picture).toHaveAttribute('decoding', 'async')
})

test.each(['note', 'tip', 'important', 'warning', 'caution'] as const)('a callout states that it is a %s', (kind) => {
  draw([callout(kind, p('Mind the gap.'))], { strings: { 'richText.caution': 'Vorsicht' } })
  const name = kind === 'caution' ? 'Vorsicht' : kind[0]?.toUpperCase() + kind.slice(1)
  expect(screen.getByRole('note', { name })).toHaveTextContent('Mind the gap.')
})

describe('tables', () => {
  test('have column headers, and every row as many cells as the widest', () => {
    draw([table([undefined, 'right'], ['Name', 'Height'], ['Harbour'], ['Pier', '3'])])
    expect(screen.getAllByRole('columnheader').map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col'])
    expect(screen.getByRole('columnheader', { name: 'Height' })).toHaveAttribute('data-pk-align', 'right')
    expect(screen.getAllByRole('row').map((row) => row.children.length)).toEqual([2, 2, 2])
  })

  test('omit an empty header', () => {
    draw([table([], ['', ''], ['a', 'b'])])
    expect(screen.getAllByRole('row')).toHaveLength(1)
    expect(screen.queryByRole('columnheader')).not.toBeInTheDocument()
  })

  test('are named by the heading above', () => {
    draw([table([], ['a'], ['b']), h(3, 'Units'), p('x'), table([], ['c'], ['d'])])
    expect(screen.getByRole('group', { name: 'Table' })).toHaveTextContent('ab')
    expect(screen.getByRole('group', { name: 'Table: Units' })).toHaveTextContent('cd')
  })
})

describe('slots', () => {
  const content = [
    p(link('/a', 'words'), image('/b.png', 'seen')),
    fence('let x', 'js'),
    { type: 'math', value: 'x^2' } as const,
  ]

  test('render in place of phasekit', () => {
    const mark = (name: string) => (props: object) => {
      const { children } = props as { children?: ReactNode }
      return <span data-testid={name}>{children ?? Object.keys(props).join()}</span>
    }
    draw(content, { slots: { link: mark('link'), image: mark('image'), code: mark('code'), math: mark('math') } })
    expect(screen.getByTestId('link')).toHaveTextContent('words')
    expect(screen.getByTestId('image')).toHaveTextContent('node,src')
    expect(screen.getByTestId('code')).toHaveTextContent('node')
    expect(screen.getByTestId('math')).toHaveTextContent('node')
  })

  test('for code and math may load late: the plain code is the fallback', async () => {
    let arrive: (module: { default: ComponentType<{ node: { value: string } }> }) => void = () => {}
    const Late = lazy(
      () => new Promise<{ default: ComponentType<{ node: { value: string } }> }>((resolve) => (arrive = resolve)),
    )
    draw([p('Before'), fence('let x', 'js'), { type: 'math', value: 'x^2' }], { slots: { code: Late, math: Late } })
    expect(screen.getByRole('group', { name: 'Code, js' })).toHaveTextContent('let x')
    expect(screen.getByRole('group', { name: 'Code, TeX' })).toHaveTextContent('x^2')
    const words = screen.getByText('Before')
    arrive({ default: ({ node }) => <mark>{node.value}</mark> })
    await waitFor(() => expect(screen.getByText('let x').localName).toBe('mark'))
    expect(screen.getByText('x^2').localName).toBe('mark')
    expect(screen.getByText('Before')).toBe(words)
  })

  test('never receive a URL that the policy refuses', () => {
    draw([p(link('javascript:1', 'words'))], { slots: { link: () => <b>slot</b> } })
    expect(screen.queryByText('slot')).not.toBeInTheDocument()
  })

  test('without one, math is shown as TeX', () => {
    draw(content)
    expect(screen.getByRole('group', { name: 'Code, TeX' })).toHaveTextContent('x^2')
  })
})

describe('a hostile spec', () => {
  test('nested far too deep keeps its text and does not crash', () => {
    let deep: Content = p('the bottom')
    for (let depth = 0; depth < 5000; depth++) deep = quote(deep)
    let words: Inline = { type: 'text', value: 'the end' }
    for (let depth = 0; depth < 5000; depth++) words = em(words)
    draw([deep, p(words)])
    expect(screen.getByText('the bottom')).toBeInTheDocument()
    expect(screen.getByText('the end')).toBeInTheDocument()
  })

  test('with nodes of a later version renders the rest', () => {
    draw([{ type: 'hologram' } as unknown as Content, p('still here', { type: 'sparkle' } as unknown as Inline)])
    expect(screen.getByText('still here')).toBeVisible()
  })
})
