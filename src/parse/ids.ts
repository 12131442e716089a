import type { Edit } from '../spec/message.js'
import type { Report } from './messages.js'
import type { Span } from './places.js'

/** 64 bits as 16 hex digits: stable across engines, no cryptography. For `Spec.hash`, `contentHash` and ids of unwritable slugs. */
export const hashText = (text: string): string => {
  throw new Error(`not yet ${text}`)
}

/** The id that a text gives: always valid, with room for a counter. */
export const slug = (text: string): string => {
  throw new Error(`not yet ${text}`)
}

export interface IdSuffix {
  /** What precedes the suffix, trimmed at its end; the whole text when there is none. */
  text: string
  /** As written, not yet judged. */
  id?: string
  /** Offsets in the given text of `{#id}`, braces included. */
  start?: number
  end?: number
}

/** Takes `{#id}` off the end of a heading, label, option or item. */
export const takeIdSuffix = (text: string): IdSuffix => {
  throw new Error(`not yet ${text}`)
}

/** One thing that needs an id. */
export interface IdClaim extends Span {
  /** The text that the slug is derived from. */
  text: string
  /** How the file would say this id explicitly; used by the fix of `id-derived-duplicate`. */
  write?: (id: string) => Edit
}

/** Ids of one namespace: the blocks and fields of a phase, or the options of one question. */
export interface IdSpace {
  /**
   * Takes an explicit id. Call it for all explicit ids before the first `derive`. Reports `id-invalid` or `id-duplicate`
   * and returns null when it cannot be had: derive one then.
   */
  reserve(id: string, span: Span): string | null
  /** Makes an id from the text; a second equal one gets `-2` and a warning. */
  derive(claim: IdClaim): string
}

/** @param what names the things of this space in messages, such as "block or field" or "option". */
export const createIdSpace = (report: Report, what: string): IdSpace => {
  throw new Error(`not yet ${what} ${String(report)}`)
}
