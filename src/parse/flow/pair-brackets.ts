/**
 * Pairs `[ ]` and `{ }` in one pass, each with its partner's offset in both directions. Quotes are not looked at: the
 * pairs only decide how to read what YAML would refuse, such as `Rank [draft] items`.
 */
export const pairBrackets = (source: string, start: number, end: number): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>()
  const open: number[] = []
  const waiting = { '[': 0, '{': 0 }
  for (let i = start; i < end; i++) {
    const char = source[i]
    if (char === '[' || char === '{') {
      open.push(i)
      waiting[char]++
    } else if (char === ']' || char === '}') {
      const opener = char === ']' ? '[' : '{'
      // Openers in between have no partner. Each is dropped once, which keeps the pass linear.
      while (waiting[opener] > 0) {
        const candidate = open.pop()!
        const found = source[candidate] as '[' | '{'
        waiting[found]--
        if (found !== opener) continue
        pairs.set(candidate, i)
        pairs.set(i, candidate)
        break
      }
    }
  }
  return pairs
}
