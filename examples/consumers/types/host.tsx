import {
  type CustomSpec,
  MultiSelect,
  Phase,
  type PhaseProps,
  RankList,
  useAnswer,
  useCustomAnswer,
  type ViewProps,
} from 'phasekit'
import { type AnswerDocument, type AnswerEvent, checkAnswers, createAnswers, summarize } from 'phasekit/answers'
import { toCsv } from 'phasekit/csv'
import { parsePhase } from 'phasekit/parse'
import { defineBlock, isPhaseSpec, type PhaseSpec } from 'phasekit/spec'
import { defaultStrings, type PhaseStrings } from 'phasekit/strings'
import 'phasekit/styles.css'

const { spec, messages } = parsePhase('## Hello', { id: 'hello' })
const mistakes: number = messages.filter(({ severity }) => severity === 'error').length

export function load(json: unknown): PhaseSpec {
  if (!isPhaseSpec(json)) throw new Error(`not a phase; ${mistakes} mistakes`)
  return json
}

export function label(event: AnswerEvent): string {
  switch (event.type) {
    case 'selection':
      return event.value?.selected.join() ?? ''
    case 'ranking':
      return event.value?.order.join() ?? ''
    case 'form':
      return Object.keys(event.value?.fields ?? {}).join()
    case 'custom':
      return JSON.stringify(event.value?.data)
  }
}

const store = createAnswers(spec)
export const document: AnswerDocument = store.getDocument()
export const problems: number = checkAnswers(spec, document).length
export const report: string = toCsv(summarize(spec, document), { delimiter: ';', bom: true })
export const hook: typeof useAnswer = useAnswer

interface PollData {
  choices: string[]
  note?: string
}

const poll = defineBlock({
  name: 'poll',
  read: ({ items }): PollData => ({ choices: items.map(({ text }) => text) }),
  isAnswer: (value) => typeof value === 'string',
  redact: (value, { data }) => (data.choices.includes(value) ? value : null),
})

function Poll({ block }: ViewProps<CustomSpec<PollData>>) {
  const { value, setValue } = useCustomAnswer(poll, block)
  return (
    <button type="button" onClick={() => setValue(block.data.choices[0] ?? null)}>
      {value?.toUpperCase()}
    </button>
  )
}

const strings: Partial<PhaseStrings> = { ...defaultStrings }

const props: PhaseProps = {
  blocks: [poll],
  views: { poll: Poll },
  spec,
  store,
  strings,
  onAnswer: (event) => label(event),
}

export const host = (
  <main>
    <Phase {...props} className="host" onSubmit={async (sent: AnswerDocument) => sent.revision > 0} />
    <MultiSelect title="Fruit" options={[{ id: 'pear', text: 'Pear' }]} onValueChange={(ids: string[]) => ids.length} />
    <RankList
      title="Order"
      items={[{ id: 'pear', text: 'Pear' }]}
      onValueChange={(value, { via }) => via && value?.join()}
    />
  </main>
)
