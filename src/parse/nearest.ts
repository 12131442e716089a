/** The known name that a misspelt one most likely means; undefined when none is near. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => {
  throw new Error(`not yet ${name} ${[...known].length}`)
}
