type Handlers = Record<string, ((event: never) => void) | undefined>

/**
 * Handlers of ours for an element that the host may listen to as well: the host's comes first.
 *
 * @param host the props that the host gives the element
 */
export function hearBoth<Ours extends object>(ours: Ours, host: object): Ours {
  const both = { ...ours } as Handlers
  for (const [name, handler] of Object.entries(both)) {
    const first = (host as Handlers)[name]
    if (!first) continue
    both[name] = (event) => {
      first(event)
      handler?.(event)
    }
  }
  return both as Ours
}
