import { isId } from '../core/guards/id.js'
import { iconNames } from '../core/icons/icon-names.js'
import { attachMessages } from '../core/messages/attached-messages.js'
import type { PhaseMessage } from '../core/messages/phase-message.js'
import type { BlockOptions, BlockSpec, PhaseSpec } from '../schema/types.js'
import { checkComponents } from './blocks/check-components.js'
import { type FoundNavigation, mergeNavigation } from './blocks/merge-navigation.js'
import { type ReadContext, readBlock, readFieldPart } from './blocks/read-block.js'
import { type HostBlock, readHostBlock } from './blocks/read-host-block.js'
import { type Section, splitSections, takeTitle } from './blocks/sections.js'
import { splitIntoBlocks } from './blocks/split-into-blocks.js'
import { checkRecognized } from './front-matter/check-recognized.js'
import { readFrontMatter } from './front-matter/read-front-matter.js'
import { deriveId, getFileStem, readMetadata } from './front-matter/read-metadata.js'
import { createIdAssigner } from './ids/id-assigner.js'
import { slug } from './ids/ids.js'
import { reportNearId } from './ids/inline-id.js'
import { tokenize } from './markdown/engine.js'
import { tokensToContent } from './markdown/tokens-to-content.js'
import { createReporter, type Report } from './messages/reporter.js'
import { normalizeSource } from './normalize/normalize-source.js'
import { toOriginalFinding } from './normalize/source-edits.js'
import { cleanText } from './params/coerce-param.js'
import { createLineIndex } from './source/line-index.js'
import { bomLength } from './source/source-lines.js'
import { computeHashes } from './spec-hash.js'

/** Options of `parsePhase`. */
export interface ParseOptions extends BlockOptions {
  /** The file name. Its stem is the title of a phase without one. */
  file?: string | undefined
  /** The phase id. Takes precedence over the front matter. */
  id?: string | undefined
  /**
   * Ids assigned earlier, so that answers survive changed wording: a block or field by its text, an option or item by
   * `<id of its question>/<text>`. Ids written in the file take precedence.
   */
  ids?: Readonly<Record<string, string>> | undefined
  /** Names of icons that the host renders, in addition to the built-in ones. */
  icons?: readonly string[] | undefined
}

/** What `parsePhase` returns. */
export interface ParseResult {
  /** The phase: always whole, whatever the messages say. */
  spec: PhaseSpec
  /** Errors, warnings and infos for the author, in source order. */
  messages: PhaseMessage[]
}

const knownIcons: ReadonlySet<string> = /* @__PURE__ */ new Set(iconNames)

/** The title of a phase without one. */
const UNTITLED = 'Untitled phase'

/** The maximum source length in UTF-16 code units. */
const MAX_SOURCE = 2_000_000

/**
 * Parses a phase from Markdown. Never throws on content: readable content is kept, and problems are reported in
 * `messages`.
 *
 * @param source the Markdown of the file
 * @param options its name, ids and the host's own types of block
 *
 * @throws TypeError when `source` is not a string or `options.id` is not a valid id
 * @example
 * const { spec, messages } = parsePhase(source, { file: 'phase-2.md' })
 * if (messages.length > 0) console.warn(formatMessages(messages, { source, file: 'phase-2.md' }))
 */
