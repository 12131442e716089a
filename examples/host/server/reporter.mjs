/** @typedef {{ name: string, source?: string, problem?: string }} Read What was read of a file, or why nothing was. */
/** @typedef {typeof import('phasekit/parse')} Parser */

/** Prints what the parser says about a file: when the demo starts, and after each save. */
export function createReporter() {
  /** @type {Promise<Parser> | undefined} */
  let parser

  return {
    /**
     * Loads the parser through Vite: the same source, with the same aliases, as the page runs.
     * @param {import('vite').ViteDevServer} server
     */
    loadParser(server) {
      parser = /** @type {Promise<Parser>} */ (server.ssrLoadModule('phasekit/parse'))
    },

    /** @param {Read} file */
    async read({ name, source, problem }) {
      if (problem !== undefined || source === undefined) return console.error(`  ✕ ${name}\n    ${problem}\n`)
      if (!parser) return
      try {
        const { formatMessages, parsePhase } = await parser
        const { messages } = parsePhase(source, { file: name })
        if (messages.length === 0) console.log(`  ✓ ${name}`)
        else console.log(`\n${formatMessages(messages, { source, file: name })}\n`)
      } catch (error) {
        // The page still works: it loads the parser for itself.
        console.error(error)
      }
    },
  }
}
