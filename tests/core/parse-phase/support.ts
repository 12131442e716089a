import { parsePhase } from 'phasekit/parse'
import type { BlockOf, BlockType, Field, PhaseMessage, PhaseSpec } from 'phasekit/spec'

export interface Read {
  spec: PhaseSpec
  messages: PhaseMessage[]
  /** `severity rule` of each message. */
  rules: string[]
  /** The source range of each message. */
  quotes: string[]
}

/** Parses a body below front matter with a title. */
export const read = (body: string): Read => readFile(`---\ntitle: T\n---\n\n${body}`)

export function readFile(source: string): Read {
  const { spec, messages } = parsePhase(source)
  return {
    spec,
    messages,
    rules: messages.map(({ severity, ruleId }) => `${severity} ${ruleId}`),
    quotes: messages.map(({ position: place }) => source.slice(place.start.offset, place.end.offset)),
  }
}

export const blockOf = <T extends BlockType>(spec: PhaseSpec, type: T): BlockOf<T> => {
  const block = spec.blocks.find((each): each is BlockOf<T> => each.type === type)
  if (!block) throw new Error(`There is no ${type} in this phase.`)
  return block
}

/** Returns all fields of the phase, in order. */
export const fieldsOf = (spec: PhaseSpec): Field[] =>
  spec.blocks.flatMap((block) => (block.type === 'form' ? block.groups.flatMap(({ fields }) => fields) : []))
