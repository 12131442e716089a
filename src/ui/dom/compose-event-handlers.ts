type Handlers = Record<string, ((event: never) => void) | undefined>

/**
 * Handlers of ours for an element that the host may listen to as well: the host's comes first.
 *
 * @param host the props that the host gives the element
 */
export function composeEventHandlers<Ours extends object>(ours: Ours, host: object): Ours {
  const composed = { ...ours } as Handlers
  for (const [name, handler] of Object.entries(composed)) {
    const first = (host as Handlers)[name]
    if (!first) continue
    composed[name] = (event) => {
      first(event)
      handler?.(event)
    }
  }
  return composed as Ours
}
