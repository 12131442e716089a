import type { CalloutKind, Content, Heading, Inline, List, ListItem, TableCell } from 'phasekit/spec'

const inline = (parts: (string | Inline)[]): Inline[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part))

/** Content by hand, short enough to read in a test. A string stands for a text. */
export const p = (...parts: (string | Inline)[]): Content => ({ type: 'paragraph', children: inline(parts) })
export const h = (depth: Heading['depth'], ...parts: (string | Inline)[]): Content => ({
  type: 'heading',
  depth,
  children: inline(parts),
})
export const em = (...parts: (string | Inline)[]): Inline => ({ type: 'emphasis', children: inline(parts) })
export const strong = (...parts: (string | Inline)[]): Inline => ({ type: 'strong', children: inline(parts) })
export const code = (value: string): Inline => ({ type: 'inlineCode', value })
export const link = (url: string, ...parts: (string | Inline)[]): Inline => ({
  type: 'link',
  url,
  children: inline(parts),
})
export const image = (url: string, alt: string): Inline => ({ type: 'image', url, alt })
export const item = (...children: (string | Content)[]): ListItem => ({
  type: 'listItem',
  children: children.map((child) => (typeof child === 'string' ? p(child) : child)),
})
export const task = (checked: boolean, text: string): ListItem => ({ ...item(text), checked })
export const ul = (...children: (string | ListItem)[]): List => ({
  type: 'list',
  ordered: false,
  children: children.map((child) => (typeof child === 'string' ? item(child) : child)),
})
export const ol = (...children: (string | ListItem)[]): List => ({ ...ul(...children), ordered: true })
export const quote = (...children: Content[]): Content => ({ type: 'blockquote', children })
export const callout = (kind: CalloutKind, ...children: Content[]): Content => ({ type: 'callout', kind, children })
export const fence = (value: string, lang?: string): Content => ({
  type: 'code',
  value,
  ...(lang !== undefined && { lang }),
})
export const table = (align: TableCell['align'][], ...rows: (string | Inline)[][]): Content => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell, column) => {
      const children = cell === '' ? [] : inline([cell])
      return align[column] ? { type: 'tableCell', align: align[column], children } : { type: 'tableCell', children }
    }),
  })),
})

const LONG_LINE =
  'curl -sS "https://api.example.org/v1/readings?station=harbour&from=2024-01-01&to=2024-12-31&fields=time,level,wind" ' +
  `| jq '.readings[] | select(.level > 3.2)'`

/** A drawing as an address of the page's own: the tests need no network. */
const PICTURE = '/picture.svg'

/** Every kind of content once, as a course page would have it. */
export const everyKind: Content[] = [
  p(
    'A tide gauge measures the height of the sea ',
    em('relative to the land'),
    ', so a reading mixes two motions: the water’s and the ground’s. Keep both in mind when you compare ',
    strong('stations that lie far apart'),
    '. The ',
    link('https://example.org/handbook', 'station handbook'),
    ' explains how ',
    code('level_mm'),
    ' is corrected, and the ',
    link('#glossary', 'glossary'),
    ' has the terms.',
  ),
  p(strong('Before you start:')),
  ol(
    'Open the readings of your own station.',
    'Mark every gap of more than six hours.',
    item('Decide what to do with each gap:', ul('leave it,', 'fill it from a neighbour,', 'discard the day.')),
    'Write down why.',
  ),
  h(3, 'What a reading contains'),
  p(
    'Each reading is one line. Press ',
    { type: 'kbd', children: [{ type: 'text', value: 'Ctrl' }] },
    ' + ',
    { type: 'kbd', children: [{ type: 'text', value: 'F' }] },
    ' to find a station; H',
    { type: 'subscript', children: [{ type: 'text', value: '2' }] },
    'O and 10',
    { type: 'superscript', children: [{ type: 'text', value: '−3' }] },
    ' m are written as here, ',
    { type: 'delete', children: [{ type: 'text', value: 'not in feet' }] },
    '.',
  ),
  fence(
    '{\n  "station": "harbour",\n  "time": "2024-03-01T06:00:00Z",\n  "level_mm": 3184,\n  "note": "gauge cleaned"\n}',
    'json',
  ),
  p('The same as a request, on one long line:'),
  fence(LONG_LINE, 'bash'),
  h(4, 'Units'),
  table(
    [undefined, 'center', 'right'],
    ['Quantity', 'Unit', 'Typical range'],
    ['Water level', 'mm', '1,200 – 4,800'],
    ['Wind', 'm/s', '0 – 31'],
    ['Air pressure, reduced to sea level', 'hPa', '965 – 1,045'],
    ['Note'],
  ),
  callout('note', p('Levels are heights above the zero of the gauge, not above the sea.')),
  callout('tip', p('Sort by station first: gaps then stand next to each other.')),
  callout('important', p('Never overwrite a raw reading.'), p('Corrections go into a column of their own.')),
  callout('warning', p('After a storm the float may stick.')),
  callout('caution', p('Deleting a station deletes its readings.')),
  quote(p('The sea is the most patient of instruments.'), p('— from a keeper’s log, 1911')),
  { type: 'thematicBreak' },
  h(3, 'Checklist'),
  {
    type: 'list',
    ordered: false,
    children: [
      task(true, 'Station chosen'),
      task(false, 'Gaps marked'),
      task(false, 'Reasons written down, one sentence for each gap that is longer than a day'),
    ],
  },
  {
    type: 'list',
    ordered: true,
    start: 98,
    spread: true,
    children: [
      item('Gaps before the repair, with a line of their own.'),
      item('Gaps after it.', p('Those are rarer.')),
      item('A hundred.'),
    ],
  },
  p(image(PICTURE, 'Water level at the harbour over one day: two high and two low tides')),
  { type: 'math', value: 'h(t) = h_0 + \\sum_i A_i \\cos(\\omega_i t + \\varphi_i)' },
]
