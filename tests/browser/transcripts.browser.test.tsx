/*
 * Whole tasks by keyboard, with what there is to hear: files to read in tests/transcripts. `npm run transcripts` writes
 * them anew; read the difference before you commit it.
 */
import { InfoCard, Instructions, MultiSelect, Phase, PhaseNav, RankList, RichText, StrategyForm } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { commands, page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorSummary } from '../../src/ui/ErrorSummary.js'
import { everyKind, ol, p } from '../support/prose.js'
import { type ScreenReader, startReader } from '../support/screen-reader.js'

const stored = import.meta.glob<string>('../transcripts/*.txt', { query: '?raw', import: 'default', eager: true })

let reader: ScreenReader | undefined

beforeEach(() => page.viewport(1024, 768))
afterEach(() => reader?.stop())

async function begin(element: ReactElement, title: string): Promise<ScreenReader> {
  const { container } = await render(element)
  reader = startReader(container, title)
  return reader
}

async function compare(name: string, { transcript }: ScreenReader): Promise<void> {
  // The moment of submitting is another in each run.
  const text = transcript().replace(/^\d+ \w+ \d{4} at \d\d:\d\d$/gm, 'day and time')
  if (inject('updateTranscripts')) return void (await commands.writeFile(`tests/transcripts/${name}.txt`, text))
  const before = stored[`../transcripts/${name}.txt`]
  if (before === undefined) throw new Error(`tests/transcripts/${name}.txt is missing. Write it: npm run transcripts.`)
  expect(text).toBe(before)
}

const tasks = [
  ['billing', 'Billing questions'],
  ['outage', 'Reports of an outage'],
  ['access', 'Lost passwords'],
  ['praise', 'Praise'],
  ['feature', 'Wishes for features'],
  ['legal', 'Letters of lawyers'],
  ['spam', 'Spam'],
  ['press', 'Questions of the press'],
].map(([id = '', text = '']) => ({ id, text }))

test('ranking eight items', async () => {
  const reader = await begin(
    <RankList title="Which do you answer first?" items={tasks} required />,
    'Ranking eight items',
  )
  reader.note('Read before anything is done')
  await reader.read()
  reader.note('Lift the first item, carry it down by two, drop it')
  await reader.press('{Tab}', ' ', '{ArrowDown}', '{ArrowDown}', ' ')
  reader.note('Lift it again and put it back')
  await reader.press(' ', '{End}', '{Escape}')
  reader.note('Go to another row and move it without lifting')
  await reader.press('{ArrowDown}', '{Alt>}{ArrowUp}{/Alt}')
  reader.note('Take both moves back, and confirm the order first shown')
  await reader.press(
    '{Tab}',
    '{Tab}',
    '{Tab}',
    '{Tab}',
    '{Enter}',
    '{Enter}',
    '{Tab}',
    '{Tab}',
    '{Tab}',
    '{Tab}',
    '{Enter}',
  )
  await compare('rank-eight-items', reader)
})

test('choosing with a limit', async () => {
  const options = [
    { id: 'benches', text: 'Benches with a back' },
    { id: 'trees', text: 'Trees that shade the path' },
    { id: 'lamps', text: 'Lamps', details: 'A post with two heads is one lamp.' },
  ]
  const reader = await begin(
    <>
      <MultiSelect title="What will you count?" options={options} min={1} max={2} />
      <button type="button">After it</button>
    </>,
    'Choosing with a limit',
  )
  await reader.read()
  reader.note('Choose two, and try a third')
  await reader.press('{Tab}', ' ', '{Tab}', ' ', '{Tab}', ' ')
  reader.note('Go back, give one up, and choose the third')
  await reader.press('{Shift>}{Tab}{/Shift}', ' ', '{Tab}', ' ')
  await compare('choose-with-a-limit', reader)
})

