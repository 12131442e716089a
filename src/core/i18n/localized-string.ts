/**
 * A UI string with `{name}` placeholders, or one string per plural category of `{count}`
 * (`Intl.PluralRules`: zero, one, two, few, many, other; `other` is required).
 */
export type LocalizedString = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

/** UI strings by key. Plain JSON, so they can be translated, cached and sent. */
export type LocalizedStrings<K extends string = string> = Record<K, LocalizedString>

/** Values for the placeholders of a string. */
export type StringParams = Record<string, string | number>

/** Returns a language tag that `Intl` accepts. The author's `lang` may be invalid, and `Intl` throws on those. */
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

/** Cached by language as given, because creating formatters dominates: a ranking of 500 items would create 500. */
const formattersByLang = /* @__PURE__ */ new Map<string, Formatters>()

function getFormatters(lang: string): Formatters {
  const known = formattersByLang.get(lang)
  if (known) return known
  const language = toValidLocale(lang)
  // Intl rounds to three decimals by default, which turns a limit of 0.0005 into 0.001.
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
  const writer = { plural: new Intl.PluralRules(language), number }
  // Bounds memory on servers that receive many languages.
  if (formattersByLang.size > 100) formattersByLang.clear()
  formattersByLang.set(lang, writer)
  return writer
}

/**
 * Fills the placeholders of a string. A placeholder without a value stays as written.
 *
 * @param lang formats the numbers
 * @param own the language of the string itself, which selects the plural; untranslated strings keep English plurals
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
 * Formats a string by key: `t('rank.moved', { item: 'Paris', position: 2, count: 8 })`. Numbers are formatted in the
 * language of the phase.
 */
export type Translate<K extends string> = (key: K, params?: StringParams) => string

/** Creates a translate function that falls back to the English defaults. */
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

/** Options for formatting text outside of React, such as on a server or in a log. */
export interface StringsOptions<M extends LocalizedStrings = LocalizedStrings> {
  /** Strings that replace the defaults, by key. */
  strings?: Partial<M> | undefined
  /** BCP 47 language tag. @default 'en' */
  lang?: string | undefined
}
