import { useContext, useMemo } from 'react'
import { UiContext } from './ui-context.js'

/**
 * One message: a text with `{name}` places, or one text per plural category of `{count}`
 * (`Intl.PluralRules`: zero, one, two, few, many, other; `other` is required).
 */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

/** Messages by key; plain JSON, so that they can be translated, cached and sent. */
export type Messages<K extends string = string> = Record<K, Message>

/** Some of a component's messages replaced. */
export type StringOverrides<M extends Messages = Messages> = Partial<Record<keyof M, Message>>

/** Fills a message: `t('rank.moved', { item: 'Paris', position: 2, count: 8 })`. Numbers are written in the phase's language. */
export type Translate<K extends string> = (key: K, params?: Record<string, string | number>) => string

/** A language that `Intl` takes: an author's `lang` may be no language tag, and `Intl` throws at those. */
function languageOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** Fills one message. A place without a value stays as written. */
export function formatMessage(message: Message, params: Record<string, string | number>, lang = 'en'): string {
  let text: string
  if (typeof message === 'string') text = message
  else {
    const count = params.count
    const category = typeof count === 'number' ? new Intl.PluralRules(languageOf(lang)).select(count) : 'other'
    text = message[category] ?? message.other
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(params, name)) return whole
    const value = params[name]
    return typeof value === 'number' ? new Intl.NumberFormat(languageOf(lang)).format(value) : String(value)
  })
}

/** A component's messages: its own English ones, replaced by the phase's `strings`, replaced by its `strings` prop. */
export function useStrings<K extends string>(defaults: Messages<K>, overrides?: Partial<Messages<K>>): Translate<K> {
  const { strings, lang } = useContext(UiContext)
  return useMemo(() => {
    const find = (key: K): Message => overrides?.[key] ?? (strings as Partial<Messages<K>> | undefined)?.[key] ?? defaults[key]
    return (key, params = {}) => formatMessage(find(key), params, lang)
  }, [defaults, overrides, strings, lang])
}
