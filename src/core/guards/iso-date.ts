function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether a date exists in the calendar. `Date` is no help: it turns 31 February into 3 March. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Whether `value` is an existing date as `YYYY-MM-DD`. Such strings sort chronologically. */
export function isIsoDate(value: unknown): value is string {
  const found = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  return found !== null && isRealDate(Number(found[1]), Number(found[2]), Number(found[3]))
}
