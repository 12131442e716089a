const TAB = 9
export const LF = 10
export const CR = 13
const SPACE = 32
export const isBlank = (unit: number): boolean => unit === SPACE || unit === TAB
export const isBreak = (unit: number): boolean => unit === LF || unit === CR
export const isBlankOrBreak = (unit: number): boolean => isBlank(unit) || isBreak(unit)
