import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'

const surfaces = ['surface', 'raised', 'sunken', 'accent-soft'] as const
const texts = ['text', 'muted', 'accent', 'positive', 'warning', 'negative'] as const
const marks = ['control', 'focus', 'accent', 'positive', 'negative'] as const

type Rgb = [number, number, number]

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!

/** A colour of any CSS notation as the screen shows it. */
function toRgb(colour: string): Rgb {
  canvas.fillStyle = '#000'
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The default, and accents that a host may set without setting anything else: light, dark, and of the middle lightness. */
const accents = { default: undefined, yellow: '#ffd500', teal: '#0f766e', crimson: '#c8102e', violet: '#6d28d9', sky: '#3b82f6' }
const schemes = ['light', 'dark'].flatMap((scheme) => Object.entries(accents).map(([name, accent]) => ({ scheme, name, accent })))

/** The hue of a colour in OKLCH, in degrees. */
function hue(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as Rgb
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return (Math.atan2(y, a) * 180) / Math.PI
}

const between = (one: number, other: number) => Math.abs(((one - other + 540) % 360) - 180)

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
    '%s reads on %s: 4.5 to 1',
    async (text, surface) => {
      const rgb = await read()
      expect(contrast(rgb(token(text)), rgb(token(surface)))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(surfaces.flatMap((surface) => marks.map((mark) => [mark, surface] as const)))(
    '%s shows on %s: 3 to 1',
    async (mark, surface) => {
      const rgb = await read()
      expect(contrast(rgb(token(mark)), rgb(token(surface)))).toBeGreaterThanOrEqual(3)
    },
  )

  test.each(['fill', 'fill-hover'])('the words of a primary button read on %s: 4.5 to 1', async (surface) => {
    const rgb = await read()
    expect(contrast(rgb(token('on-accent')), rgb(token(surface)))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['accent', 'positive', 'notice', 'warning', 'negative'])(
    'words and label of a callout read on its tint of %s: 4.5 to 1',
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
    expect(between(hue(rgb(token(name))), hue(rgb(token('brand'))))).toBeLessThan(20)
  })

  test('a primary button changes under the pointer', async () => {
    const rgb = await read()
    expect(rgb(token('fill-hover'))).not.toEqual(rgb(token('fill')))
  })
})
