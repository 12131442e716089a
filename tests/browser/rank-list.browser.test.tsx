import axe from 'axe-core'
import { RankList } from 'phasekit'
import { type ComponentProps, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import styles from '../../src/styles/index.css?inline'
import { centre, drag, mouse, pickUp, touch } from './drag.js'

const items = ['Oslo', 'Lima', 'Rome', 'Kyiv', 'Riga'].map((text) => ({ id: text.toLowerCase(), text }))
type Props = Partial<ComponentProps<typeof RankList>>

const setup = async (props: Props = {}) => {
  const onValueChange = vi.fn()
  const view = await render(
    <StrictMode>
      <RankList title="Cities" items={items} onValueChange={onValueChange} {...props} />
    </StrictMode>,
  )
  return { ...view, onValueChange }
}

let within: ParentNode = document
const row = (id: string) => within.querySelector<HTMLElement>(`[data-rank-item="${id}"]`)!
const control = (id: string, name: 'handle' | 'up' | 'down' | 'menu') =>
  row(id).querySelector<HTMLElement>(`[data-rank-${name}]`)!
const shown = () =>
  [...within.querySelectorAll<HTMLElement>('[data-rank-item]')].map((element) => element.dataset.rankItem)
const said = () => within.querySelector('[role="status"]')?.textContent?.trim()
const numbers = () =>
  [...within.querySelectorAll('[data-rank-item] .pk-rank-number')].map((element) => element.textContent)

/** Counts announcements. */
function listen() {
  const heard: string[] = []
  const observer = new MutationObserver(() => heard.push(said() ?? ''))
  observer.observe(within.querySelector('[role="status"]')!, { childList: true, subtree: true, characterData: true })
  return {
    heard,
    [Symbol.dispose]: () => observer.disconnect(),
  }
}

/** Violations that axe reports, contrast included. Landmarks belong to the page. */
const violations = async () => {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

beforeEach(() => {
  within = document
  window.scrollTo(0, 0)
})
afterEach(() => page.viewport(1024, 768))

describe.each([
  ['mouse', mouse],
  ['touch', touch],
])('dragging by %s', (_, pointer) => {
  beforeEach(() => pointer.present(true))
  afterEach(() => pointer.present(false))

  it('moves a row down, emits once, and keeps focus on the handle', async () => {
    const { onValueChange } = await setup()
    const { heard } = listen()
    await drag(pointer, control('oslo', 'handle'), row('rome'))
    expect(shown()).toEqual(['lima', 'rome', 'oslo', 'kyiv', 'riga'])
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(shown(), expect.objectContaining({ reason: 'input' }))
    expect(heard).toEqual(['Oslo, moved to position 3 of 5'])
    expect(document.activeElement).toBe(control('oslo', 'handle'))
    expect(document.querySelector('[role="menu"]')).toBeNull()
  })

  it('moves a row up to the first position', async () => {
    await setup()
    await drag(pointer, control('riga', 'handle'), row('oslo'))
    expect(shown()).toEqual(['riga', 'oslo', 'lima', 'rome', 'kyiv'])
  })
})

describe('a drag', () => {
  it('changes nothing when the row is dropped where it was', async () => {
    const { onValueChange } = await setup()
    const from = await pickUp(mouse, control('rome', 'handle'))
    await mouse.move({ x: from.x, y: from.y - 10 })
    await mouse.up(from)
    await expect.poll(() => document.querySelector('[data-dragging]')).toBeNull()
    expect(onValueChange).not.toHaveBeenCalled()
    expect(said()).toBe('')
  })

  it('drops where the pointer was released, however fast', async () => {
    await setup()
    const target = centre(row('riga'))
    const from = await pickUp(mouse, control('oslo', 'handle'))
    // No move in between: only the release has the position.
    await mouse.up({ x: from.x, y: target.y + 4 })
    await expect.poll(shown).toEqual(['lima', 'rome', 'kyiv', 'riga', 'oslo'])
  })

  it('leaves no inline style behind', async () => {
    await setup()
    await drag(mouse, control('oslo', 'handle'), row('riga'))
    expect(document.querySelectorAll('[data-rank-item][style]')).toHaveLength(0)
  })

  it('shows the numbers as after a drop', async () => {
    await setup()
    const target = centre(row('rome'))
    const from = await pickUp(mouse, control('oslo', 'handle'))
    await mouse.move({ x: from.x, y: target.y + 4 })
    await expect.poll(numbers).toEqual(['3', '1', '2', '4', '5'])
    await mouse.up({ x: from.x, y: target.y + 4 })
  })

  it('is canceled by Escape, which does not reach a dialog around the list', async () => {
    const { onValueChange } = await setup()
    const target = centre(row('riga'))
    const from = await pickUp(mouse, control('oslo', 'handle'))
    await mouse.move({ x: from.x, y: target.y })
    let prevented: boolean | undefined
    document.addEventListener('keydown', (event) => (prevented = event.defaultPrevented), { once: true })
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('[data-dragging]')).toBeNull()
    await mouse.up({ x: from.x, y: target.y })
    expect(prevented).toBe(true)
    expect(shown()).toEqual(['oslo', 'lima', 'rome', 'kyiv', 'riga'])
    expect(onValueChange).not.toHaveBeenCalled()
    // Keyboard events arrive again.
    control('oslo', 'handle').focus()
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(shown()[1]).toBe('oslo')
  })

  it('and a lift are canceled by Escape while the dialog around them stays open', async () => {
    await render(
      <dialog>
        <RankList items={items} />
      </dialog>,
    )
    const dialog = document.querySelector('dialog')!
    dialog.showModal()
    control('oslo', 'handle').focus()
    await userEvent.keyboard(' {ArrowDown}{Escape}')
    expect(shown()[0]).toBe('oslo')
    expect(dialog.open).toBe(true)
    const from = await pickUp(mouse, control('oslo', 'handle'))
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('[data-dragging]')).toBeNull()
    await mouse.up(from)
    expect(dialog.open).toBe(true)
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => dialog.open).toBe(false)
  })

  it('that was canceled opens no menu on release', async () => {
    await setup()
    control('oslo', 'handle').click()
    await expect.poll(() => document.querySelector('[role="menu"]')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('[role="menu"]')).toBeNull()
    const from = await pickUp(mouse, control('oslo', 'handle'))
    await userEvent.keyboard('{Escape}')
    // dnd-kit suppresses clicks for a moment after a drag, shorter than a real user takes.
    const heard = vi.fn()
    window.addEventListener('click', heard)
    const clicks = () => {
      document.body.click()
      return heard.mock.calls.length
    }
    await expect.poll(clicks).toBeGreaterThan(0)
    window.removeEventListener('click', heard)
    await mouse.up(from)
    expect(document.querySelector('[role="menu"]')).toBeNull()
  })

  it('drops an item lifted by keyboard first', async () => {
    const { onValueChange } = await setup()
    control('oslo', 'handle').focus()
    await userEvent.keyboard(' {ArrowDown}')
    await drag(mouse, control('oslo', 'handle'), row('kyiv'))
    expect(shown()).toEqual(['lima', 'rome', 'kyiv', 'oslo', 'riga'])
    expect(onValueChange.mock.calls.map(([value]) => value.indexOf('oslo'))).toEqual([1, 3])
  })

  it('is canceled when the order changes meanwhile', async () => {
    const value = ['riga', 'kyiv', 'rome', 'lima', 'oslo']
    const onValueChange = vi.fn()
    const view = await render(<RankList items={items} value={null} onValueChange={onValueChange} />)
    const from = await pickUp(mouse, control('oslo', 'handle'))
    await mouse.move({ x: from.x, y: from.y + 100 })
    await view.rerender(<RankList items={items} value={value} onValueChange={onValueChange} />)
    expect(document.querySelectorAll('[data-dragging], [data-shifted], [data-rank-item][style]')).toHaveLength(0)
    await mouse.up({ x: from.x, y: from.y + 100 })
    expect(shown()).toEqual(value)
    expect(onValueChange).not.toHaveBeenCalled()
  })

  it('passes rows of any height', async () => {
    const tall = items.map((item, index) => ({
      ...item,
      details: index === 1 ? 'A long story. '.repeat(60) : undefined,
    }))
    await setup({ items: tall })
    await drag(mouse, control('rome', 'handle'), row('oslo'))
    expect(shown()).toEqual(['rome', 'oslo', 'lima', 'kyiv', 'riga'])
  })

  it('follows the pointer if an ancestor is scaled', async () => {
    await render(
      <div style={{ transform: 'scale(0.6)', transformOrigin: '0 0' }}>
        <RankList items={items} />
      </div>,
    )
    const target = centre(row('kyiv'))
    const from = await pickUp(mouse, control('oslo', 'handle'))
    await mouse.move({ x: from.x, y: target.y })
    await expect.poll(() => Math.abs(centre(control('oslo', 'handle')).y - target.y)).toBeLessThan(4)
    await mouse.up({ x: from.x, y: target.y + 3 })
    await expect.poll(shown).toEqual(['lima', 'rome', 'kyiv', 'oslo', 'riga'])
  })

  it('scrolls the page at its edge', async () => {
    await page.viewport(600, 400)
    await setup({ items: Array.from({ length: 40 }, (_, index) => ({ id: `row${index}`, text: `Row ${index}` })) })
    const from = await pickUp(mouse, control('row2', 'handle'))
    let y = 380
    // Auto-scroll needs pointer moves and has its own timer.
    await expect
      .poll(async () => {
        y = y === 380 ? 384 : 380
        await mouse.move({ x: from.x, y })
        return window.scrollY
      })
      .toBeGreaterThan(200)
    await mouse.up({ x: from.x, y })
    await expect.poll(() => shown().indexOf('row2')).toBeGreaterThan(8)
  })

  it('does not start by a tap on the handle, which opens the menu', async () => {
    await setup()
    const at = centre(control('lima', 'handle'))
    await touch.down(at)
    await touch.up(at)
    await expect.element(page.getByRole('menu', { name: 'Move to: Lima' })).toBeVisible()
  })

  it('allows touch scrolling on the row, not on the handle', async () => {
    await touch.present(true)
    onTestFinished(async () => void (await touch.present(false)))
    await setup()
    expect(getComputedStyle(row('oslo')).touchAction).toBe('auto')
    expect(getComputedStyle(row('oslo').querySelector('[data-rank-text]')!).touchAction).toBe('auto')
    expect(getComputedStyle(control('oslo', 'handle')).touchAction).toBe('none')
    expect(getComputedStyle(control('oslo', 'down')).touchAction).toBe('manipulation')
  })

  it('sets `touch-action` for a hovering pen, not without touch', async () => {
    await setup()
    const action = (name: 'handle' | 'down') => getComputedStyle(control('oslo', name)).touchAction
    await mouse.up({ x: 0, y: 0 })
    expect([action('handle'), action('down')]).toEqual(['auto', 'auto'])
    await userEvent.hover(control('oslo', 'handle'))
    expect(action('handle')).toBe('none')
  })
})

