// Imported by the server component and by the client component, so it has no 'use client'.
import { defineBlock } from 'phasekit/spec'

export const poll = defineBlock({
  name: 'poll',
  read: ({ items }) => ({ options: items.map(({ id, text }) => ({ id, text })) }),
  isAnswer: (value) => typeof value === 'string',
  question: ({ data }) => ({ choices: data.options }),
  redact: (value, { data }) => (data.options.some(({ id }) => id === value) ? value : null),
})

export const blocks = [poll]
