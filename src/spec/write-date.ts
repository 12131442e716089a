/**
 * A day (`YYYY-MM-DD`) in words, as the language writes it: `27 March 2026`. In words, because `3/4/2026` is two days, one on
 * each side of an ocean. Without a language it is British English, as phasekit's own words are.
 */
export function writeDate(iso: string, lang = 'en-GB'): string {
  // Noon of no time zone: the day is the same on the server and in the page.
  const date = new Date(`${iso}T12:00:00Z`)
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const
  try {
    return new Intl.DateTimeFormat(lang, format).format(date)
  } catch {
    // An author's `lang` may be no language tag.
    return new Intl.DateTimeFormat('en-GB', format).format(date)
  }
}
