/**
 * Pairs `[ ]` and `{ }` in one pass and maps each offset to that of its partner. Ignores quotes: the pairs only decide
 * how to read text that YAML rejects, such as `Rank [draft] items`.
 */
export function pairBrackets(source: string, start: number, end: number): ReadonlyMap<number, number> {
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
      // Unclosed openers have no partner. Each is popped once, so the pass stays linear.
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
