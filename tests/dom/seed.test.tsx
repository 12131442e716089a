import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { expect, test, vi } from 'vitest'

const seed = resolve(import.meta.dirname, '../../../shared/seed/phase-2.md')

test.skipIf(!existsSync(seed))('the file that this library was written for, submitted without an answer', async () => {
  const onSubmit = vi.fn(() => Promise.resolve())
  const { container } = render(<Phase spec={parsePhase(readFileSync(seed, 'utf8')).spec} onSubmit={onSubmit} />)
  const user = userEvent.setup()
  const heard: string[] = []
  new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement
      const text = element?.closest('[role="status"], [role="alert"], [aria-live]')?.textContent
      if (text) heard.push(text)
    }
  }).observe(container, { subtree: true, childList: true, characterData: true })
  const submit = () => screen.getByRole('button', { name: 'Submit' })
  const asked = () => screen.queryByRole('group', { name: '3 of 3 questions are not answered.' })

  const place = submit().parentElement
  await user.click(submit())
  expect(place).toContainElement(asked())
  expect(screen.getByRole('button', { name: 'Go to first' })).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(asked()).not.toBeInTheDocument()
  expect(submit()).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(asked()).toBeInTheDocument()
  // The group that focus enters says it; no status says it again.
  expect(heard).toEqual([])
  expect(onSubmit).not.toHaveBeenCalled()

  expect(screen.getByRole('list', { name: 'Still to do' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Submit anyway' }))
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Submitted' })).toHaveFocus())
  expect(screen.queryByRole('list', { name: 'Still to do' })).not.toBeInTheDocument()
  expect(onSubmit).toHaveBeenCalledOnce()
  expect(heard).toEqual(['Submitting…'])
})
