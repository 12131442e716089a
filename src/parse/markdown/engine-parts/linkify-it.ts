/**
 * Stands in for `linkify-it` in the bundled engine: its only instance is replaced by autolink.ts when the engine is
 * made.
 */
export class LinkifyIt {}
