/**
 * Parses Markdown into a phase's spec and messages. Uses neither React nor the DOM nor Node: runs on a server, in a
 * build or in a worker.
 */

export type { BlockOptions, ReadableBlock } from '../blocks/custom/block-definition.js'
export type { PhaseMessage, Point, Position, TextEdit } from '../core/messages/phase-message.js'
export { type AppliedFixes, applyFixes } from '../parse/messages/apply-fixes.js'
export { type FormatOptions, formatMessages } from '../parse/messages/format-messages.js'
export { type ParseOptions, type ParseResult, parsePhase } from '../parse/parse-phase.js'
export type { PhaseSpec } from '../schema/types.js'
