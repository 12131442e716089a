import type { PhaseMessage } from './phase-message.js'

/** A registered symbol, because the parser and the components may come from two copies of the package. */
export const MESSAGES_KEY = 'phasekit.errors'

const specByMessage: WeakMap<PhaseMessage, object> = /* @__PURE__ */ new WeakMap()

/**
 * Attaches errors and warnings to a spec, so that `<Phase>` can warn in development. Invisible to equality, spreading
 * and JSON. {@link detachMessages} removes them once the host has printed one.
 */
export function attachMessages(spec: object, messages: readonly PhaseMessage[]): void {
  const serious = messages.filter(({ severity }) => severity !== 'info')
  if (serious.length === 0) return
  Object.defineProperty(spec, Symbol.for(MESSAGES_KEY), { value: serious, configurable: true })
  for (const message of serious) specByMessage.set(message, spec)
}

/**
 * Removes messages from their spec. React rejects symbol keys on props that a server component passes to the client.
 */
export function detachMessages(messages: readonly PhaseMessage[]): void {
  for (const message of messages) Reflect.deleteProperty(specByMessage.get(message) ?? {}, Symbol.for(MESSAGES_KEY))
}
