import type { Code } from '../../core/content/content.js'
import { baseBlockParams, type ParamValues } from '../../core/spec/params.js'
import type { Choice } from '../../core/spec/spec.js'
import { readChoices, splitAtList } from '../../reading/read-choices.js'
import {
  type BlockSource,
  type ContentPart,
  collectContent,
  defineReader,
  type IdRequest,
  isListPart,
} from '../../reading/reader.js'
import type { RankingSpec } from './spec.js'

const params = { ...baseBlockParams, required: 'boolean', top: 'count' } as const

type Source = BlockSource<ParamValues<typeof params>>

type Items = Pick<RankingSpec, 'prompt' | 'items' | 'after'>

/** Reads the prompt, the items and the content after them. */
export const rankingReader = /* @__PURE__ */ defineReader<RankingSpec>()(
  params,
  (source) => {
    const { params, report, range } = source
    const { prompt, items, after } = readFence(source) ?? readList(source)
    if (items.length === 0) {
      const message = 'This ranking has no items. Write them one a line between two lines of ```, or as a list.'
      report({ ruleId: 'items-missing', message, expected: 'a fence or a list', ...range })
    }
    return { required: params.required ?? false, ...readTop(source, items.length), prompt, items, after }
  },
  { holdsChoices: (part, isBareFence) => isBareFence || isListPart(part) },
)

function readList(source: Source): Items {
  const { before, items, after } = splitAtList(source, 'items')
  return { prompt: before, items: readChoices(items, source, 'item'), after }
}

/** Uses the first fence without a language. A fence with a language is an example in the prose. */
function readFence(source: Source): Items | null {
  const { parts, isBareFence, report } = source
  const isSource = (part: (typeof parts)[number]): part is ContentPart & { node: Code } =>
    part.kind === 'content' && part.node.type === 'code' && isBareFence(part.node)
  const at = parts.findIndex(isSource)
  const fence = parts[at]
  if (!fence || !isSource(fence)) return null
  const second = parts.find(
    (part, index) => index !== at && part.kind === 'content' && (part.node.type === 'list' || isSource(part)),
  )
  if (second) {
    const message = 'This is shown as text: the items of this ranking are the first fence without a language.'
    report({ ruleId: 'list-second', message, start: second.start, end: second.end })
  }
  return {
    prompt: collectContent(parts.slice(0, at)),
    items: readFenceItems(fence, source),
    after: collectContent(parts.slice(at + 1)),
  }
}

function readFenceItems(
  fence: ContentPart & { node: Code },
  { lineRange, takeTextId, requestChoiceIds }: Source,
): Choice[] {
  const requests: IdRequest[] = []
  const choices = fence.node.value.split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return []
    const at = lineRange(fence.firstLine + 1 + index)
    const { text, explicit } = takeTextId(raw, at)
    const label = text.trim()
    const choice: Choice = { id: '', text: label, content: [{ type: 'text', value: label }] }
    const writeId = (id: string) => ({ start: at.end, end: at.end, text: ` {#${id}}` })
    requests.push({ target: choice, text: label, ...at, writeId, ...(explicit && { explicit }) })
    return [choice]
  })
  requestChoiceIds(requests, 'item')
  return choices
}

/** Drops a `top` larger than the number of items. */
function readTop({ params: { top }, report, range }: Source, count: number): { top?: number } {
  if (top === undefined) return {}
  if (top <= count) return { top }
  const message =
    `\`top\` asks for the best ${top}, but there are ${count} items. It was ` +
    `left out. Write ${count} at most, or more items.`
  report({ ruleId: 'param-range', message, expected: `${count} at most`, actual: `top: ${top}`, ...range })
  return {}
}
