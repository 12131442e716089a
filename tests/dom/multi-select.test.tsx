import { within } from '@testing-library/react'
import { MultiSelect } from '../../src/blocks/selection/MultiSelect.js'
import { conformance } from '../conformance/conformance.js'

const tools = [
  { id: 'compass', text: 'Compass' },
  { id: 'tape', text: 'Tape measure' },
  { id: 'level', text: 'Spirit level' },
]

conformance<HTMLFieldSetElement>('MultiSelect', {
  root: 'FIELDSET',
  className: 'pk-multi-select',
  render: (props, ref) => <MultiSelect title="Tools" options={tools} {...props} ref={ref} />,
  callbacks: ['onValueChange'],
  message: 'multiSelect.hintAny',
  answer: {
    value: ['tape'],
    change: (user, root) => user.click(within(root).getByRole('checkbox', { name: 'Compass' })),
    read: (root) =>
      within(root)
        .getAllByRole<HTMLInputElement>('checkbox')
        .map((box) => box.checked),
  },
})

conformance<HTMLFieldSetElement>('MultiSelect with a single choice', {
  root: 'FIELDSET',
  className: 'pk-multi-select',
  render: (props, ref) => <MultiSelect title="Tools" multiple={false} required options={tools} {...props} ref={ref} />,
  callbacks: ['onValueChange'],
  message: 'multiSelect.hintOne',
  answer: {
    value: ['tape'],
    change: (user, root) => user.click(within(root).getByRole('radio', { name: 'Compass' })),
    read: (root) =>
      within(root)
        .getAllByRole<HTMLInputElement>('radio')
        .map((box) => box.checked),
  },
})

conformance<HTMLFieldSetElement>('MultiSelect as text', {
  root: 'FIELDSET',
  className: 'pk-multi-select',
  render: (props, ref) => <MultiSelect title="Tools" readOnly options={tools} {...props} ref={ref} />,
  callbacks: ['onValueChange'],
  message: 'multiSelect.unanswered',
})
