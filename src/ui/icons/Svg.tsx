import { createElement } from 'react'
import type { IconNode } from '../../core/icons/icon-node.js'
import { joinTokens } from '../dom/join-tokens.js'

/** An `IconNode` in Lucide's looser type, with any string as tag. */
export type SvgNode = readonly (readonly [tag: string, attributes: IconNode[number][1]])[]

interface SvgProps {
  /** The icon as data: an `IconNode`, or an icon imported from `lucide`. */
  node: SvgNode
  className?: string
}

/**
 * An inline icon in the current color, sized to the text. Always decorative and hidden from assistive technology: the
 * adjacent text carries the meaning.
 */
export function Svg({ node, className }: SvgProps) {
  return createElement(
    'svg',
    {
      className: joinTokens('pk-svg', className),
      viewBox: '0 0 24 24',
      // Attributes as well as CSS, so that the icon has its size before the style sheet loads.
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
