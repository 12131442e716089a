import type { PhaseMode } from 'phasekit'
import { useLayoutEffect, useState } from 'react'

/** What a visitor can change about the page. */
export interface Appearance {
  theme: 'light' | 'dark'
  dir: 'ltr' | 'rtl'
  mode: PhaseMode
  set(change: Partial<Pick<Appearance, 'theme' | 'dir' | 'mode'>>): void
}

const preferred = () => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

export function useAppearance(): Appearance {
  const [appearance, setAppearance] = useState(
    () => ({ theme: preferred(), dir: 'ltr', mode: 'answer' }) as Omit<Appearance, 'set'>,
  )
  const { theme, dir } = appearance
  // The whole page turns, not only the phase: `color-scheme` and `dir` are inherited, and the phase follows.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dir = dir
  }, [theme, dir])
  return { ...appearance, set: (change) => setAppearance((before) => ({ ...before, ...change })) }
}
