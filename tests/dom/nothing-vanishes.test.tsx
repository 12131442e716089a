import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import type { PhaseSpec } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'

const files = import.meta.glob<string>(['../../examples/course/*.md', '../fixtures/language/*.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

const specOf = (body: string): PhaseSpec => JSON.parse(JSON.stringify(parsePhase(`---\ntitle: T\n---\n\n${body}`).spec))

/** What the spec keeps for machines or for the host's own use, and the days that a date field writes in words. */
const MACHINES = new Set([
  'type',
  'id',
  'hash',
  'contentHash',
  'control',
  'kind',
  'align',
  'lang',
  'icon',
  'meta',
  'aliases',
  'minDate',
  'maxDate',
  'data',
  'name',
  'params',
])

function stringsOf(value: unknown, key = ''): string[] {
  if (MACHINES.has(key)) return []
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each) => stringsOf(each))
  return Object.entries(value).flatMap(([name, each]) => stringsOf(each, name))
}

/** Everything that is seen or heard. */
function shownBy(root: Element): string {
  const attributes = ['alt', 'title', 'href', 'src', 'aria-label']
  const texts = [...root.querySelectorAll('*')].flatMap((element) =>
    attributes.map((name) => element.getAttribute(name) ?? ''),
  )
  return [root.textContent ?? '', ...texts].join(' ').replace(/\s+/g, ' ')
}

const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

test.each(Object.entries(files))('every string of a spec is shown: %s', (_, source) => {
  // As from a server: a spec straight from the parser warns of its messages.
  const spec: PhaseSpec = JSON.parse(JSON.stringify(parsePhase(source).spec))
  const { container } = render(<Phase spec={spec} onNavigate={() => {}} />)
  const shown = shownBy(container)
  expect(
    stringsOf(spec)
      .flatMap(words)
      .filter((word) => !shown.includes(word)),
  ).toEqual([])
})

describe('a label with images and links', () => {
  const controls = [
    'text',
    'textarea',
    'number',
    'select, options: [A]',
    'radio, options: [A]',
    'scale',
    'date',
    'checkbox',
  ]

  test.each(controls)('shows its image and its link, which can be followed: %s', async (control) => {
    const { container } = render(
      <Phase
        spec={specOf(`**Read** [this](https://example.org/) ![a bee](bee.png)\n{type: ${control}, required: true}\n`)}
      />,
    )
    const link = within(container).getByRole('link', { name: 'this' })
    expect(within(container).getByRole('img', { name: 'a bee' })).toHaveAttribute('src', 'bee.png')
    let followed = false
    link.addEventListener('click', (event) => {
      followed = !event.defaultPrevented
      event.preventDefault()
    })
    await userEvent.click(link)
    expect(followed).toBe(true)
  })

  test('names its control by plain text', () => {
    render(<Phase spec={specOf('**Read** [this](https://example.org/) ![a bee](bee.png)\n{type: text}\n')} />)
    expect(screen.getByRole('textbox', { name: 'Read this a bee' })).toBeInTheDocument()
  })

  test('is shown in the same way beside the answer in review', () => {
    const { container } = render(
      <Phase mode="review" spec={specOf('Read [this](https://example.org/)\n{type: text}\n')} />,
    )
    expect(within(container).getByRole('link', { name: 'this' })).toBeInTheDocument()
  })
})

test('a plain-text label adds no element', () => {
  const { container } = render(
    <Phase spec={specOf('**Why?**\n{type: text}\n\n**Which?**\n{type: radio, options: [A]}\n')} />,
  )
  for (const label of container.querySelectorAll('.pk-field-label')) expect(label.children).toHaveLength(0)
})

test('headings of the phase, of a section and of a group show images and links', () => {
  const rich = '[the hive](https://example.org/) ![a bee](bee.png)'
  const { spec } = parsePhase(
    `# One ${rich}\n\n## Two ${rich}\n\n{type: form}\n\n### Three ${rich}\n\n**Q**\n{type: text}\n`,
  )
  for (const mode of ['answer', 'review'] as const) {
    const { unmount } = render(<Phase spec={spec} mode={mode} />)
    for (const word of mode === 'review' ? ['Two', 'Three'] : ['One', 'Two', 'Three']) {
      const heading = screen.getByRole('heading', { name: `${word} the hive a bee` })
      expect(within(heading).getByRole('link')).toHaveAttribute('href', 'https://example.org/')
      expect(within(heading).getByRole('img')).toBeInTheDocument()
    }
    unmount()
  }
})

describe('an option of a radio field', () => {
  const spec = specOf('**Where?**\n{type: radio, id: q}\n- In the *garden*\n\n  Far from the street.\n- On the roof\n')

  test('is described by the content below it', () => {
    render(<Phase spec={spec} />)
    expect(screen.getByRole('radio', { name: 'In the garden' })).toHaveAccessibleDescription(/Far from the street\./)
    expect(screen.getByRole('radio', { name: 'On the roof' })).not.toHaveAttribute('aria-describedby')
    expect(screen.getByText('garden').tagName).toBe('EM')
  })

  test('adds no element for plain text', () => {
    const { container } = render(<Phase spec={spec} />)
    expect(container.querySelectorAll('.pk-field-option-details')).toHaveLength(1)
    expect(container.querySelectorAll('.pk-field-options > *')).toHaveLength(3)
  })
})

test('the title of a block of unknown type is shown, that of a navigation names it', () => {
  render(
    <Phase
      onNavigate={() => {}}
      spec={specOf('{type: mystery, title: Riddle}\n\nText\n\n{type: navigation, next: On, title: Ways}\n')}
    />,
  )
  expect(screen.getByRole('heading', { name: 'Riddle' })).toBeInTheDocument()
  expect(screen.getByRole('navigation', { name: 'Ways' })).toBeInTheDocument()
})
