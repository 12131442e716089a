import { parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'

/** Every kind of block, of field and of content, with everything that each may say. */
const source = `---
title: Title
subtitle: Subtitle
lang: en
id: full
extra: { list: [word, { key: word }] }
---

Before. *em* **strong** ~~del~~ \`code\` <sub>sub</sub> <sup>sup</sup> <kbd>kbd</kbd> [link](https://host.example/ "title") ![alt](images/a.svg "title")

- [x] done
- [ ] todo

1. one

> quote

> [!NOTE]
> callout

| head | head |
| --- | :-: |
| cell | cell |

\`\`\`js
code
\`\`\`

$$
math
$$

---

## Instructions {#instructions}

{type: instructions, title: Title, aliases: [was]}

### Heading

Text

## Information

{type: information, icon: database, title: Title}

Text

## Selection

{type: selection, multiple: true, min: 1, max: 2, filter: true, exclusive: [none], other: other, title: Title}

Prompt

- Words of an option {#option}

  Details
- Other {#other}
- None {#none}

After

## Ranking

{type: ranking, top: 2, title: Title}

Prompt

- One {#one}

  Details
- Two {#two}

After

## Form

{type: form, title: Title}

Intro

### Group

**Text** {#text}
{type: text, placeholder: Placeholder, hint: Hint}

**Area** {#area}
{type: textarea, placeholder: Placeholder, hint: Hint}

**Number** {#number}
{type: number, min: 1, hint: Hint}

**Scale** {#scale}
{type: scale, min: 1, max: 3, minLabel: Least, maxLabel: Most}

**Date** {#date}
{type: date, min: 2026-01-01}

**Select** {#select}
{type: select, options: ["A {#a}", B]}

**Radio** {#radio}
{type: radio, options: ["C {#c}", D]}

**Tick** {#tick}
{type: checkbox, label: Label}

## Own

{type: own, param: [word, { key: word }]}

Text

{type: navigation, previous: Before, previousId: before, next: Next, nextId: next}
`

export const fullSpec = parsePhase(source).spec

type Path = (string | number)[]

function* leavesOf(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'string') yield path
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) yield* leavesOf((value as Record<string, unknown>)[key], [...path, key])
}

/** The spec with these of its texts replaced, whatever they are. */
export function withTexts(paths: readonly Path[], text: string | ((at: number) => string)): unknown {
  const spec = structuredClone(fullSpec)
  for (const [at, path] of paths.entries()) {
    let holder: Record<string | number, unknown> = spec as never
    for (const key of path.slice(0, -1)) holder = holder[key] as never
    holder[path.at(-1)!] = typeof text === 'string' ? text : text(at)
  }
  return spec
}

const all = [...leavesOf(fullSpec)]
/** Where any text may stand. */
export const freePaths = all.filter((path) => isPhaseSpec(withTexts([path], 'any <text> at all')))
/** Where only some may: ids, days, languages of fences, and of the kinds of things a few. */
export const boundPaths = all.filter(
  (path, at) => !freePaths.includes(path) && (path.at(-1) !== 'type' || at % 8 === 0),
)
