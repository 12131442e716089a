import type { Answer, AnswerMap, FieldValue } from 'phasekit/answers'
import type { BlockOf, Field, PhaseSpec } from 'phasekit/spec'
import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { getScalePoints } from '../../../src/core/validation/scale-points.js'

const WORDS = 'The first trams take the depot curve before six, and the whole street is awake.'

/**
 * Answers a phase with hands on mouse and keyboard, each kind of control in each way there is.
 *
 * @returns the last values that the host must have received, by id of block.
 */
export async function answerAll(page: Page, spec: PhaseSpec): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {}
  for (const block of spec.blocks) {
    const place = page.locator(`[data-block-id="${block.id}"]`)
    if (block.type === 'selection') answers[block.id] = await choose(place, block)
    else if (block.type === 'ranking') answers[block.id] = await rank(place, block)
    else if (block.type === 'form') answers[block.id] = await fillIn(place, block)
  }
  return answers
}

async function choose(
  place: Locator,
  { multiple, min = 1, options }: BlockOf<'selection'>,
): Promise<AnswerMap['selection']> {
  const other = options.find((option) => option.other)
  const plain = options.filter((option) => !option.exclusive && option !== other)
  const chosen = new Set(multiple ? [...plain.slice(0, min), ...(other ? [other] : [])] : [other ?? plain[0]!])
  for (const [at, { id }] of [...chosen].entries()) {
    const row = place.locator('.pk-option').filter({ has: place.page().locator(`[data-option="${id}"]`) })
    // The words, then the empty corner of a row: both choose.
    await row.click({ position: at % 2 === 0 ? { x: 50, y: 22 } : { x: 8, y: 8 } })
  }
  if (other) await place.locator('.pk-option-other-input').pressSequentially('Own words')
  return {
    type: 'selection',
    selected: options.filter((option) => chosen.has(option)).map(({ id }) => id),
    ...(other && { other: 'Own words' }),
  }
}

async function rank(place: Locator, { top, items }: BlockOf<'ranking'>): Promise<AnswerMap['ranking']> {
  const { mouse } = place.page()
  const rows = place.locator('[data-rank-item]')
  const control = (at: number, name: string) => rows.nth(at).locator(`[data-rank-${name}]`)
  const shown = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-rank-item') ?? ''))
  let order = top === undefined ? items.map(({ id }) => id) : []
  for (let taken = 0; taken < (top ?? 0); taken += 1) {
    const button = place.locator('[data-rank-choice]').first()
    order.push((await button.getAttribute('data-rank-choice')) ?? '')
    await button.locator('[data-rank-add]').click()
  }
  const moved = async (from: number, to: number) => {
    const [id = ''] = order.splice(from, 1)
    order = [...order.slice(0, to), id, ...order.slice(to)]
    await expect.poll(shown).toEqual(order)
  }
  await expect.poll(shown).toEqual(order)

  await control(1, 'up').click()
  await moved(1, 0)

  await control(0, 'menu').click()
  await place.page().getByRole('menuitem').last().click()
  await moved(0, order.length - 1)

  await control(0, 'handle').focus()
  for (const key of ['Space', 'ArrowDown', 'Space']) await place.page().keyboard.press(key)
  await moved(0, 1)

  // By its handle. The engine of the drags may still be on its way: the hand waits until the row is held.
  await control(0, 'handle').scrollIntoViewIfNeeded()
  const [handle, row, next] = [
    await control(0, 'handle').boundingBox(),
    await rows.nth(0).boundingBox(),
    await rows.nth(1).boundingBox(),
  ]
  if (!handle || !row || !next) throw new Error('The ranking cannot be seen.')
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
  await mouse.move(x, y)
  await mouse.down()
  let nudge = 6
  const isHeld = async () => {
    nudge = 13 - nudge
    await mouse.move(x, y + nudge)
    return rows.nth(0).evaluate((row) => row.hasAttribute('data-dragging'))
  }
  await expect.poll(isHeld, { timeout: 20_000 }).toBe(true)
  // Its lower edge has then crossed the middle of the next row, and no other.
  await mouse.move(x, y + next.y + next.height / 2 - (row.y + row.height) + 6, { steps: 6 })
  await mouse.up()
  await moved(0, 1)
  return { type: 'ranking', order, via: 'moved' }
}

async function fillIn(place: Locator, { groups }: BlockOf<'form'>): Promise<AnswerMap['form']> {
  const values: Record<string, FieldValue> = {}
  for (const field of groups.flatMap(({ fields }) => fields))
    values[field.id] = await fill(place.locator(`[data-field-id="${field.id}"]`), field)
  return { type: 'form', fields: values }
}

async function fill(place: Locator, field: Field): Promise<FieldValue> {
  const { keyboard } = place.page()
  const { options = [], min = 0 } = field
  const control = place.locator('.pk-field-control')
  switch (field.control) {
    case 'text':
    case 'textarea': {
      const text = WORDS.slice(0, Math.max(field.minLength ?? 0, 12))
      await control.pressSequentially(text)
      return text
    }
    case 'number':
      await control.pressSequentially(String(min))
      return min
    case 'checkbox':
      await place.locator('.pk-field-tick-text').click()
      return true
    case 'radio':
      await place.locator('.pk-field-option-text').first().click()
      return options[0]!.id
    case 'scale':
      await place.locator('.pk-field-radio').first().focus()
      await keyboard.press('Space')
      await keyboard.press('ArrowRight')
      return getScalePoints(field)[1]!
    case 'select':
      await control.focus()
      // The first stands for nothing chosen.
      await keyboard.press('ArrowDown')
      return options[0]!.id
    case 'date':
      for (const [part, text] of Object.entries({ day: '1', month: '4', year: '2026' }))
        await place.locator(`input[data-pk-part="${part}"]`).pressSequentially(text)
      return '2026-04-01'
  }
}
