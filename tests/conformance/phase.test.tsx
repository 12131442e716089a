import {
  Phase,
  PhaseBlock,
  type PhaseHandle,
  PhaseProgress,
  PhaseReview,
  PhaseRoot,
  PhaseSubmit,
  SaveStatus,
} from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import type { Attachment, SaveState } from 'phasekit/storage'
import type { LocalizedStrings } from 'phasekit/strings'
import type { ReactElement } from 'react'
import { SubmitContext } from '../../src/phase/submit/submit-context.js'
import { conformance } from '../conformance/conformance.js'
import { form, phase, ranking, selection } from '../support/make-phase.js'

const spec = phase([
  {
    type: 'instructions',
    id: 'task',
    heading: 'Task',
    content: [{ type: 'paragraph', children: [{ type: 'text', value: 'Choose.' }] }],
  },
  selection('pick', ['a', 'b', 'c'], { heading: 'Pick', required: true }),
  ranking('rank', ['x', 'y', 'z'], { heading: 'Rank' }),
  form('plan', [{ id: 'why' }, { id: 'how', control: 'textarea', maxLength: 80 }], { heading: 'Plan' }),
  { type: 'navigation', id: 'nav', next: { label: 'The next phase', id: 'phase-2' } },
])

const callbacks = ['onAnswer', 'onAnswersChange', 'onReconcile', 'onSubmit', 'onNavigate', 'onError']
const elementOf = ({ element }: PhaseHandle) => element as HTMLElement

const begun = createAnswers(spec)
begun.set('pick', { type: 'selection', selected: ['b'] })

conformance<HTMLElement, PhaseHandle>('Phase', {
  root: 'DIV',
  className: 'pk-phase',
  rootOf: elementOf,
  render: (props, ref) => <Phase spec={spec} onSubmit={() => {}} onNavigate={() => {}} {...props} ref={ref} />,
  callbacks,
  message: 'phase.submit',
})

conformance<HTMLElement, PhaseHandle>('Phase to look back on', {
  root: 'DIV',
  className: 'pk-phase',
  rootOf: elementOf,
  render: (props, ref) => <Phase spec={spec} mode="review" defaultAnswers={begun.getDocument()} {...props} ref={ref} />,
  callbacks,
  message: 'phase.progress',
})

conformance<HTMLElement, PhaseHandle>('PhaseRoot', {
  root: 'DIV',
  className: 'pk-phase',
  rootOf: elementOf,
  render: (props, ref) => (
    <PhaseRoot spec={spec} {...props} ref={ref}>
      <PhaseBlock id="rank" />
      <PhaseBlock id="pick" />
    </PhaseRoot>
  ),
  callbacks,
  message: 'rankList.confirm',
})

const around = (element: ReactElement, strings?: LocalizedStrings) => (
  <PhaseRoot spec={spec} strings={strings} onSubmit={() => {}}>
    {element}
  </PhaseRoot>
)

conformance<HTMLDivElement>('PhaseBlock', {
  root: 'DIV',
  className: 'pk-block',
  around,
  render: (props, ref) => <PhaseBlock {...props} id="pick" ref={ref} />,
  // The block's, of which the frame is found by `data-block-id`.
  ownId: true,
})

conformance<HTMLDivElement>('PhaseProgress', {
  root: 'DIV',
  className: 'pk-progress',
  around,
  render: (props, ref) => <PhaseProgress {...props} ref={ref} />,
})

conformance<HTMLDivElement>('PhaseSubmit', {
  root: 'DIV',
  className: 'pk-submit',
  around,
  render: (props, ref) => <PhaseSubmit {...props} ref={ref} />,
})

const never = new Promise<never>(() => {})
const reviewing = {
  state: { status: 'idle' as const },
  submit: () => never,
  validate: () => true,
  requestSubmit: () => {},
  confirmation: { prompt: null, intercept: () => false, submitAnyway: () => {}, goToFirst: () => {}, cancel: () => {} },
  navigatesAfterSubmit: { current: false },
  canSubmit: true,
  review: { isEnabled: true, isOpen: true, confirm: () => never, leave: () => {} },
  reviewTitle: { current: null },
  hasSubmitButton: true,
  isSubmitted: false,
  disabled: false,
}

conformance<HTMLDivElement>('PhaseReview', {
  root: 'DIV',
  className: 'pk-review',
  around: (element, strings) =>
    around(<SubmitContext.Provider value={reviewing}>{element}</SubmitContext.Provider>, strings),
  render: (props, ref) => <PhaseReview {...props} ref={ref} />,
})

const state: SaveState = { status: 'failed', reason: 'full', onDevice: true }
const attachment: Attachment = Object.assign(() => {}, {
  getState: () => state,
  subscribe: () => () => {},
  retry: () => {},
  flush: async () => state,
})

conformance<HTMLDivElement>('SaveStatus', {
  root: 'DIV',
  className: 'pk-save',
  render: (props, ref) => <SaveStatus attachment={attachment} {...props} ref={ref} />,
})
