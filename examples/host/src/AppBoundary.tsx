import { Component, type ReactNode } from 'react'

interface State {
  error?: unknown
}

/**
 * The last net: an error in the page around the phase. (Inside, `<Phase>` catches each block's own and reports it to
 * `onError`.)
 */
export class AppBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    return error === undefined ? (
      this.props.children
    ) : (
      <Failure message={error instanceof Error ? error.message : String(error)} />
    )
  }
}

/** A page with nothing but what went wrong, and the way on. */
export function Failure({ message }: { message: string }) {
  return (
    <main className="failure">
      <h1>This page could not be shown</h1>
      <p>{message}</p>
      <p>Your answers are kept in this browser.</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        Load again
      </button>
    </main>
  )
}