export function parsePhase(source: string, options: ParseOptions = {}): ParseResult {
  assertArguments(source, options)
  const originalLines = createLineIndex(source.length > MAX_SOURCE ? '' : source)
  const { report: reportOriginal, messages } = createReporter(originalLines)
  const normalized = normalizeSource(originalLines)
  for (const finding of normalized.findings) reportOriginal(finding)
  const { text } = normalized
  const isUnchanged = text === originalLines.source
  const lines = isUnchanged ? originalLines : createLineIndex(text)
  const report: Report = isUnchanged
    ? reportOriginal
    : (finding) => reportOriginal(toOriginalFinding(finding, normalized))
  if (originalLines.source !== source) {
    const message = `This file is too long to be read. Split it into phases.`
    report({
      ruleId: 'source-too-large',
      message,
      expected: `${MAX_SOURCE} characters at most`,
      actual: `${source.length} characters`,
      start: 0,
      end: 0,
    })
  }

  const { entries, start, end } = readFrontMatter(text, report)
  const metadata = readMetadata(entries, text, report)
  const bodyLine = lines.point(end).line - 1
  const onTooDeep = (line: number) => {
    const message =
      'Lists and quotes are nested deeper than about 45 levels here. Learners ' +
      'see the deeper ones as paragraphs. Use fewer levels.'
    report({ ruleId: 'nesting-depth', message, ...lines.lineRange(line + 1) })
  }
  const { roots, sourceInfo } = tokensToContent(
    tokenize('\n'.repeat(bodyLine) + cleanText(text.slice(end)), lines, onTooDeep),
    lines,
    report,
  )
  checkRecognized(roots, text, start === end, report)
  const sections = splitSections(roots, text, report)
  const titleHeading = takeTitle(sections, metadata.title)
  const title = metadata.title ?? titleHeading?.text ?? getFileStem(options.file) ?? UNTITLED
  const isMiscased = (...keys: string[]) => keys.some((key) => metadata.miscasedKeys.includes(key))
  if (
    metadata.title === undefined &&
    titleHeading === undefined &&
    getFileStem(options.file) === undefined &&
    !isMiscased('title')
  ) {
    const message =
      'This phase has no title. Write `title:` in the front matter, or start with a heading: `# The title`.'
    const start = bomLength(text)
    report({ ruleId: 'title-missing', message, expected: 'title: …', start, end: start })
  }

  const named = metadata.id ?? titleHeading?.explicit?.id
  const id = options.id ?? (isId(named) ? named : deriveId(metadata.number, title))
  reportNearId(titleHeading?.explicit, report)
  if (id === slug(UNTITLED) && options.id === undefined && metadata.id === undefined && !isMiscased('id', 'title'))
    reportMissingId(text, report)

  const idAssigner = createIdAssigner(report, options.ids)
  const hostBlocks: HostBlock[] = []
  const definitions = new Map(options.blocks?.map((definition) => [definition.name, definition]))
  const icons = options.icons ? new Set([...iconNames, ...options.icons]) : knownIcons
  const blocks = readSections(sections, {
    lines,
    sourceInfo,
    report,
    idAssigner,
    icons,
    isIcon: (name) => icons.has(name),
    findDefinition: (name) => definitions.get(name),
    onHostBlock: (host) => hostBlocks.push(host),
  })
  idAssigner.assignIds(!messages().some(({ fix }) => fix))
  for (const host of hostBlocks) readHostBlock(host, report)
  checkComponents(metadata.components, blocks, report)

  const { number, subtitle, lang, meta } = metadata
  const shown = {
    title,
    ...(titleHeading?.content && { titleContent: titleHeading.content }),
    ...(subtitle !== undefined && { subtitle }),
  }
  const spec: PhaseSpec = {
    version: 1,
    id,
    ...(number !== undefined && { number }),
    ...shown,
    ...(lang !== undefined && { lang }),
    meta,
    blocks,
    ...computeHashes(shown, blocks),
  }
  const found = messages()
  attachMessages(spec, found)
  return { spec, messages: found }
}

/** Reads all blocks in source order. Navigation comes last. */
function readSections(sections: Section[], context: ReadContext): BlockSpec[] {
  const found: FoundNavigation[] = []
  const readField = (directive: Parameters<typeof readFieldPart>[0]) => readFieldPart(directive, context)
  const blocks = sections.flatMap((section) => {
    const { blocks, navigation } = splitIntoBlocks(section, { ...context, readField })
    const isEmptied = blocks.length === 0 && section.heading
    for (const directive of navigation) found.push({ directive, ...(isEmptied && { heading: section.heading }) })
    return blocks
  })
  const navigation = mergeNavigation(found, context.lines, context.report)
  return [...blocks, ...(navigation ? [navigation] : [])].map((block) => readBlock(block, context))
}

/** Phases with the same id share their answers, because hosts store answers by phase id. */
function reportMissingId(text: string, report: Report): void {
  const id = slug(UNTITLED)
  const message =
    `This phase has the id of all untitled phases, \`${id}\`, so a page may mix their answers. ` +
    `Write an id of its own in the front matter, such as \`id: bees\`.`
  const start = bomLength(text)
  report({ ruleId: 'phase-id-missing', message, expected: 'id: …', actual: id, start, end: start })
}

function assertArguments(source: unknown, { id }: ParseOptions): void {
  if (typeof source !== 'string') {
    const got = source === null ? 'null' : typeof source
    throw new TypeError(
      `phasekit: parsePhase was given ${got} instead of Markdown. It reads the text of a phase file. ` +
        `Pass a string; decode bytes first, for instance with readFile(path, 'utf8').`,
    )
  }
  if (id !== undefined && !isId(id)) {
    throw new TypeError(
      `phasekit: parsePhase was given ${JSON.stringify(id)} as options.id. Answers are stored under it, and ` +
        'an id is a lower-case letter followed by at most 63 of a-z, 0-9, "_" and "-". Pass such an id, or none.',
    )
  }
}
