import { MultiSelect, PhaseNav, RankList, StrategyForm } from 'phasekit'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { chroma, contrast, hue, hueDistance, type Rgb, schemes, toRgb } from '../support/colour.js'

const options = ['Lamps', 'Trees', 'Benches'].map((text) => ({ id: text.toLowerCase(), text }))
const groups = [
  {
    fields: [
      { id: 'likely', control: 'scale' as const, label: 'How likely?', min: 1, max: 5, step: 1 },
      { id: 'when', control: 'radio' as const, label: 'When?', options },
      { id: 'sure', control: 'checkbox' as const, label: 'I am sure' },
      { id: 'why', control: 'text' as const, label: 'Why?' },
    ],
  },
]

function Controls() {
  return (
    <>
      <MultiSelect title="What is there?" options={options} defaultValue={['lamps']} />
      <MultiSelect title="What is best?" multiple={false} options={options} defaultValue={['trees']} />
      <RankList title="What comes first?" items={options} defaultValue={['lamps', 'trees', 'benches']} />
      <RankList title="What are the best two?" items={options} top={2} />
      <StrategyForm title="More" groups={groups} defaultValue={{ likely: 4, when: 'lamps', sure: true }} />
      <PhaseNav previous={{ label: 'Ask' }} next={{ label: 'Report' }} onNavigate={() => {}} />
    </>
  )
}

const CONTROLS =
  '.pk-option, .pk-option-input, .pk-field-option, .pk-field-radio, .pk-field-box, .pk-field-text, button, input'

const opaque = (colour: string) => !/^(?:transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(colour)

/** The background painted behind an element, its own included. */
function backdrop(element: Element | null): Rgb {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (opaque(backgroundColor)) return toRgb(backgroundColor)
  }
  return [255, 255, 255]
}

/** Contrast problems of a control in its current state, one sentence each. */
function faults(control: Element, accent: Rgb): string[] {
  const style = getComputedStyle(control)
  const name = `${control.className}${control.matches(':hover') ? ':hover' : ''}`
  const found: string[] = []
  const around = backdrop(control.parentElement)
  const own = backdrop(control)
  if (control.textContent && contrast(toRgb(style.color), own) < 4.5) found.push(`${name}: text`)
  const isMarked = control.matches(':checked, [data-selected]')
  if (control.matches(':focus-visible') && contrast(toRgb(style.outlineColor), around) < 3) found.push(`${name}: ring`)
  if (isMarked && style.borderTopWidth !== '0px' && contrast(toRgb(style.borderTopColor), around) < 3)
    found.push(`${name}: border`)
  for (const colour of [style.color, style.backgroundColor, style.borderTopColor]) {
    if (opaque(colour) && chroma(toRgb(colour)) > 0.04 && hueDistance(hue(toRgb(colour)), hue(accent)) > 25)
      found.push(`${name}: ${colour} has another hue than the accent`)
  }
  return found
}

describe.each(schemes)('every control in the $name accent, $scheme', ({ scheme, accent }) => {
  test('keeps contrast and hue by default, on hover and with focus', async () => {
    const { container } = await render(
      <div style={{ colorScheme: scheme, background: 'Canvas', ...(accent ? { '--pk-accent': accent } : {}) }}>
        <Controls />
      </div>,
    )
    const brand = container.querySelector('.pk-root')!
    const probe = brand.appendChild(document.createElement('i'))
    probe.style.color = 'var(--_brand)'
    const given = toRgb(getComputedStyle(probe).color)
    probe.remove()
    const controls = [...container.querySelectorAll<HTMLElement>(CONTROLS)]
    expect(controls.length).toBeGreaterThan(40)
    expect(controls.flatMap((control) => faults(control, given))).toEqual([])
    // One control of each kind: those of a kind share their rules.
    const kinds = new Map(
      controls.map((each) => [
        `${each.className} ${each.dataset.selected} ${each.dataset.pkVariant} ${each.dataset.direction}`,
        each,
      ]),
    )
    for (const control of kinds.values()) {
      await userEvent.hover(control)
      expect(faults(control, given)).toEqual([])
      control.focus()
      expect(faults(control, given)).toEqual([])
    }
  })
})
