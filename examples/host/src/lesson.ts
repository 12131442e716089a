import { type PhaseMessage, type PhaseSpec, parsePhase } from 'phasekit/parse'
import type { PhaseFile } from './phase-file.js'

/** A file, parsed. */
export interface Lesson {
  file: PhaseFile
  /** The text that was parsed: the places in `messages` are places in it. */
  source: string
  spec: PhaseSpec
  messages: PhaseMessage[]
  /** Why there is nothing to show. */
  problem?: string
}

/** Parses files, each again only when its text changed. */
export function createLessonParser(): (file: PhaseFile, edit: string | undefined) => Lesson {
  const last = new Map<string, Lesson>()
  return (file, edit) => {
    const source = edit ?? file.source ?? ''
    const known = last.get(file.name)
    if (known && known.source === source && known.file === file) return known
    const { spec, messages } = parsePhase(source, { file: file.name })
    // A copy, as from a server: the page lists the messages itself, so the development warning is not needed.
    const lesson: Lesson = { file, source, spec: structuredClone(spec), messages }
    if (source.trim() === '') lesson.problem = file.problem ?? 'There is no text. Write a heading.'
    last.set(file.name, lesson)
    return lesson
  }
}
