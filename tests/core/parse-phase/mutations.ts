/** Typical mistakes, each made once in a valid file. */

export interface Stretch {
  start: number
  end: number
}

interface Entry {
  key: Stretch
  /** The offset of the colon. */
  colon: number
  value: Stretch
}

interface Directive extends Stretch {
  entries: Entry[]
}

/** Replaces ranges of a source. An insertion has an empty range. */
export type Change = [start: number, end: number, text: string]

export interface Mutation {
  kind: string
  /** Returns every way to make this mistake in the source. */
  places: (source: string) => Change[][]
  /** Why the intent can be ambiguous. A message without a fix is then correct, too. */
  ambiguous?: string
}

export const mutate = (source: string, changes: readonly Change[]): string =>
  [...changes]
    .sort((a, b) => b[0] - a[0] || b[1] - a[1])
    .reduce((text, [start, end, put]) => text.slice(0, start) + put + text.slice(end), source)

/** Returns the offsets of characters outside quotes, with the bracket depth of each. */
function structure(source: string, { start, end }: Stretch): { at: number; depth: number }[] {
  const found: { at: number; depth: number }[] = []
  let depth = 0
  for (let at = start; at < end; at++) {
    const char = source[at]!
    if ((char === '"' || char === "'") && /[\s:,[{]/.test(source[at - 1] ?? '')) {
      const quote = at
      do at++
      while (at < end && !(source[at] === char && source[at - 1] !== '\\'))
      found.push({ at: quote, depth }, { at, depth })
      continue
    }
    if (char === ']' || char === '}') depth--
    found.push({ at, depth })
    if (char === '[' || char === '{') depth++
  }
  return found
}

const trimmed = (source: string, start: number, end: number): Stretch => {
  const text = source.slice(start, end)
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length }
}

/** Returns the directives of a valid file, without examples in fences or comments. */
export function directivesOf(source: string): Directive[] {
  const hidden = [...source.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1|<!--[\s\S]*?-->/gm)]
  const starts = [...source.matchAll(/^ {0,3}\{\s*["']?type["']?[ \t]*:/gm)]
  return starts.flatMap(({ index, 0: text }) => {
    if (hidden.some((each) => each.index <= index && index < each.index + each[0].length)) return []
    const start = index + text.indexOf('{')
    // A line below a table that is not a directive is another row.
    if (/\|[ \t]*\n$/.test(source.slice(0, index))) return []
    const inside = structure(source, { start, end: Math.min(source.length, start + 4096) })
    const end = inside.find(({ at, depth }) => source[at] === '}' && depth === 0)?.at
    if (end === undefined) return []
    const cuts = [
      start,
      ...inside.filter(({ at, depth }) => source[at] === ',' && depth === 1 && at < end).map(({ at }) => at),
      end,
    ]
    const entries = cuts.slice(0, -1).flatMap((from, index): Entry[] => {
      const whole = trimmed(source, from + 1, cuts[index + 1]!)
      const colon = whole.start + source.slice(whole.start, whole.end).search(/:/)
      if (colon < whole.start) return []
      return [{ key: trimmed(source, whole.start, colon), colon, value: trimmed(source, colon + 1, whole.end) }]
    })
    return [{ start, end: end + 1, entries }]
  })
}

const all = (change: (source: string, directive: Directive) => Change[][]): Mutation['places'] => {
  return (source) => directivesOf(source).flatMap((directive) => change(source, directive))
}
/** For each parameter except `type`. */
const params = (change: (source: string, entry: Entry, directive: Directive) => Change[][]): Mutation['places'] =>
  all((source, directive) => directive.entries.slice(1).flatMap((entry) => change(source, entry, directive)))
const textOf = (source: string, { value }: Entry): string => source.slice(value.start, value.end)
const insert = (at: number, text: string): Change => [at, at, text]
const drop = (at: number, length = 1): Change => [at, at + length, '']

/** Drops a letter, swaps two, and doubles one. */
const misspelt = (start: number, word: string): Change[][] => [
  [drop(start + word.length - 2)],
  [[start + 1, start + 3, `${word[2]}${word[1]}`]],
  [insert(start + 1, word[1]!)],
]

const head = (text: string): Mutation['places'] =>
  all((source, { start, entries: [type] }) =>
    /[`"']/.test(source.slice(start, type!.value.start)) ? [] : [[[start, type!.value.start, text]]],
  )
/** The same directive in other brackets. */
const between = (open: string, close: string) =>
  all((_, { start, end }) => [
    [
      [start, start + 1, open],
      [end - 1, end, close],
    ],
  ])

const quotedTexts = params((source, entry) => {
  const text = textOf(source, entry)
  return /^".*"$/s.test(text) ? [[[entry.value.start, entry.value.end, text]]] : []
})
/** Changes to texts in double quotes, including those in lists. `text` excludes the quotes. */
const quoted = (change: (text: string, at: number) => Change[][]): Mutation['places'] =>
  all((source, { start, end }) =>
    [...source.slice(start, end).matchAll(/(?<=[\s:[])"([^"\n\\]*)"(?=[ \n]*[,\]}])/g)].flatMap(({ index, 1: text }) =>
      change(text!, start + index),
    ),
  )
const lists = params((source, entry) =>
  /^\[.*\]$/s.test(textOf(source, entry)) ? [[[entry.value.start, entry.value.end, '']]] : [],
)
const inLists = (change: (source: string, list: Stretch) => Change[][]): Mutation['places'] => {
  return (source) => lists(source).flatMap(([place]) => change(source, { start: place![0], end: place![1] }))
}
const commasOf = (source: string, list: Stretch): number[] =>
  structure(source, list).flatMap(({ at, depth }) => (source[at] === ',' && depth === 1 ? [at] : []))

/** Changes by pattern to the text between the fences of the front matter. */
const inFrontMatter = (
  pattern: RegExp,
  change: (match: RegExpMatchArray, at: number) => Change[],
): Mutation['places'] => {
  return (source) => {
    const end = source.startsWith('---\n') ? source.indexOf('\n---', 3) + 4 : 0
    return [...source.slice(0, end).matchAll(pattern)].map((match) => change(match, match.index!))
  }
}

const isOutsideFences = (source: string, at: number): boolean =>
  ![...source.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1|`[^`\n]*`/gm)].some(
    (each) => each.index <= at && at < each.index + each[0].length,
  )
/** Changes to `{#id}` at the end of a line or of a quoted option. */
const ids = (change: (id: string, at: number) => Change): Mutation['places'] => {
  return (source) =>
    [...source.matchAll(/(?<= )\{#([a-z][\w-]*)\}(?="|$)/gm)].flatMap(({ index, 1: id }) =>
      isOutsideFences(source, index) ? [[change(id!, index)]] : [],
    )
}
const idAs = (written: (id: string) => string) => ids((id, at) => [at, at + id.length + 3, written(id)])

const wide: Readonly<Record<string, string>> = { '{': '｛', '}': '｝', ':': '：', ',': '，' }
/** The separators of entries, with the blanks after them: `, ` and `: `. */
const marks = (source: string, { entries }: Directive): Change[] =>
  entries.flatMap(({ colon, value, key }, index) => {
    const before = index === 0 || source[key.start] === '#' ? [] : [source.lastIndexOf(',', key.start)]
    return [...before.map((at): Change => [at, key.start, wide[',']!]), [colon, value.start, wide[':']!] as Change]
  })

const textFollows = 'after a text, a word may be the next parameter or a part of the text'

export const mutations: readonly Mutation[] = [
  // The first key
  { kind: 'a capital in `type`', places: head('{Type: ') },
  { kind: '`type` in capitals', places: head('{TYPE: ') },
  { kind: '`type` without its last letter', places: head('{typ: ') },
  { kind: '`type` with letters swapped', places: head('{tpye: ') },
  { kind: 'no colon after `type`', places: head('{type ') },
  { kind: 'an equals sign after `type`', places: head('{type = ') },
  { kind: 'an equals sign without spaces', places: head('{type=') },
  { kind: 'a semicolon after `type`', places: head('{type; ') },
  { kind: 'no space after `type:`', places: head('{type:') },
  { kind: 'a full-width colon after `type`', places: head('{type：') },
  { kind: 'no `type:`', places: head('{') },
  { kind: '`kind` for `type`', places: head('{kind: ') },
  {
    kind: '`type` behind the other parameters',
    places: all((source, { end, entries: [type, second] }) => {
      if (!type || !second) return []
      const text = source.slice(type.key.start, type.value.end)
      return [[[type.key.start, second.key.start, ''], insert(end - 1, `, ${text}`)]]
    }),
  },
  // Braces
  { kind: 'square brackets', places: between('[', ']') },
  { kind: 'parentheses', places: between('(', ')') },
  { kind: 'pointed brackets', places: between('<', '>') },
  { kind: 'doubled braces', places: between('{{', '}}') },
  { kind: 'full-width braces', places: between('｛', '｝') },
  { kind: 'no braces', places: between('', '') },
  { kind: 'no opening brace', places: all((_, { start }) => [[drop(start)]]) },
  { kind: 'no closing brace', places: all((_, { end }) => [[drop(end - 1)]]) },
  { kind: 'a second closing brace', places: all((_, { end }) => [[insert(end, '}')]]) },
  { kind: 'a full stop after the closing brace', places: all((_, { end }) => [[insert(end, '.')]]) },
  {
    kind: 'the next line joined to the directive',
    places: all((source, { end }) => (/^\n *[A-Za-z]/.test(source.slice(end)) ? [[[end, end + 1, ' ']]] : [])),
  },
  {
    kind: 'four spaces before the directive',
    places: all((source, { start }) =>
      /(?:^|\n\n)(?:\*\*|[A-Za-z])[^\n]*\n$/.test(source.slice(0, start)) ? [[insert(start, '    ')]] : [],
    ),
  },
  // Full-width and typographic marks
  {
    kind: 'full-width braces, colons and commas',
    places: all((source, each) => [
      [...marks(source, each), [each.start, each.start + 1, '｛'], [each.end - 1, each.end, '｝']],
    ]),
  },
  { kind: 'full-width colons and commas', places: all((source, each) => [marks(source, each)]) },
  {
    kind: 'full-width commas',
    places: all((source, each) => [marks(source, each).filter(([, , text]) => text === '，')]),
  },
  { kind: 'one full-width colon', places: params((_, { colon, value }) => [[[colon, value.start, '：']]]) },
  {
    kind: 'full-width commas in a list',
    places: inLists((source, list) => [commasOf(source, list).map((at) => [at, at + 1, '，'])]),
  },
  {
    kind: 'ideographic commas in a list',
    places: inLists((source, list) => [commasOf(source, list).map((at) => [at, at + 1, '、'])]),
  },
  {
    kind: 'curly quotes',
    places: quoted((text, at) => [
      [
        [at, at + 1, '“'],
        [at + text.length + 1, at + text.length + 2, '”'],
      ],
    ]),
  },
  {
    kind: 'German quotes',
    places: quoted((text, at) => [
      [
        [at, at + 1, '„'],
        [at + text.length + 1, at + text.length + 2, '“'],
      ],
    ]),
  },
  {
    kind: 'single curly quotes',
    places: quoted((text, at) => [
      [
        [at, at + 1, '‘'],
        [at + text.length + 1, at + text.length + 2, '’'],
      ],
    ]),
  },
  // Names
  {
    kind: 'a misspelt type',
    places: all((source, { entries: [type] }) => {
      const name = textOf(source, type!)
      return /^[a-z]{4,}$/.test(name) && name !== 'unknown' ? misspelt(type!.value.start, name) : []
    }),
  },
  {
    kind: 'a capital in the type',
    places: all((source, { entries: [type] }) => [
      [[type!.value.start, type!.value.start + 1, textOf(source, type!)[0]!.toUpperCase()]],
    ]),
  },
  {
    kind: 'a misspelt parameter',
    places: params((source, { key }) =>
      key.end - key.start > 3 ? misspelt(key.start, source.slice(key.start, key.end)) : [],
    ),
    ambiguous: '`nextd` is as near to `next` as to `nextId`',
  },
  {
    kind: 'a capital in a parameter',
    places: params((source, { key }) => [[[key.start, key.start + 1, source[key.start]!.toUpperCase()]]]),
  },
  {
    kind: 'a misspelt icon',
    places: params((source, entry) =>
      source.slice(entry.key.start, entry.key.end) === 'icon' && /^[a-z-]{4,}$/.test(textOf(source, entry))
        ? misspelt(entry.value.start, textOf(source, entry))
        : [],
    ),
    ambiguous: 'a misspelt icon may be as near to another icon',
  },
  {
    kind: 'a misspelt option',
    places: params((source, entry) =>
      source.slice(entry.key.start, entry.key.end) === 'other' && /^[a-z-]{4,}$/.test(textOf(source, entry))
        ? misspelt(entry.value.start, textOf(source, entry))
        : [],
    ),
  },
  // Colons and commas
  { kind: 'no space after a colon', places: params((_, { colon, value }) => [[[colon + 1, value.start, '']]]) },
  { kind: 'no colon', places: params((_, { colon }) => [[drop(colon)]]), ambiguous: textFollows },
  {
    kind: 'an equals sign for a colon',
    places: params((_, { key, value }) => [[[key.end, value.start, '=']]]),
    ambiguous: textFollows,
  },
  {
    kind: 'no comma before a parameter',
    places: params((source, { key }) => [[drop(source.lastIndexOf(',', key.start))]]),
    ambiguous: textFollows,
  },
  {
    kind: 'a semicolon for a comma',
    places: params((source, { key }) => {
      const at = source.lastIndexOf(',', key.start)
      return [[[at, at + 1, ';']]]
    }),
    ambiguous: textFollows,
  },
  { kind: 'two commas', places: params((source, { key }) => [[insert(source.lastIndexOf(',', key.start), ',')]]) },
  { kind: 'a comma at the end', places: all((_, { end }) => [[insert(end - 1, ',')]]) },
  {
    kind: 'no value for a flag',
    places: params((source, entry) => (textOf(source, entry) === 'true' ? [[[entry.colon, entry.value.end, '']]] : [])),
  },
  // Lists
  { kind: 'no opening bracket', places: inLists((_, { start }) => [[drop(start)]]) },
  { kind: 'no closing bracket', places: inLists((_, { end }) => [[drop(end - 1)]]) },
  { kind: 'no brackets', places: inLists((_, { start, end }) => [[drop(start), drop(end - 1)]]) },
  { kind: 'a second closing bracket', places: inLists((_, { end }) => [[insert(end, ']')]]) },
  {
    kind: 'two commas in a list',
    places: inLists((source, list) => commasOf(source, list).map((at) => [insert(at, ',')])),
  },
  // Quotes
  {
    kind: 'no closing quote',
    places: quoted((text, at) => [[drop(at + text.length + 1)]]),
    ambiguous: 'a text may end at each comma',
  },
  {
    kind: 'no opening quote',
    places: quoted((text, at) => (text.includes(', ') ? [[drop(at)]] : [])),
    ambiguous: 'a text may begin at each comma',
  },
  {
    kind: 'no quotes around a comma, colon or hash',
    places: (source) =>
      quotedTexts(source).flatMap(([place]) => {
        const [start, end, text] = place!
        return /, |: | #/.test(text) ? [[drop(start), drop(end - 1)]] : []
      }),
    ambiguous: textFollows,
  },
  {
    kind: 'a backslash that is not doubled',
    places: (source) => [...source.matchAll(/(?<=[\w:])\\\\(?=d)/g)].map(({ index }) => [drop(index)]),
  },
  // Ids
  {
    kind: '{#id} before a full stop, a colon or a footnote mark',
    places: (source) =>
      [...source.matchAll(/([.:]|\[\^1\]) (\{#[a-z][\w-]*\})(?="|$)/gm)].map(({ index, 0: all, 1: mark, 2: id }) => [
        [index, index + all.length, ` ${id}${mark}`],
      ]),
  },
  { kind: '{#id} with spaces in it', places: idAs((id) => `{ #${id} }`) },
  { kind: '{#id} with a class', places: idAs((id) => `{#${id} .wide}`) },
  { kind: '{: #id}', places: idAs((id) => `{: #${id}}`) },
  { kind: '{id: id}', places: idAs((id) => `{id: ${id}}`) },
  { kind: '{#id} without its closing brace', places: idAs((id) => `{#${id}`) },
  { kind: '{#id} in full-width braces', places: idAs((id) => `｛#${id}｝`) },
  { kind: '{#id} with a capital', places: idAs((id) => `{#${id[0]!.toUpperCase()}${id.slice(1)}}`) },
  {
    kind: '{#id} before the text',
    places: (source) =>
      [...source.matchAll(/^([ \t]*(?:[-*+]|#{1,3}|\d+[.)]) +)([^\n{}]*?) \{#([a-z][\w-]*)\}$/gm)].flatMap(
        ({ index, 0: line, 1: marker, 2: text, 3: id }) =>
          isOutsideFences(source, index)
            ? [[[index + marker!.length, index + line!.length, `{#${id}} ${text}`] as Change]]
            : [],
      ),
  },
  // Front matter
  { kind: 'front matter without its end', places: inFrontMatter(/\n---$/g, (_, at) => [drop(at, 4)]) },
  {
    kind: 'no space after a key of the front matter',
    places: inFrontMatter(/^(title|subtitle|phase|lang|id): +/gm, ([text], at) => [
      [at, at + text!.length, text!.trimEnd()],
    ]),
  },
  {
    kind: 'no quotes around a colon in the front matter',
    places: inFrontMatter(/^(?:title|subtitle): "([^"\n]*: [^"\n]*)"$/gm, ([line, text], at) => [
      [at + line!.length - text!.length - 2, at + line!.length, text!],
    ]),
  },
  {
    kind: 'no quotes around a hash in the front matter',
    places: inFrontMatter(/^(?:title|subtitle): "([^"\n]* #[^"\n]*)"$/gm, ([line, text], at) => [
      [at + line!.length - text!.length - 2, at + line!.length, text!],
    ]),
  },
]
