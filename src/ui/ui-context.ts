import { type ComponentType, createContext, type ReactNode } from 'react'
import type { Code, ImageNode, Link, MathBlock } from '../core/content/content.js'
import type { LocalizedStrings } from '../core/i18n/localized-string.js'
import type { IconNode } from '../core/icons/icon-node.js'

/** Components that render content in place of phasekit's own. Each receives the node and the checked URL. */
export interface ContentSlots {
  /** Renders a link. `href` has passed the link policy. */
  link?: ComponentType<{ node: Link; href: string; children: ReactNode }> | undefined
  /** Renders an image. `src` has passed the policy for images. */
  image?: ComponentType<{ node: ImageNode; src: string }> | undefined
  /** Renders a code block. */
  code?: ComponentType<{ node: Code }> | undefined
  /** Renders a formula, which phasekit shows as code. */
  math?: ComponentType<{ node: MathBlock }> | undefined
}

/** Maps a URL, or refuses it with `null`. Called only for URLs that phasekit's own policy accepts. */
export type ResolveUrl = (url: string, use: { kind: 'link' | 'image' }) => string | null

/**
 * Settings for appearance and UI strings that all components share. `<Phase>` provides them; standalone components use
 * the defaults.
 */
export interface UiContextValue {
  /** Overrides for UI strings, by key. */
  strings?: Partial<LocalizedStrings> | undefined
  /**
   * BCP 47 language of the phase, which formats and parses numbers and dates. Translated strings use its plural rules.
   */
  lang?: string | undefined
  /** The phase explains the required mark, so its components do not. */
  hasRequiredNote?: boolean | undefined
  dir?: 'ltr' | 'rtl' | undefined
  /** The host's own icons, by the name that authors write. */
  icons?: Record<string, IconNode> | undefined
  slots?: ContentSlots | undefined
  resolveUrl?: ResolveUrl | undefined
}

export const UiContext = /* @__PURE__ */ createContext<UiContextValue>({})
