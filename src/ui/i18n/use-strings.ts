import { useContext, useMemo } from 'react'
import { createTranslator, type LocalizedStrings, type Translate } from '../../core/i18n/localized-string.js'
import { UiContext } from '../ui-context.js'

/**
 * A component's UI strings: English defaults, overridden by the phase's `strings`, then by its own `strings` prop.
 *
 * @param ownLang the component's own `lang`, which overrides the phase's
 */
export function useStrings<K extends string>(
  defaults: LocalizedStrings<K>,
  overrides?: Partial<LocalizedStrings<K>>,
  ownLang?: string,
): Translate<K> {
  const { strings, lang: phaseLang } = useContext(UiContext)
  const lang = ownLang ?? phaseLang
  return useMemo(() => {
    const translated = (key: K) => overrides?.[key] ?? (strings as Partial<LocalizedStrings<K>> | undefined)?.[key]
    return createTranslator(defaults, translated, lang)
  }, [defaults, overrides, strings, lang])
}