function Garden() {
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [value, setValue] = useState<Record<string, unknown>>({})
  const labels: Record<string, string> = { name: 'Name of the garden', soil: 'Soil', area: 'Area in square metres' }
  const asked: Record<string, string> = { name: 'Write an answer.', soil: 'Choose an option.', area: 'Enter a number.' }
  const check = () => setErrors(Object.fromEntries(Object.entries(asked).filter(([id]) => value[id] === undefined)))
  const summary = useRef<HTMLElement>(null)
  const isWrong = Object.keys(errors).length > 0
  useEffect(() => {
    if (isWrong) summary.current?.focus()
  }, [isWrong])
  return (
    <>
      <ErrorSummary
        ref={summary}
        title="Some answers need your attention"
        items={Object.entries(errors).map(([id, message]) => ({ id, label: labels[id] ?? '', message }))}
      />
      <StrategyForm
        title="Your garden"
        errors={errors}
        onValueChange={(next, { field }) => {
          setValue(next)
          if (field) setErrors(({ [field]: _, ...rest }) => rest)
        }}
        groups={[
          {
            fields: [
              { id: 'name', control: 'text', label: 'Name of the garden', required: true },
              {
                id: 'soil',
                control: 'select',
                label: 'Soil',
                required: true,
                options: [
                  { id: 'sand', text: 'Sandy' },
                  { id: 'clay', text: 'Clay' },
                ],
              },
              { id: 'area', control: 'number', label: 'Area in square metres', required: true },
            ],
          },
        ]}
      />
      <button type="button" onClick={check}>
        Check
      </button>
    </>
  )
}

test('correcting a form with three errors', async () => {
  const reader = await begin(<Garden />, 'Correcting a form with three errors')
  await reader.read()
  reader.note('Check it empty')
  await reader.press('{Tab}', '{Tab}', '{Tab}', '{Tab}', '{Enter}')
  reader.note('Follow the first error, and correct one after the other')
  await reader.press('{Tab}', '{Enter}', 'Ours', '{Tab}', 'S', '{Tab}', '12', '{Tab}')
  await reader.read()
  await compare('correct-three-errors', reader)
})

test('reading instructions, an info card and every kind of content', async () => {
  const reader = await begin(
    <>
      <Instructions
        title="Before you start"
        content={[p('Choose the readings that you trust.'), ol('Review them', 'Choose the days')]}
      />
      <InfoCard title="How a gauge works" content={[p('A float follows the water.')]} />
      <RichText content={everyKind} />
    </>,
    'Reading instructions, an info card and every kind of content',
  )
  await reader.read()
  await compare('read-prose', reader)
})

test('leaving by the navigation, refused once', async () => {
  let tries = 0
  const onNavigate = () => {
    tries += 1
    return Promise.resolve(tries > 1)
  }
  const reader = await begin(
    <PhaseNav previous={{ label: 'Plan the walk' }} next={{ label: 'Draw the map' }} onNavigate={onNavigate} />,
    'Leaving by the navigation, refused once',
  )
  await reader.read()
  reader.note('Try to go on')
  await reader.press('{Tab}', '{Tab}', '{Enter}')
  await reader.read()
  reader.note('Try once more')
  await reader.press('{Enter}')
  await reader.read()
  await compare('navigate', reader)
})

const phase = `# A walk at dusk

## What to do

{type: instructions}

Walk for half an hour, and listen.

## What you heard

{type: selection, multiple: true, required: true}

- A blackbird
- A tram

## What was loudest

{type: ranking}

- Cars
- Voices
- Water

## Your notes

{type: form}

**Where did you begin?**
{type: text, required: true}

{type: navigation, next: "Draw the map", nextId: map}
`

test('a whole phase', async () => {
  const { spec, messages } = parsePhase(phase)
  expect(messages).toEqual([])
  const reader = await begin(<Phase spec={spec} onSubmit={() => {}} onNavigate={() => {}} />, 'A whole phase')
  await reader.read()
  reader.note('Choose a sound, leave the ranking as it is')
  await reader.press('{Tab}', ' ', '{Tab}', '{Tab}')
  reader.note('Submit too early')
  while (document.activeElement?.textContent !== 'Submit') await reader.press('{Tab}')
  await reader.press('{Enter}')
  reader.note('Follow the problem, fix it, submit')
  await reader.press('{Tab}', '{Enter}', 'At the bridge')
  while (document.activeElement?.textContent !== 'Submit') await reader.press('{Tab}')
  await reader.press('{Enter}')
  reader.note('Submit with the ranking open')
  await reader.press('{Tab}', '{Enter}')
  await reader.read()
  await compare('whole-phase', reader)
})
