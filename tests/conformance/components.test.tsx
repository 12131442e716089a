/* Every component outside a phase, in the suite of conformance.tsx. Runs in jsdom, and in Chromium on React 18.2. */
import { within } from '@testing-library/react'
import {
  type FormField,
  InfoCard,
  Instructions,
  MultiSelect,
  PhaseNav,
  RankList,
  RichText,
  StrategyForm,
} from 'phasekit'
import { ErrorSummary } from '../../src/ui/ErrorSummary.js'
import { callout, fence, h, link, p, table, task, ul } from '../support/prose.js'
import { conformance } from './conformance.js'

const content = [p('A gauge has a float.'), h(4, 'Float')]

conformance<HTMLElement>('Instructions', {
  root: 'SECTION',
  className: 'pk-instructions',
  render: (props, ref) => <Instructions content={content} {...props} ref={ref} />,
})

conformance<HTMLElement>("Instructions as the host's element", {
  root: 'ASIDE',
  className: 'pk-instructions',
  render: (props, ref) => (
    <Instructions asChild content={content} {...props} ref={ref}>
      <aside />
    </Instructions>
  ),
})

conformance<HTMLElement>('InfoCard', {
  root: 'SECTION',
  className: 'pk-info-card',
  render: (props, ref) => <InfoCard title="How a gauge works" icon="database" content={content} {...props} ref={ref} />,
})

conformance<HTMLElement>("InfoCard as the host's element", {
  root: 'ASIDE',
  className: 'pk-info-card',
  render: (props, ref) => (
    <InfoCard asChild title="How a gauge works" icon="database" content={content} {...props} ref={ref}>
      <aside />
    </InfoCard>
  ),
})

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

const sounds = [
  { id: 'hum', text: 'A hum' },
  { id: 'other', text: 'Something else', other: true },
  { id: 'none', text: 'Nothing at all', exclusive: true },
]

conformance<HTMLFieldSetElement>('MultiSelect with a text of the learner’s', {
  root: 'FIELDSET',
  className: 'pk-multi-select',
  render: (props, ref) => (
    <MultiSelect title="Sounds" options={sounds} filter required defaultValue={['other']} {...props} ref={ref} />
  ),
  callbacks: ['onValueChange', 'onOtherTextChange'],
  message: 'multiSelect.otherLabel',
})

const cities = [
  { id: 'oslo', text: 'Oslo' },
  { id: 'lima', text: 'Lima' },
  { id: 'rome', text: 'Rome' },
  { id: 'kyiv', text: 'Kyiv' },
]

conformance<HTMLDivElement>('RankList', {
  root: 'DIV',
  className: 'pk-rank-list',
  render: (props, ref) => <RankList title="Cities" items={cities} {...props} ref={ref} />,
  callbacks: ['onValueChange'],
  message: 'rankList.confirm',
  answer: {
    value: ['rome', 'oslo', 'kyiv', 'lima'],
    change: (user, root) => user.click(within(root).getByRole('button', { name: 'Move down: Rome' })),
    read: (root) => [...root.querySelectorAll('[data-rank-item]')].map((row) => row.getAttribute('data-rank-item')),
  },
})

const soils = [
  { id: 'sand', text: 'Sandy' },
  { id: 'clay', text: 'Clay' },
]
const fields: FormField[] = [
  { id: 'name', control: 'text', label: 'Name' },
  { id: 'area', control: 'number', label: 'Area' },
  { id: 'soil', control: 'select', label: 'Soil', options: soils },
  { id: 'light', control: 'radio', label: 'Light', options: soils },
  { id: 'sure', control: 'scale', label: 'Sure', min: 1, max: 3, minLabel: 'Not at all', maxLabel: 'Quite' },
  { id: 'day', control: 'date', label: 'Sown on' },
  { id: 'shared', control: 'checkbox', label: 'Shared' },
]

conformance<HTMLDivElement>('StrategyForm', {
  root: 'DIV',
  className: 'pk-strategy-form',
  render: (props, ref) => (
    <StrategyForm title="The garden" groups={[{ title: 'The garden', fields }]} {...props} ref={ref} />
  ),
  callbacks: ['onValueChange', 'onFieldBlur'],
  message: 'form.choose',
  answer: {
    value: { name: 'Ours', soil: 'clay' },
    change: (user, root) => user.type(within(root).getByRole('textbox', { name: 'Name' }), '!'),
    read: (root) => (within(root).getByRole('textbox', { name: 'Name' }) as HTMLInputElement).value,
  },
})

const targets = { previous: { label: 'Plan the walk', id: 'plan' }, next: { label: 'Draw the map', id: 'map' } }

conformance<HTMLElement>('PhaseNav', {
  root: 'NAV',
  className: 'pk-phase-nav',
  render: (props, ref) => <PhaseNav {...targets} {...props} ref={ref} />,
  callbacks: ['onNavigate'],
  message: 'phaseNav.label',
})

conformance<HTMLElement>('PhaseNav with links', {
  root: 'NAV',
  className: 'pk-phase-nav',
  render: (props, ref) => <PhaseNav {...targets} hrefFor={({ id }) => `/phases/${id}`} {...props} ref={ref} />,
  callbacks: ['onNavigate'],
  message: 'phaseNav.next',
})

const oneOfEach = [
  h(3, 'Stations'),
  p(link('/a', 'words')),
  ul(task(true, 'Boots packed')),
  fence('let x', 'js'),
  table([], ['a'], ['b']),
  callout('note', p('x')),
]

conformance<HTMLDivElement>('RichText', {
  root: 'DIV',
  className: 'pk-rich-text',
  render: (props, ref) => <RichText content={oneOfEach} {...props} ref={ref} />,
})

conformance<HTMLElement>('ErrorSummary', {
  root: 'SECTION',
  className: 'pk-error-summary',
  // Its words all come from the host: here none that a phase would say.
  render: (props, ref) => (
    <ErrorSummary
      title="Something is amiss"
      items={[{ id: 'name', label: 'Name', message: 'No name.' }]}
      {...props}
      ref={ref}
    />
  ),
})
