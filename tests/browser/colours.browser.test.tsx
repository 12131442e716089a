import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { contrast, hue, hueDistance, type Rgb, schemes, toRgb } from '../support/colour.js'

const surfaces = ['surface', 'raised', 'sunken', 'accent-soft'] as const
const texts = ['text', 'muted', 'accent', 'positive', 'warning', 'negative'] as const
const marks = ['control', 'focus', 'accent', 'positive', 'negative'] as const

describe.each(schemes)('the $scheme colours with the $name accent', ({ scheme, accent }) => {
  const read = async () => {
    const view = await render(
      <div style={{ colorScheme: scheme, ...(accent ? { '--pk-accent': accent } : {}) }}>
        <div className="pk pk-root">
          <span />
        </div>
      </div>,
    )
    const probe = view.container.querySelector('span')!
    return (value: string): Rgb => {
      probe.style.color = value
      return toRgb(getComputedStyle(probe).color)
    }
  }
  const token = (name: string) => `var(--_${name})`

  test.each(surfaces.flatMap((surface) => texts.map((text) => [text, surface] as const)))(
    '%s on %s has a contrast of 4.5:1',
    async (text, surface) => {
      const rgb = await read()
      expect(contrast(rgb(token(text)), rgb(token(surface)))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(surfaces.flatMap((surface) => marks.map((mark) => [mark, surface] as const)))(
    '%s on %s has a contrast of 3:1',
    async (mark, surface) => {
      const rgb = await read()
      expect(contrast(rgb(token(mark)), rgb(token(surface)))).toBeGreaterThanOrEqual(3)
    },
  )

  test.each(['fill', 'fill-hover'])('the text of a primary button on %s has a contrast of 4.5:1', async (surface) => {
    const rgb = await read()
    expect(contrast(rgb(token('on-accent')), rgb(token(surface)))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['accent', 'positive', 'notice', 'warning', 'negative'])(
    'text and label of a callout on its tint of %s have a contrast of 4.5:1',
    async (kind) => {
      const rgb = await read()
      const tint = rgb(`color-mix(in oklab, ${token(kind)} 7%, ${token('surface')})`)
      expect(contrast(rgb(token(kind)), tint)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(token('text')), tint)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(token('muted')), tint)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['accent', 'fill', 'fill-hover'])('%s keeps the hue of the accent', async (name) => {
    const rgb = await read()
    expect(hueDistance(hue(rgb(token(name))), hue(rgb(token('brand'))))).toBeLessThan(20)
  })

  test('a primary button changes on hover', async () => {
    const rgb = await read()
    expect(rgb(token('fill-hover'))).not.toEqual(rgb(token('fill')))
  })
})
