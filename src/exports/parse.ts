/**
 * Markdown in, a phase's spec and messages out. Uses neither React nor the DOM nor Node: runs on a server, in a build,
 * in a worker.
 */

export type { BlockOptions, ReadableBlock } from '../blocks/custom/definition.js'
export type { PhaseSpec } from '../blocks/types.js'
export { type AppliedFixes, applyFixes } from '../parse/apply-fixes.js'
export { type FormatOptions, formatMessages } from '../parse/format-messages.js'
export { type ParseOptions, type ParseResult, parsePhase } from '../parse/parse-phase.js'
export type { Edit, PhaseMessage, Place, Point } from '../spec/message.js'
