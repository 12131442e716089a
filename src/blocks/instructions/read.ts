import { contentOf, type Reader } from '../reader.js'

/** All of the section's text. */
export const readInstructions: Reader<'instructions', object> = ({ parts }) => ({ content: contentOf(parts) })
