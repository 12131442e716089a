import type { PhaseMessage } from './message.js'

/** The symbol is registered by name: the parser and the components may come from two copies of the package. */
export const ATTACHED = 'phasekit.errors'

const printed: WeakSet<PhaseMessage> = /* @__PURE__ */ new WeakSet()

/**
 * Attaches errors and warnings to a spec for `<Phase>`, which warns of them in development. Equality, spreading and JSON do not see them.
 * Once the host prints one, there is nothing left to warn of.
 */
export function attachMessages(spec: object, messages: readonly PhaseMessage[]): void {
  const serious = messages.filter(({ severity }) => severity !== 'info')
  if (serious.length === 0) return
  const get = () => (serious.some((message) => printed.has(message)) ? [] : serious)
  Object.defineProperty(spec, Symbol.for(ATTACHED), { get })
}

export function markPrinted(messages: readonly PhaseMessage[]): void {
  for (const message of messages) printed.add(message)
}
