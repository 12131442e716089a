import { type ComponentType, createContext, type ReactNode } from 'react'
import type { Code, ImageNode, Link, MathBlock } from '../core/content/content.js'
import type { LocalizedStrings } from '../core/i18n/localized-string.js'
import type { IconNode } from '../core/icons/icon-node.js'

/** Draws in place of phasekit's own. Each gets the node and what phasekit would have shown. */
export interface ContentSlots {
  link?: ComponentType<{ node: Link; href: string; children: ReactNode }>
  image?: ComponentType<{ node: ImageNode; src: string }>
  code?: ComponentType<{ node: Code }>
  math?: ComponentType<{ node: MathBlock }>
}

/** Maps or refuses a URL (`null` refuses). Called after phasekit's own policy has let it through. */
export type ResolveUrl = (url: string, use: { kind: 'link' | 'image' }) => string | null

/** What the look and the words of every component share. `<Phase>` provides it; alone, a component has the defaults. */
export interface UiContextValue {
  /** Messages replaced, by key. */
  strings?: Partial<LocalizedStrings>
  /**
   * BCP 47 language of the phase: how numbers and dates are written and read. Translated messages take their plurals
   * from it.
   */
  lang?: string
  /** The phase explains the mark of required questions, so its components do not. */
  hasRequiredNote?: boolean
  dir?: 'ltr' | 'rtl'
  /** Icons of the host's own, by the name authors write. */
  icons?: Record<string, IconNode>
  slots?: ContentSlots
  resolveUrl?: ResolveUrl
}

export const UiContext = /* @__PURE__ */ createContext<UiContextValue>({})
