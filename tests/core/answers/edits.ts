import { type Answer, checkAnswers, createAnswers, reconcile } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { formatReport } from 'phasekit/strings'

/** Half of it has ids, as `docs/authoring.md` advises; the other half has none, as authors write. */
const source = `---
title: Mending bicycles
id: bikes
---

## What do you have? {#tools}

{type: selection, multiple: true}

- A pump {#pump}
- Tyre levers {#levers}
- A chain tool {#chain}

## Where do you ride?

{type: selection}

- In the city
- In the woods

## What comes first? {#order}

{type: ranking}

- Brakes {#brakes}
- Lights {#lights}
- Tyres {#tyres}

## Your plan {#plan}

{type: form}

**When will you begin?** {#when}
{type: select, options: ["In spring {#spring}", "In autumn {#autumn}"]}

**How many hours?** {#hours}
{type: number}

**What worries you?**
{type: textarea}
`

const section = (from: string, to: string): string => source.slice(source.indexOf(from), source.indexOf(to))

const answers: Record<string, Answer> = {
  tools: { type: 'selection', selected: ['pump', 'levers'] },
  'where-do-you-ride': { type: 'selection', selected: ['in-the-woods'] },
  order: { type: 'ranking', order: ['tyres', 'brakes', 'lights'], via: 'moved' },
  plan: { type: 'form', fields: { when: 'autumn', hours: 3, 'what-worries-you': 'The chain' } },
}
const PIECES = 9

interface AuthorsEdit {
  name: string
  /** Pairs of what is written and what it becomes. */
  change: [from: string, to: string][]
}

/** What authors do to a phase that learners have answered already. */
export const edits: AuthorsEdit[] = [
  { name: 'fix a typo in an option that has an id', change: [['A pump {#pump}', 'A bicycle pump {#pump}']] },
  { name: 'fix a typo in an option without an id', change: [['In the woods', 'In the forest']] },
  {
    name: 'reorder the options',
    change: [['- A pump {#pump}\n- Tyre levers {#levers}', '- Tyre levers {#levers}\n- A pump {#pump}']],
  },
  { name: 'add an option', change: [['- A chain tool {#chain}', '- A chain tool {#chain}\n- A spoke key {#spokes}']] },
  { name: 'remove an option that was chosen', change: [['- A pump {#pump}\n', '']] },
  { name: 'remove an option that was not chosen', change: [['- A chain tool {#chain}\n', '']] },
  { name: 'rename the id of an option', change: [['{#pump}', '{#air}']] },
  { name: 'allow one choice only', change: [['{type: selection, multiple: true}', '{type: selection}']] },
  { name: 'retitle a section that has an id', change: [['## What do you have? {#tools}', '## Your tools {#tools}']] },
  { name: 'retitle a section without an id', change: [['## Where do you ride?', '## Your way']] },
  {
    name: 'retitle it and name the former id',
    change: [
      ['## Where do you ride?', '## Your way'],
      ['{type: selection}', '{type: selection, aliases: [where-do-you-ride]}'],
    ],
  },
  {
    name: 'give a section an id of its own, without an alias',
    change: [['## Where do you ride?', '## Where do you ride? {#where}']],
  },
  {
    name: 'swap two sections',
    change: [
      [section('## Where do you ride?', '## What comes first?'), ''],
      ['## Your plan {#plan}', `${section('## Where do you ride?', '## What comes first?')}## Your plan {#plan}`],
    ],
  },
  { name: 'add an item to a ranking', change: [['- Tyres {#tyres}', '- Tyres {#tyres}\n- Saddle {#saddle}']] },
  { name: 'remove an item of a ranking', change: [['- Lights {#lights}\n', '']] },
  { name: 'turn a ranking into a selection', change: [['{type: ranking}', '{type: selection, multiple: true}']] },
  {
    name: 'split a form in two',
    change: [['**How many hours?** {#hours}', '## Your time {#time}\n\n{type: form}\n\n**How many hours?** {#hours}']],
  },
  {
    name: 'turn a text field into a select',
    change: [['{type: textarea}', '{type: select, options: [The chain, The brakes]}']],
  },
  { name: 'turn a number field into text', change: [['{type: number}', '{type: text}']] },
  { name: 'remove a field', change: [['**How many hours?** {#hours}\n{type: number}\n\n', '']] },
  { name: 'make a field stricter', change: [['{type: number}', '{type: number, min: 5}']] },
  {
    name: 'translate everything that has an id',
    change: [
      ['What do you have?', 'Was hast du?'],
      ['A pump', 'Eine Pumpe'],
      ['Tyre levers', 'Reifenheber'],
      ['What comes first?', 'Was zuerst?'],
      ['Brakes', 'Bremsen'],
      ['When will you begin?', 'Wann beginnst du?'],
      ['In autumn', 'Im Herbst'],
    ],
  },
  { name: 'remove a whole section', change: [[section('## What comes first?', '## Your plan'), '']] },
  {
    name: 'reword the prose around the questions',
    change: [['{type: ranking}', '{type: ranking}\n\nThink of the worst day you had.']],
  },
]

/** What became of the answers. */
export interface Outcome {
  name: string
  /** Of the nine pieces that the learner answered. */
  kept: number
  aside: number
  report: string[]
  problems: string[]
}

export function outcomeOf({ name, change }: AuthorsEdit): Outcome {
  let text = source
  for (const [from, to] of change) {
    if (!text.includes(from)) throw new Error(`The phase does not say "${from}".`)
    text = text.replace(from, to)
  }
  const { spec } = parsePhase(source)
  const store = createAnswers(spec)
  for (const [block, answer] of Object.entries(answers)) store.set(block, answer)
  store.commit()
  const edited = parsePhase(text).spec
  const { document, report } = reconcile(store.getDocument(), edited)
  const kept = piecesOf(document.answers as Record<string, Answer>)
  const aside = (document.orphans ?? []).reduce(
    (sum, { block, kind, value }) => sum + (kind === 'answer' ? piecesOf({ [block]: value as Answer }) : 1),
    0,
  )
  if (kept + aside !== PIECES) throw new Error(`"${name}" lost something: ${kept} kept, ${aside} aside, of ${PIECES}.`)
  return {
    name,
    kept,
    aside,
    report: formatReport(report),
    problems: checkAnswers(edited, document).map(({ code, field, block }) => `${field ?? block}: ${code}`),
  }
}

function piecesOf(all: Record<string, Answer>): number {
  return Object.values(all).reduce((sum, answer) => {
    if ('selected' in answer) return sum + answer.selected.length
    if ('order' in answer) return sum + answer.order.length
    return sum + ('fields' in answer ? Object.keys(answer.fields).length : 1)
  }, 0)
}

/** The table of `docs/editing.md`. */
export const tableOf = (outcomes: Outcome[]): string =>
  [
    '| the author … | kept | orphaned | report |',
    '| --- | ---: | ---: | --- |',
    ...outcomes.map(({ name, kept, aside, report, problems }) => {
      const said = [...report, ...problems.map((problem) => `Now a problem: \`${problem}\`.`)]
      return `| ${name} | ${kept} | ${aside} | ${said.length > 0 ? said.join('<br>') : '–'} |`
    }),
  ].join('\n')
