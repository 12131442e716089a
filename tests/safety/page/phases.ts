import { Phase } from 'phasekit'
import { type PhaseSpec, parsePhase } from 'phasekit/parse'
import { localPort } from 'phasekit/storage'
import { createElement } from 'react'

/** The same tree on the server and in the page. */
export const phaseElement = (spec: PhaseSpec, isBrowser: boolean) =>
  createElement(Phase, {
    spec,
    lang: 'en',
    onNavigate: () => true,
    onSubmit: () => true,
    ...(isBrowser && { storage: localPort({ key: 'ada/attempt-1' }) }),
  })

export const read = (source: string): PhaseSpec => parsePhase(source).spec
