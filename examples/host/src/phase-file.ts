/** What the demo's server says about one file: its text, or why there is none. */
export interface PhaseFile {
  /** As shown to people. */
  name: string
  /** URL of the folder that its relative images are in. */
  base: string
  source?: string
  /** One sentence: what is wrong and what to do. */
  problem?: string
}

/** The answer to `GET /phase-files.json`. */
export interface PhaseFiles {
  /** Whether these are the example course. */
  course: boolean
  files: PhaseFile[]
}
