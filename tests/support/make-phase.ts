import type { PhaseSpec } from 'phasekit/parse'
import {
  type BlockSpec,
  type Choice,
  type CustomSpec,
  defineBlock,
  type FormSpec,
  isJson,
  type Json,
  type RankingSpec,
  type SelectionSpec,
} from 'phasekit/spec'

/** Choices from `id` or `id: former id`. */
const choices = (ids: string[]): Choice[] =>
  ids.map((each) => {
    const [id = '', alias] = each.split(': ')
    const text = id.toUpperCase()
    return { id, text, content: [{ type: 'text', value: text }], ...(alias ? { aliases: [alias] } : {}) }
  })

export const selection = (id: string, ids: string[], more: Partial<SelectionSpec> = {}): SelectionSpec => ({
  type: 'selection',
  id,
  title: `Title of ${id}`,
  multiple: true,
  required: false,
  prompt: [],
  options: choices(ids),
  after: [],
  ...more,
})

export const ranking = (id: string, ids: string[], more: Partial<RankingSpec> = {}): RankingSpec => ({
  type: 'ranking',
  id,
  required: false,
  prompt: [],
  items: choices(ids),
  after: [],
  ...more,
})

type FieldLike = Partial<FormSpec['groups'][number]['fields'][number]> & { id: string }

export const form = (id: string, fields: FieldLike[], more: Partial<FormSpec> = {}): FormSpec => ({
  type: 'form',
  id,
  prompt: [],
  groups: [
    {
      fields: fields.map((field) => ({
        control: 'text',
        label: `Label of ${field.id}`,
        required: false,
        before: [],
        ...field,
      })),
      after: [],
    },
  ],
  ...more,
})

/** The hashes here are the content itself: they differ when it does. */
export const phase = (blocks: BlockSpec[], id = 'phase-1'): PhaseSpec => ({
  version: 1,
  id,
  title: 'A phase',
  meta: {},
  blocks,
  hash: JSON.stringify(blocks),
  contentHash: JSON.stringify(blocks),
})

/** A host's type of block that takes any JSON as an answer, and lets none of it through to analytics. */
const poll = defineBlock({ name: 'poll', isAnswer: isJson, redact: () => null })
export const ownBlocks = [poll]

export const custom = (id: string, more: Partial<CustomSpec> = {}): CustomSpec => ({
  type: 'custom',
  id,
  name: 'poll',
  params: {},
  content: [],
  data: null,
  ...more,
})

export const pollAnswer = (data: Json) => ({ type: 'custom' as const, name: 'poll', data })
