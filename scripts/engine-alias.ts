/**
 * Modules of the Markdown engine that are replaced when it is bundled: specifier → absolute path of the file that stands in.
 * One table for the build (tsup), the tests (vitest), the stories and the demo's Vite, so that all run the same engine.
 */
export const engineAlias: Record<string, string> = {}
