import { useContext, useMemo } from 'react'
import { formatMessage, type Message, type MessageParams, type Messages } from '../spec/strings.js'
import { UiContext } from './ui-context.js'

export type { Message, Messages }

/** Some of a component's messages replaced. */
export type StringOverrides<M extends Messages = Messages> = Partial<Record<keyof M, Message>>

/** Fills a message: `t('rank.moved', { item: 'Paris', position: 2, count: 8 })`. Numbers are written in the phase's language. */
export type Translate<K extends string> = (key: K, params?: MessageParams) => string

/**
 * A component's messages: its own English ones, replaced by the phase's `strings`, replaced by its `strings` prop.
 *
 * @param ownLang the component's own `lang`, in place of the phase's
 */
export function useStrings<K extends string>(defaults: Messages<K>, overrides?: Partial<Messages<K>>, ownLang?: string): Translate<K> {
  const { strings, lang: phaseLang } = useContext(UiContext)
  const lang = ownLang ?? phaseLang
  return useMemo(() => {
    const find = (key: K): Message | undefined => overrides?.[key] ?? (strings as Partial<Messages<K>> | undefined)?.[key]
    return (key, params = {}) => {
      const translated = find(key)
      return translated ? formatMessage(translated, params, lang) : formatMessage(defaults[key], params, lang, 'en')
    }
  }, [defaults, overrides, strings, lang])
}
