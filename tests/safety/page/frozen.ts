/**
 * Freezes everything that the language and the browser share between scripts: constructors, prototypes, methods. As SES
 * and `node --frozen-intrinsics` do, without their mends: what is inherited from a frozen object cannot be assigned
 * over either. Stands alone: it runs in Node and inside a page.
 */
export function freezeAll(): void {
  const seen = new Set<unknown>()
  const freeze = (value: unknown) => {
    if (
      (typeof value !== 'object' && typeof value !== 'function') ||
      value === null ||
      value === globalThis ||
      seen.has(value)
    )
      return
    seen.add(value)
    const own = Object.values(Object.getOwnPropertyDescriptors(value))
    try {
      // Not the constructor itself: React's developer build writes to `Error.stackTraceLimit`, and SES leaves that to
      // be written too.
      if (value !== Error) Object.freeze(value)
    } catch {
      // The names of a window's frames live in an object that nobody can freeze.
    }
    freeze(Object.getPrototypeOf(value))
    for (const each of own) for (const part of [each.value, each.get, each.set]) freeze(part)
  }
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(globalThis)))
    if (/^[A-Z]/.test(name) || ['eval', 'parseInt', 'structuredClone', 'queueMicrotask'].includes(name)) freeze(value)
  const hidden = [
    [][Symbol.iterator](),
    new Map().entries(),
    new Set().values(),
    ''[Symbol.iterator](),
    'a'.matchAll(/a/g),
    async () => {},
  ]
  for (const each of [...hidden, function* () {}, async function* () {}]) freeze(Object.getPrototypeOf(each))
}
