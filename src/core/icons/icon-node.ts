/** An icon as data: SVG elements on a 24 × 24 grid with a 2-unit stroke in the current color, in Lucide's format. */
export type IconNode = readonly (readonly [
  tag: 'path' | 'circle' | 'ellipse' | 'line' | 'polygon' | 'polyline' | 'rect',
  attributes: Record<string, string | number | undefined>,
])[]
