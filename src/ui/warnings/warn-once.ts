export interface Warning {
  /** Each key is printed once. */
  key: string
  text: string
}

const printed: Set<string> = /* @__PURE__ */ new Set()

/**
 * Prints a development warning once. `check` returns undefined if there is nothing to report. Production builds remove
 * the body and then the unused callbacks: keep everything a check needs inside its callback.
 */
export function warnOnce(check: () => Warning | undefined): void {
  // Not `typeof process`: bundlers replace the expression below, also in pages without `process`.
  try {
    if (process.env.NODE_ENV !== 'production') {
      const warning = check()
      if (!warning || printed.has(warning.key)) return
      printed.add(warning.key)
      console.warn(`phasekit: ${warning.text}`)
    }
  } catch (error) {
    // Unbundled pages have no `process` and count as production.
    if (!(error instanceof ReferenceError)) throw error
  }
}
