import MarkdownIt from 'markdown-it'
import type { LineIndex } from '../source/line-index.js'
import { encodeUrl } from './encode-url.js'
import {
  type BlockRule,
  type BlockState,
  comment,
  directive,
  type EngineEnv,
  headingDirective,
  math,
} from './engine-rules.js'
import { lineDirectives } from './line-directives.js'
import { matchBareUrl } from './match-bare-url.js'
import type { Token } from './token.js'

/** Deeper container blocks become paragraphs. A list uses two levels. */
const MAX_BLOCK_LEVEL = 90

type Engine = InstanceType<typeof MarkdownIt>

let engine: Engine | undefined

/**
 * Tokenizes the Markdown of a file. Never throws on content.
 *
 * @param text the source with LF line breaks and blanked front matter, so that its line numbers match `lines`
 * @param onTooDeep called with the 0-based line at which nesting was cut off, once per line
 */
export function tokenize(text: string, lines: LineIndex, onTooDeep: (line: number) => void): Token[] {
  engine ??= createEngine()
  const env: EngineEnv & { references: Record<string, never> } = {
    lines,
    containers: [],
    indents: { characters: [], columns: [] },
    directives: new Map(),
    commentSearch: { from: Infinity, found: -1, failedBefore: 0, indent: 0 },
    onTooDeep,
    references: Object.create(null),
  }
  const tokens = engine.parse(text, env as never) as Token[]
  for (const token of tokens) if (token.type === 'fence') token.info = engine.utils.unescapeAll(token.info)
  return tokens
}

/** CommonMark with tables, strikethrough and bare URLs, and rules for directives, comments and `$$` blocks. */
function createEngine(): Engine {
  const md = new MarkdownIt('default', { html: true, linkify: true })
  // tokensToInlines joins texts itself, and needs to know which characters were escaped.
  md.disable(['replacements', 'smartquotes', 'text_join'])
  // tokensToContent reports definitions that no link uses.
  md.core.ruler.disable(['linkify', 'strip_references'])

  // tokensToInlines applies the link policy: a link refused here would render as its raw source.
  md.validateLink = () => true
  md.normalizeLink = encodeUrl
  md.normalizeLinkText = (url) => url
  md.linkify = { matchAtStart: (text: string) => ({ url: matchBareUrl(text) }) } as never

  const rule = (ours: BlockRule) => ours as never
  const alt = ['paragraph', 'reference', 'blockquote', 'list']
  md.block.ruler.before('table', 'directive', rule(directive), { alt })
  md.block.ruler.before('heading', 'heading_directive', rule(headingDirective))
  md.block.ruler.before('fence', 'math_block', rule(math), { alt })
  md.core.ruler.after('block', 'line_directives', lineDirectives as never)
  md.block.ruler.at('html_block', rule(comment), { alt: ['paragraph', 'reference', 'blockquote'] })
  limitNesting(md)
  return md
}

/**
 * Tracks the enclosing container blocks and flattens content that is nested too deep. markdown-it would drop the rest
 * of the file.
 */
function limitNesting(md: Engine): void {
  const inner = md.block.tokenize.bind(md.block)
  const rules = md.block.ruler.getRules('')
  const paragraph = rules[rules.length - 1]!

  md.block.tokenize = (state, from, to) => {
    const env = state.env as unknown as EngineEnv
    if (state.parentType === 'root' && state.level === 0) {
      env.indents = { characters: state.tShift.slice(), columns: state.sCount.slice() }
      inner(state, from, to)
      return
    }
    if (state.level >= MAX_BLOCK_LEVEL) {
      env.onTooDeep(from)
      flatten(state as unknown as BlockState & { tight: boolean }, from, to, paragraph as unknown as BlockRule)
      return
    }
    env.containers.push(state.parentType === 'blockquote' ? -1 : state.blkIndent)
    inner(state, from, to)
    env.containers.pop()
  }
}

function flatten(state: BlockState, from: number, to: number, paragraph: BlockRule): void {
  let line = from
  while (line < to) {
    if (state.isEmpty(line)) line++
    else if (state.sCount[line]! < state.blkIndent) break
    else {
      paragraph(state, line, to, false)
      line = state.line
    }
  }
  state.line = line
}
