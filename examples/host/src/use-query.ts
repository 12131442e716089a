import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** This address with another value for a parameter: for links. */
export function addressWith(name: string, value: string): string {
  const query = new URLSearchParams(window.location.search)
  query.set(name, value)
  return `?${query}`
}

/** A parameter of the address, `?name=value`: shareable, and the browser's Back button works. */
export function useQuery(name: string): [value: string | null, go: (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => new URLSearchParams(window.location.search).get(name))
  const go = useCallback(
    (next: string) => {
      const url = new URL(window.location.href)
      url.searchParams.set(name, next)
      window.history.pushState(null, '', url)
      for (const listener of listeners) listener()
    },
    [name],
  )
  return [value, go]
}
