import { createContext, type KeyboardEvent, type ReactNode, useContext, useId, useRef } from 'react'

interface TabsProps<Id extends string> {
  label: string
  tabs: { id: Id; label: string; count?: number }[]
  active: Id
  onActiveChange: (id: Id) => void
  children: ReactNode
}

const TabsContext = createContext({ prefix: '', active: '' })

/** Tabs as the ARIA Authoring Practices describe them: one tab stop, arrows choose. */
export function Tabs<Id extends string>({ label, tabs, active, onActiveChange, children }: TabsProps<Id>) {
  const prefix = useId()
  const list = useRef<HTMLDivElement>(null)

  const choose = (event: KeyboardEvent) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const at = tabs.findIndex(({ id }) => id === active)
    const goal: Record<string, number> = {
      [rtl ? 'ArrowLeft' : 'ArrowRight']: (at + 1) % tabs.length,
      [rtl ? 'ArrowRight' : 'ArrowLeft']: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const next = tabs[goal[event.key] ?? -1]
    if (!next) return
    event.preventDefault()
    onActiveChange(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }

  return (
    <TabsContext.Provider value={{ prefix, active }}>
      <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={choose}>
        {tabs.map(({ id, label: name, count }) => (
          <button
            key={id}
            type="button"
            className="tab"
            role="tab"
            id={`${prefix}-${id}-tab`}
            data-tab={id}
            aria-selected={id === active}
            aria-controls={`${prefix}-${id}`}
            tabIndex={id === active ? 0 : -1}
            onClick={() => onActiveChange(id)}
          >
            {name}
            {count !== undefined && count > 0 && <span className="tab-count"> {count}</span>}
          </button>
        ))}
      </div>
      {children}
    </TabsContext.Provider>
  )
}

/** Hidden panels stay in the page: the editor keeps its scroll position and its undo history. */
export function TabPanel({ id, children }: { id: string; children: ReactNode }) {
  const { prefix, active } = useContext(TabsContext)
  return (
    <div
      className="pane"
      role="tabpanel"
      id={`${prefix}-${id}`}
      aria-labelledby={`${prefix}-${id}-tab`}
      hidden={id !== active}
    >
      {children}
    </div>
  )
}
