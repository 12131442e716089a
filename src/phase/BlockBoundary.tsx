import { Component, type ReactNode } from 'react'

interface Props {
  /** What is drawn; another one gets another chance. */
  of: unknown
  fallback: ReactNode
  onError: (error: unknown) => void
  children: ReactNode
}

/** Keeps a block that throws from taking the phase with it. */
export class BlockBoundary extends Component<Props, { failed: boolean; of: unknown }> {
  override state = { failed: false, of: this.props.of }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: { of: unknown }): { failed: boolean; of: unknown } | null {
    return props.of === state.of ? null : { failed: false, of: props.of }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error)
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
