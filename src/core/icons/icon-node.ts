/**
 * An icon as data: SVG elements on a 24 × 24 grid, drawn with a 2-unit stroke in the current colour. Lucide's own form.
 */
export type IconNode = readonly (readonly [
  tag: 'path' | 'circle' | 'ellipse' | 'line' | 'polygon' | 'polyline' | 'rect',
  attributes: Record<string, string | number | undefined>,
])[]
