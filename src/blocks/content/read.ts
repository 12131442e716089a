import { contentOf, type Reader } from '../reader.js'

/** All of the section's text. */
export const readContent: Reader<'content', object> = ({ parts }) => ({ content: contentOf(parts) })
