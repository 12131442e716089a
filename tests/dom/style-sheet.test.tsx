import { render } from '@testing-library/react'
import { InfoCard, Instructions, MultiSelect, Phase, PhaseNav, RankList, RichText, StrategyForm } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { beforeEach, expect, test, vi } from 'vitest'
import { checkStyleSheet } from '../../src/ui/warnings/check-style-sheet.js'

vi.mock('../../src/ui/warnings/check-style-sheet.js', () => ({ checkStyleSheet: vi.fn() }))

beforeEach(() => vi.mocked(checkStyleSheet).mockClear())

const { spec } = parsePhase('Bees dance.', { id: 'bees', file: 'bees.md' })

test.each([
  ['Phase', () => <Phase spec={spec} />],
  ['Instructions', () => <Instructions title="Bees" />],
  ['InfoCard', () => <InfoCard title="Bees" />],
  ['MultiSelect', () => <MultiSelect title="Seen" options={[{ id: 'bees', text: 'Bees' }]} />],
  ['RankList', () => <RankList title="Order" items={[{ id: 'bees', text: 'Bees' }]} />],
  ['StrategyForm', () => <StrategyForm title="Notes" groups={[]} />],
  ['PhaseNav', () => <PhaseNav next={{ label: 'Harvest' }} onNavigate={() => {}} />],
  ['RichText', () => <RichText content={[]} />],
])('%s checks for its style sheet', (_, element) => {
  render(element())
  expect(checkStyleSheet).toHaveBeenCalled()
})
