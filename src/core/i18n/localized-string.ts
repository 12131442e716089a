/**
 * One message: a text with `{name}` places, or one text per plural category of `{count}`
 * (`Intl.PluralRules`: zero, one, two, few, many, other; `other` is required).
 */
export type LocalizedString = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

/** Messages by key; plain JSON, so that they can be translated, cached and sent. */
export type LocalizedStrings<K extends string = string> = Record<K, LocalizedString>

/** What fills the places of a message. */
export type StringParams = Record<string, string | number>

/** A language that `Intl` takes: an author's `lang` may be no language tag, and `Intl` throws at those. */
function toValidLocale(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

interface Formatters {
  plural: Intl.PluralRules
  number: Intl.NumberFormat
}

/**
 * By language, as it was given. Making one takes longer than all else about a message: a ranking of 500 would make 500.
 */
const formattersByLang = /* @__PURE__ */ new Map<string, Formatters>()

function getFormatters(lang: string): Formatters {
  const known = formattersByLang.get(lang)
  if (known) return known
  const language = toValidLocale(lang)
  // Intl rounds to three decimals by default, which turns a limit of 0.0005 into 0.001.
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
  const writer = { plural: new Intl.PluralRules(language), number }
  // A server that is sent ever new languages must not keep them all.
  if (formattersByLang.size > 100) formattersByLang.clear()
  formattersByLang.set(lang, writer)
  return writer
}

/**
 * Fills one message. A place without a value stays as written.
 *
 * @param lang writes the numbers
 * @param own the language of the message itself, which decides its plural; an untranslated message keeps English
 * plurals
 */
export function formatString(message: LocalizedString, params: StringParams, lang = 'en', own = lang): string {
  let text: string
  if (typeof message === 'string') text = message
  else {
    const count = params.count
    const category = typeof count === 'number' ? getFormatters(own).plural.select(count) : 'other'
    text = message[category] ?? message.other
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(params, name)) return whole
    const value = params[name]
    return typeof value === 'number' ? getFormatters(lang).number.format(value) : String(value)
  })
}

/**
 * Fills a message: `t('rank.moved', { item: 'Paris', position: 2, count: 8 })`. Numbers are written in the phase's
 * language.
 */
export type Translate<K extends string> = (key: K, params?: StringParams) => string

/** Messages of one kind: what was translated, else the English default. */
export function createTranslator<K extends string>(
  defaults: LocalizedStrings<K>,
  translated: (key: K) => LocalizedString | undefined,
  lang: string | undefined,
): Translate<K> {
  return (key, params = {}) => {
    const own = translated(key)
    return formatString(own || defaults[key], params, lang, own ? lang : 'en')
  }
}

/** How words are put together outside of React: on a server, in a log. */
export interface StringsOptions<M extends LocalizedStrings = LocalizedStrings> {
  /** Messages replaced, by key. */
  strings?: Partial<M>
  /** BCP 47. @default 'en' */
  lang?: string
}
