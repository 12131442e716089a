import type { PhaseMessage } from './phase-message.js'

/** The symbol is registered by name: the parser and the components may come from two copies of the package. */
export const MESSAGES_KEY = 'phasekit.errors'

const specByMessage: WeakMap<PhaseMessage, object> = /* @__PURE__ */ new WeakMap()

/**
 * Attaches errors and warnings to a spec for `<Phase>`, which warns of them in development. Equality, spreading and
 * JSON do not see them. Once the host prints one, there is nothing left to warn of.
 */
export function attachMessages(spec: object, messages: readonly PhaseMessage[]): void {
  const serious = messages.filter(({ severity }) => severity !== 'info')
  if (serious.length === 0) return
  Object.defineProperty(spec, Symbol.for(MESSAGES_KEY), { value: serious, configurable: true })
  for (const message of serious) specByMessage.set(message, spec)
}

/** Takes them off the spec: React complains of a symbol on what a server component passes on. */
export function detachMessages(messages: readonly PhaseMessage[]): void {
  for (const message of messages) Reflect.deleteProperty(specByMessage.get(message) ?? {}, Symbol.for(MESSAGES_KEY))
}
