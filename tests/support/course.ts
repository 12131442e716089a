import { parsePhase } from 'phasekit/parse'

const files = import.meta.glob<string>('../../examples/course/*.md', { query: '?raw', import: 'default', eager: true })

/** The phases of the example course, by file name. */
export const course = Object.entries(files).map(([path, source]) => ({
  file: path.replace(/^.*\//, ''),
  spec: parsePhase(source).spec,
}))
