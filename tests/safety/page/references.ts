/**
 * What in a page refers to something that is not its own, or could be two things. Stands alone: it runs in the page.
 */
export function strayReferences(phases: readonly Element[]): string[] {
  const faults: string[] = []
  // Not `getElementById` and its like: a host's own names may lie over them.
  const all = phases.flatMap((phase) => [...(phase.getRootNode() as Document).documentElement.querySelectorAll('*')])
  const byId = new Map<string, Set<Element>>()
  for (const element of all) {
    const id = element.getAttribute('id')
    if (id) byId.set(id, (byId.get(id) ?? new Set()).add(element))
  }
  let found = 0
  for (const [at, phase] of phases.entries())
    for (const element of phase.querySelectorAll('*')) {
      const own = element.getAttribute('id')
      if (own && byId.get(own)?.size !== 1) faults.push(`${own} names ${byId.get(own)?.size} elements`)
      for (const name of [
        'for',
        'aria-labelledby',
        'aria-describedby',
        'aria-controls',
        'aria-owns',
        'aria-details',
        'aria-errormessage',
      ])
        for (const id of element.getAttribute(name)?.split(' ') ?? []) {
          // A message that is not there yet has no element.
          const targets = [...(byId.get(id) ?? [])]
          if (targets.some((target) => !phase.contains(target)))
            faults.push(`${name}="${id}" of phase ${at} leads out of it`)
          if (targets.length === 1) found += 1
        }
      const label = (element as HTMLInputElement).labels?.[0]
      if (label && !phase.contains(label)) faults.push(`a control of phase ${at} is named by a label outside`)
    }
  return found > 10 * phases.length ? faults : [...faults, `only ${found} references were found`]
}
