import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase } from 'phasekit'
import type { AnswerEvent } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { StrictMode } from 'react'
import { expect, test } from 'vitest'

const files = import.meta.glob<string>('../../examples/course/*.md', { query: '?raw', import: 'default', eager: true })

test.each(Object.entries(files))(
  '%s renders and takes answers on React 18.2 under StrictMode',
  async (_file, source) => {
    const { spec } = parsePhase(source)
    const events: AnswerEvent[] = []
    const { container } = render(<Phase spec={spec} onAnswer={(event) => events.push(event)} />, {
      wrapper: StrictMode,
    })
    for (const block of spec.blocks) {
      if (block.type !== 'navigation')
        expect(container.querySelector(`[data-block-id="${block.id}"]`), block.id).not.toBeNull()
    }
    const box = screen.queryAllByRole('checkbox')[0]
    if (!box) return
    const user = userEvent.setup()
    await user.click(box)
    expect(box).toBeChecked()
    expect(events.map(({ kind }) => kind)).toEqual(['change'])
    expect(within(container).queryByText('undefined')).toBeNull()
  },
)
