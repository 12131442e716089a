import { PhaseNav } from 'phasekit'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'

test('a server renders links that work before any script', () => {
  const onNavigate = vi.fn()
  const html = renderToString(
    <PhaseNav
      next={{ label: 'Draw the map', id: 'map' }}
      hrefFor={({ id }) => `/phases/${id}`}
      onNavigate={onNavigate}
    />,
  )
  expect(html).toContain('href="/phases/map"')
  expect(html).not.toMatch(/style=|aria-busy/)
  expect(onNavigate).not.toHaveBeenCalled()
})
