import { defineBlock } from 'phasekit/spec'

export interface PollData {
  options: { id: string; text: string }[]
}

/** `{type: poll, required: true}` and a list. Imports no React: a server checks answers with the same definition. */
export const poll = defineBlock({
  name: 'poll',
  params: { required: 'boolean' },
  read({ items, report }): PollData {
    if (items.length < 2) report({ message: 'A poll needs at least two options.' })
    return { options: items.map(({ id, text }) => ({ id, text })) }
  },
  isData: (data) => typeof data === 'object' && data !== null && 'options' in data,
  isAnswer: (value) => typeof value === 'string',
  check: ({ data }, value) => (data.options.some(({ id }) => id === value) ? [] : ['Choose one of the options.']),
  question: ({ data }) => ({ choices: data.options }),
  redact: (value, { data }) => (data.options.some(({ id }) => id === value) ? value : null),
})

export const blocks = [poll]
