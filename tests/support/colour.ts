/** Red, green and blue from 0 to 255. */
export type Rgb = [number, number, number]

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!

/** Converts a colour of any CSS notation to what the screen shows. */
export function toRgb(colour: string): Rgb {
  canvas.fillStyle = '#000'
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

const linear = (rgb: Rgb): Rgb =>
  rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as Rgb

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = linear(rgb)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The two chromatic axes of a colour in OKLab. */
function axes(rgb: Rgb): [a: number, b: number] {
  const [r, g, b] = linear(rgb)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s]
}

/** The hue of a colour in OKLCH, in degrees. */
export function hue(rgb: Rgb): number {
  const [a, b] = axes(rgb)
  return (Math.atan2(b, a) * 180) / Math.PI
}

/** The chroma of a colour in OKLCH: 0 is grey. */
export const chroma = (rgb: Rgb): number => Math.hypot(...axes(rgb))

/** How far two hues are apart, in degrees. */
export const hueDistance = (one: number, other: number) => Math.abs(((one - other + 540) % 360) - 180)

/**
 * The default, and accents that a host may set without setting anything else: light, dark, and of the middle lightness.
 */
const accents = {
  default: undefined,
  yellow: '#ffd500',
  teal: '#0f766e',
  crimson: '#c8102e',
  violet: '#6d28d9',
  sky: '#3b82f6',
}
export const schemes = ['light', 'dark'].flatMap((scheme) =>
  Object.entries(accents).map(([name, accent]) => ({ scheme, name, accent })),
)
