const TAB = 9
export const LF = 10
export const CR = 13
const SPACE = 32
export function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB
}
export function isBreak(unit: number): boolean {
  return unit === LF || unit === CR
}
export function isBlankOrBreak(unit: number): boolean {
  return isBlank(unit) || isBreak(unit)
}
