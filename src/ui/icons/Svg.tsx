import { createElement } from 'react'
import type { IconNode } from '../../core/icons/icon-node.js'
import { joinTokens } from '../dom/join-tokens.js'

/** `IconNode` as Lucide's own types have it: any string for a tag. An `IconNode` is one. */
export type SvgNode = readonly (readonly [tag: string, attributes: IconNode[number][1]])[]

interface SvgProps {
  /** What to draw, as data: an `IconNode`, or a drawing imported from `lucide`. */
  node: SvgNode
  className?: string
}

/**
 * An icon beside words: inline, in the current colour, as tall as the line's letters. Always decorative, so hidden from
 * assistive technology; the words around it carry the meaning.
 */
export function Svg({ node, className }: SvgProps) {
  return createElement(
    'svg',
    {
      className: joinTokens('pk-svg', className),
      viewBox: '0 0 24 24',
      // Attributes too, so that an icon is icon-sized even before the style sheet arrives.
      width: 24,
      height: 24,
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 2,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
      'aria-hidden': true,
      focusable: false,
    },
    ...node.map(([tag, attributes]) => createElement(tag, attributes)),
  )
}