describe('the keyboard in a browser', () => {
  it('lifts, carries and drops with one announcement each', async () => {
    await setup()
    const { heard } = listen()
    control('lima', 'handle').focus()
    await userEvent.keyboard(' ')
    await userEvent.keyboard('{ArrowDown}')
    await userEvent.keyboard('{Home}')
    await userEvent.keyboard(' ')
    expect(heard).toEqual([
      'Lima, picked up from position 2 of 5',
      'Lima, position 3 of 5',
      'Lima, position 1 of 5',
      'Lima, moved to position 1 of 5',
    ])
    expect(document.activeElement).toBe(control('lima', 'handle'))
    expect(document.querySelector('[role="menu"]')).toBeNull()
  })

  it('brings a moved row back into view', async () => {
    await page.viewport(600, 400)
    await setup({ items: Array.from({ length: 40 }, (_, index) => ({ id: `row${index}`, text: `Row ${index}` })) })
    control('row0', 'handle').focus()
    await userEvent.keyboard(' {End} ')
    const box = row('row0').getBoundingClientRect()
    expect(box.bottom).toBeLessThanOrEqual(window.innerHeight)
    expect(document.activeElement).toBe(control('row0', 'handle'))
  })

  it.each(['up', 'down'] as const)('keeps focus on the %s button through all moves', async (name) => {
    await setup()
    control('rome', name).focus()
    for (let move = 0; move < 3; move += 1) {
      await userEvent.keyboard('{Enter}')
      expect(document.activeElement).toBe(control('rome', name))
    }
    expect(shown().indexOf('rome')).toBe(name === 'up' ? 0 : 4)
    expect(said()).toBe(name === 'up' ? 'Rome is already first' : 'Rome is already last')
  })
})

