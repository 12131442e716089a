import 'vitest'

/** What vitest.config.ts hands to the tests in a browser. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** Transcripts are written, not compared. */
    updateTranscripts: boolean
  }
}
