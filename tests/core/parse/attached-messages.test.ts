import { formatMessages, parsePhase } from 'phasekit/parse'
import { describe, expect, it } from 'vitest'

const source = '# Fruit\n\n## Which?\n\n{type: selecton}\n\n- Pear\n'
const attached = Symbol.for('phasekit.errors')

describe('a spec with errors', () => {
  it('hides its messages from loops and JSON', () => {
    const { spec, messages } = parsePhase(source)
    expect(Reflect.get(spec, attached)).toEqual(messages.filter(({ severity }) => severity !== 'info'))
    expect(Object.getOwnPropertyDescriptor(spec, attached)?.enumerable).toBe(false)
  })

  it('is a plain object again once the messages are printed, as server component props require', () => {
    const { spec, messages } = parsePhase(source)
    formatMessages(messages, { source })
    expect(Object.getOwnPropertySymbols(spec)).toEqual([])
  })
})
