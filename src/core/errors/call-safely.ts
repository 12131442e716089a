/** Runs code of the host's. What it throws goes to `reportError`. */
export function guarded(run: () => void): void {
  try {
    run()
  } catch (error) {
    report(error)
  }
}

function report(error: unknown): void {
  const { reportError } = globalThis as { reportError?: (error: unknown) => void }
  if (reportError) reportError(error)
  else void Promise.reject(error)
}