describe('the Move menu in a browser', () => {
  it('is rendered into the root, adds no style element, and works by keyboard', async () => {
    const before = document.querySelectorAll('style').length
    await setup()
    control('kyiv', 'menu').focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menu', { name: 'Move to: Kyiv' })).toBeVisible()
    expect(document.querySelector('.pk-rank-list [role="menu"]')).not.toBeNull()
    expect(document.querySelectorAll('style').length).toBe(before)
    await expect.element(page.getByRole('menuitem', { name: 'Move up' })).toHaveFocus()
    expect(await violations()).toEqual([])
    await userEvent.keyboard('{Enter}')
    expect(shown()).toEqual(['oslo', 'lima', 'kyiv', 'rome', 'riga'])
    expect(document.activeElement).toBe(control('kyiv', 'menu'))
  })

  it('does not move focus when it closes from outside', async () => {
    await render(
      <>
        <RankList items={items} />
        <button type="button">Elsewhere</button>
      </>,
    )
    await userEvent.click(control('oslo', 'menu'))
    await expect.element(page.getByRole('menu')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Elsewhere' }))
    await expect.poll(() => document.querySelector('[role="menu"]')).toBeNull()
    await expect.element(page.getByRole('button', { name: 'Elsewhere' })).toHaveFocus()
  })

  it('closes when its button is pressed again', async () => {
    await setup()
    await userEvent.click(control('oslo', 'menu'))
    await expect.element(page.getByRole('menu')).toBeVisible()
    await userEvent.click(control('oslo', 'menu'))
    await expect.poll(() => document.querySelector('[role="menu"]')).toBeNull()
  })
})

describe('a menu opened by the handle', () => {
  it('closes at a second press, and when that press becomes a drag', async () => {
    await setup()
    const { x, y } = centre(control('oslo', 'handle'))
    const press = async () => {
      await mouse.down({ x, y })
      await mouse.up({ x, y })
    }
    await press()
    await expect.element(page.getByRole('menu', { name: 'Move to: Oslo' })).toBeVisible()
    await press()
    await expect.poll(() => document.querySelector('[role="menu"]')).toBeNull()
    await press()
    await expect.element(page.getByRole('menu', { name: 'Move to: Oslo' })).toBeVisible()
    const from = await pickUp(mouse, control('oslo', 'handle'))
    expect(document.querySelector('[role="menu"]')).toBeNull()
    await mouse.up(from)
  })
})

describe('in an open shadow root', () => {
  const mount = () => {
    const host = document.body.appendChild(document.createElement('div'))
    const shadow = host.attachShadow({ mode: 'open' })
    const sheet = shadow.appendChild(document.createElement('style'))
    sheet.textContent = styles
    const root = createRoot(shadow.appendChild(document.createElement('div')))
    flushSync(() => root.render(<RankList title="Cities" items={items} />))
    within = shadow
    return {
      shadow,
      [Symbol.dispose]: () => {
        root.unmount()
        host.remove()
      },
    }
  }

  it('drags, and keeps focus through moves', async () => {
    using mounted = mount()
    const target = centre(row('rome'))
    const from = await pickUp(mouse, control('oslo', 'handle'))
    await mouse.move({ x: from.x, y: target.y + 4 })
    await mouse.up({ x: from.x, y: target.y + 4 })
    await expect.poll(shown).toEqual(['lima', 'rome', 'oslo', 'kyiv', 'riga'])
    expect(mounted.shadow.activeElement).toBe(control('oslo', 'handle'))
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(shown()).toEqual(['lima', 'oslo', 'rome', 'kyiv', 'riga'])
    expect(mounted.shadow.activeElement).toBe(control('oslo', 'handle'))
  })

  it('moves through the menu item by item', async () => {
    using mounted = mount()
    control('rome', 'menu').focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => mounted.shadow.activeElement?.textContent).toBe('Move up')
    await userEvent.keyboard('{ArrowDown}')
    expect(mounted.shadow.activeElement?.textContent).toBe('Move down')
    await userEvent.keyboard('{End}')
    expect(mounted.shadow.activeElement?.textContent).toBe('5. Riga')
    await userEvent.keyboard('{ArrowUp}{Enter}')
    expect(shown()).toEqual(['oslo', 'lima', 'kyiv', 'rome', 'riga'])
    expect(mounted.shadow.activeElement).toBe(control('rome', 'menu'))
  })
})

