import { Phase } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'

const files = import.meta.glob<string>('../../examples/course/*.md', { query: '?raw', import: 'default', eager: true })

test.each(Object.keys(files))('%s, rendered by a server, is hydrated under StrictMode without a word', async (file) => {
  const { spec, messages } = parsePhase(files[file] ?? '')
  expect(messages).toEqual([])
  const onRecoverableError = vi.fn()
  const onAnswer = vi.fn()
  const element = (
    <StrictMode>
      <Phase spec={spec} onAnswer={onAnswer} onSubmit={() => {}} onNavigate={() => {}} />
    </StrictMode>
  )
  const host = document.createElement('div')
  document.body.append(host)
  // The server's own output, as a browser receives it.
  host.append(document.createRange().createContextualFragment(renderToString(element)))
  const frames = [...host.querySelectorAll('[data-block-id]')]
  expect(frames.map((frame) => frame.getAttribute('data-block-id'))).toEqual(spec.blocks.map(({ id }) => id))
  const root = hydrateRoot(host, element, { onRecoverableError })
  await expect.poll(() => Object.keys(frames.at(-1) ?? {}).some((key) => key.startsWith('__reactProps'))).toBe(true)
  expect([...host.querySelectorAll('[data-block-id]')]).toEqual(frames)
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(onAnswer).not.toHaveBeenCalled()
  root.unmount()
  host.remove()
})
