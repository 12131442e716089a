import { Component, type ReactNode } from 'react'
import type { BlockSpec } from '../blocks/types.js'
import { useStrings } from '../ui/strings.js'
import { phaseStrings } from './strings.js'

interface Props {
  /** What is drawn; another one gets another chance. */
  of: BlockSpec
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
    return this.state.failed ? <Said as="pk-failed" what="phase.blockFailed" /> : this.props.children
  }
}

/** A line in place of a block. Its words are looked for only when it is shown. */
export function Said({ as: className, what }: { as: string; what: keyof typeof phaseStrings }) {
  return <p className={className}>{useStrings(phaseStrings)(what)}</p>
}
