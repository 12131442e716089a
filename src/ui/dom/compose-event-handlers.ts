type Handlers = Record<string, ((event: never) => void) | undefined>

/**
 * Merges our event handlers with the host's on the same element. The host's handler runs first.
 *
 * @param host the props that the host passed for the element
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
