/** Runs host code and passes errors it throws to `reportError`. */
export function callSafely(run: () => void): void {
  try {
    run()
  } catch (error) {
    reportUncaught(error)
  }
}

function reportUncaught(error: unknown): void {
  const { reportError } = globalThis as { reportError?: (error: unknown) => void }
  if (reportError) reportError(error)
  else void Promise.reject(error)
}
