export interface Warning {
  /** A warning is printed once per key. */
  key: string
  text: string
}

const printed: Set<string> = /* @__PURE__ */ new Set()

/**
 * Prints a warning for the developers of a page, once. `check` returns undefined when there is nothing to warn of.
 * A production build removes the body, then the calls with their functions: write all that a check needs inside of it.
 */
export function warnOnce(check: () => Warning | undefined): void {
  // Not `typeof process`: bundlers replace the expression below in pages that have no `process`.
  try {
    if (process.env.NODE_ENV !== 'production') {
      const warning = check()
      if (!warning || printed.has(warning.key)) return
      printed.add(warning.key)
      console.warn(`phasekit: ${warning.text}`)
    }
  } catch (error) {
    // Without a bundler, a page has no `process` and does not say that it is in development.
    if (!(error instanceof ReferenceError)) throw error
  }
}
