type Handlers = Record<string, ((event: never) => void) | undefined>

/**
 * Handlers of ours for an element that the host may listen to as well: the host's comes first.
 *
 * @param host the props that the host gives the element
 */
export function hearBoth<Ours extends object>(ours: Ours, host: object): Ours {
  if (Object.keys(ours).every((name) => (host as Handlers)[name] === undefined)) return ours
  const both = Object.entries(ours as Handlers).map(([name, handler]) => {
    const first = (host as Handlers)[name]
    const heard = (event: never) => {
      first?.(event)
      handler?.(event)
    }
    return [name, first ? heard : handler]
  })
  return Object.fromEntries(both)
}
