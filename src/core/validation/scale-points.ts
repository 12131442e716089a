/** Above this, number input is easier than a row of radio buttons. */
export const MAX_SCALE_POINTS = 21

interface Scale {
  min?: number
  max?: number
  step?: number
}

/** Whether a value is a whole number of steps from `from`. Uses a tolerance, because 0.1 + 0.2 is a step of 0.1. */
export function isStepFrom(from: number, value: number, step: number): boolean {
  const steps = (value - from) / step
  return Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps))
}

/** Returns the numbers of a scale from `min` to `max`. Empty when the scale is invalid or has too many points. */
export function getScalePoints({ min, max, step = 1 }: Scale): number[] {
  if (min === undefined || max === undefined || !(step > 0) || !(min < max)) return []
  // With a tolerance: three steps of 0.1 end at 0.3.
  const steps = Math.floor((max - min) / step + 1e-9)
  if (steps >= MAX_SCALE_POINTS) return []
  // Rounded, because 3 * 0.1 is 0.30000000000000004.
  const points = Array.from({ length: steps + 1 }, (_, at) => Number((min + at * step).toPrecision(14)))
  // Steps below the precision of numbers give equal points.
  return new Set(points).size === points.length ? points : []
}
