import { MESSAGES_KEY } from '../core/messages/attached-messages.js'
import type { PhaseMessage } from '../core/messages/phase-message.js'
import type { PhaseSpec } from '../schema/types.js'
import { warnOnce } from '../ui/warnings/warn-once.js'

/** In development, warns once per phase about errors and warnings in its Markdown. */
export function warnAboutMessages(spec: PhaseSpec): void {
  warnOnce(() => {
    const messages = (Reflect.get(spec, Symbol.for(MESSAGES_KEY)) as PhaseMessage[] | undefined) ?? []
    if (messages.length === 0) return undefined
    const shown = messages.slice(0, 3).map(({ position: place, severity, message, ruleId }) => {
      // Replace control characters, which a terminal would interpret.
      const safe = message.replace(/\p{C}/gu, '\ufffd')
      return `  line ${place.start.line}: ${severity}: ${safe} (${ruleId})`
    })
    const more = messages.length - shown.length
    const text = [
      `The Markdown of the phase "${spec.id}" has problems that learners may notice:`,
      ...shown,
      ...(more > 0 ? [`  … and ${more} more.`] : []),
      'parsePhase returns them as `messages`. Print them with ' +
        'formatMessages(messages, { source }) of "phasekit/parse".',
    ].join('\n')
    return { key: `messages of ${spec.id}`, text }
  })
}
