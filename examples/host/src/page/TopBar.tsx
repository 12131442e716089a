import type { Appearance } from '../use-appearance.js'
import { DemoIcon } from './icons.js'

interface TopBarProps {
  title: string
  appearance: Appearance
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function TopBar({ title, appearance, open, onOpenChange }: TopBarProps) {
  const dark = appearance.theme === 'dark'
  const rtl = appearance.dir === 'rtl'
  return (
    <header className="topbar">
      <p className="brand">
        <DemoIcon name="mark" />
        Tidemark
      </p>
      <h1 className="topbar-title">{title}</h1>
      <div className="topbar-tools">
        <button
          type="button"
          className="tool"
          aria-pressed={dark}
          onClick={() => appearance.set({ theme: dark ? 'light' : 'dark' })}
        >
          <DemoIcon name={dark ? 'sun' : 'moon'} />
          <span className="tool-label">Dark</span>
        </button>
        <button
          type="button"
          className="tool"
          aria-pressed={rtl}
          onClick={() => appearance.set({ dir: rtl ? 'ltr' : 'rtl' })}
        >
          <DemoIcon name="direction" />
          <span className="tool-label">Right to left</span>
        </button>
        <button type="button" className="tool" aria-expanded={open} onClick={() => onOpenChange(!open)}>
          <DemoIcon name="workbench" />
          <span className="tool-label">Workbench</span>
        </button>
      </div>
    </header>
  )
}