describe('motion', () => {
  const gliding = () =>
    [...document.querySelectorAll('[data-rank-item]')].filter((element) => element.getAnimations().length > 0).length
  afterEach(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }))

  it('animates rows to their new positions', async () => {
    await setup()
    control('riga', 'up').click()
    await expect.poll(shown).toEqual(['oslo', 'lima', 'rome', 'riga', 'kyiv'])
    expect(gliding()).toBe(2)
  })

  it('does not animate with reduced motion', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] })
    await setup()
    control('riga', 'up').click()
    await expect.poll(shown).toEqual(['oslo', 'lima', 'rome', 'riga', 'kyiv'])
    expect(gliding()).toBe(0)
  })
})

describe('the look', () => {
  it.each([320, 768])('does not overflow the page at %i px', async (width) => {
    await page.viewport(width, 800)
    await setup({
      items: [...items, { id: 'long', text: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and so on' }],
      top: 3,
    })
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })

  it('has targets of 24 px at least', async () => {
    await setup()
    for (const target of document.querySelectorAll('.pk-rank-list button')) {
      const box = target.getBoundingClientRect()
      expect(Math.min(box.width, box.height), target.getAttribute('aria-label') ?? '').toBeGreaterThanOrEqual(24)
    }
  })

  it.each<[string, Props]>([
    ['pending', { required: true, error: 'Put the cities in order.' }],
    ['answered', { defaultValue: ['riga', 'oslo', 'rome', 'lima', 'kyiv'] }],
    ['choosing', { top: 2, defaultValue: ['riga'] }],
    ['full', { top: 1, defaultValue: ['riga'] }],
    ['empty', { top: 2 }],
    ['read only', { readOnly: true, defaultValue: ['riga'] }],
    ['disabled', { disabled: true }],
  ])('passes axe: %s', async (_, props) => {
    await setup(props)
    expect(await violations()).toEqual([])
    const up = within.querySelector<HTMLElement>('[data-rank-down]')
    if (up) {
      up.click()
      expect(await violations()).toEqual([])
    }
  })
})
