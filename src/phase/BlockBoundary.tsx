import { Component, Fragment, type ReactNode, type RefObject } from 'react'
import { stringifyJson } from '../core/guards/json.js'
import type { BlockSpec } from '../schema/types.js'
import { useStrings } from '../ui/i18n/use-strings.js'
import { phaseStrings } from './strings/phase-strings.js'

interface BlockBoundaryProps {
  /** The rendered block. A new object resets the boundary. */
  block: BlockSpec
  lang: string | undefined
  /** Root element of the phase. */
  root: RefObject<HTMLElement | null>
  onError: ((error: unknown, block: BlockSpec) => void) | undefined
  children: ReactNode
}

/** React did not find a node where it had inserted it: a page translator or an extension moved it. */
const isMovedNode = (error: unknown): boolean => (error as Partial<DOMException> | null)?.name === 'NotFoundError'

/**
 * Contains the error of a block that throws. Remounts a block that failed only because its nodes were moved: its
 * answers are in the store.
 */
export class BlockBoundary extends Component<
  BlockBoundaryProps,
  { failed: boolean; remountKey: number; of: BlockSpec }
> {
  override state = { failed: false, remountKey: 0, of: this.props.block }
  /** Limits remounts to one per task, so that a block that always throws does not remount forever. */
  private remount: 'possible' | 'asked' | 'done' = 'possible'

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  static getDerivedStateFromProps(
    props: BlockBoundaryProps,
    state: { of: BlockSpec },
  ): { failed: boolean; of: BlockSpec } | null {
    return props.block === state.of ? null : { failed: false, of: props.block }
  }

  override componentDidUpdate({ block: of, lang }: BlockBoundaryProps, before: { failed: boolean }): void {
    const { root, ...now } = this.props
    if (before.failed && !this.state.failed && this.remount === 'asked') {
      this.remount = 'done'
      setTimeout(() => {
        this.remount = 'possible'
      })
    }
    // Translators replace text nodes by `<font>`, so React's updates are invisible. Remounting shows the new text.
    if ((of === now.block && lang === now.lang) || !root.current?.getElementsByTagName('font')[0]) return
    if (lang !== now.lang || stringifyJson(of) !== stringifyJson(now.block))
      this.setState(({ remountKey }) => ({ remountKey: remountKey + 1 }))
  }

  override componentDidCatch(error: unknown): void {
    // One commit may throw many of these errors. One remount fixes them all.
    if (isMovedNode(error) && (!this.state.failed || this.remount !== 'done')) {
      this.remount = 'asked'
      this.setState({ failed: false })
    } else this.props.onError?.(error, this.props.block)
  }

  override render(): ReactNode {
    const { failed, remountKey } = this.state
    return failed ? (
      <StatusLine as="pk-callout" kind="warning" what="phase.blockFailed" />
    ) : (
      <Fragment key={remountKey}>{this.props.children}</Fragment>
    )
  }
}

/** A line in place of a block. A component, so that its string is looked up only when shown. */
export function StatusLine({
  as: className,
  kind,
  what,
}: {
  as: string
  kind?: string
  what: keyof typeof phaseStrings
}) {
  return (
    <p className={className} data-kind={kind}>
      {useStrings(phaseStrings)(what)}
    </p>
  )
}
