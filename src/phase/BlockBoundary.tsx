import { Component, type ReactNode } from 'react'
import type { BlockSpec } from '../blocks/types.js'

interface Props {
  /** What is drawn; another one gets another chance. */
  of: BlockSpec
  fallback: ReactNode
  onError: ((error: unknown, block: BlockSpec) => void) | undefined
  children: ReactNode
}

/** Keeps a block that throws from taking the phase with it. */
export class BlockBoundary extends Component<Props, { failed: boolean; of: BlockSpec }> {
  override state = { failed: false, of: this.props.of }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: { of: BlockSpec }): { failed: boolean; of: BlockSpec } | null {
    return props.of === state.of ? null : { failed: false, of: props.of }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error, this.props.of)
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
