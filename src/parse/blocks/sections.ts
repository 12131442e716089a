import type { Inline } from '../../core/content/content.js'
import { plainText } from '../../core/content/plain-text.js'
import { toRichContent } from '../../core/content/to-rich-content.js'
import type { BlockRange, ContentPart, InlineWithId } from '../../reading/reader.js'
import { type Directive, readDirective } from '../directives/read-directive.js'
import { findIdOffset, takeInlineId } from '../ids/inline-id.js'
import { normalizeText } from '../ids/normalize-text.js'
import type { Root } from '../markdown/root-nodes.js'
import type { Report } from '../messages/reporter.js'

/** The heading that opens a section. */
export interface SectionHeading extends BlockRange {
  depth: 1 | 2
  text: string
  /** The heading with inline formatting. Absent when it is plain text. */
  content?: Inline[]
  explicit?: InlineWithId['explicit']
  /** The offset at which ` {#id}` can be inserted. */
  idOffset: number
}

export interface DirectivePart {
  kind: 'directive'
  directive: Directive
}

export type SectionPart = ContentPart | DirectivePart

/** The content between two headings of level 1 or 2. Only the first section, the preamble, has no heading. */
export interface Section {
  heading?: SectionHeading
  parts: SectionPart[]
}

/** Splits a file into sections. The preamble comes first and may be empty. */
export function splitSections(roots: Root[], source: string, report: Report): Section[] {
  const sections: Section[] = [{ parts: [] }]
  for (const root of roots) {
    const { parts } = sections[sections.length - 1]!
    if (root.kind === 'content') parts.push(root)
    else if (root.kind === 'directive')
      parts.push({ kind: 'directive', directive: readDirective(root, source, report) })
    else {
      const { content, explicit } = takeInlineId(root.children, root, source)
      const { depth, start, end, firstLine, endLine } = root
      const at = { start, end, firstLine, endLine }
      const idOffset = findIdOffset(source, root)
      const rich = toRichContent(content)
      const heading = {
        depth,
        text: plainText(content),
        ...(rich && { content: rich }),
        ...at,
        idOffset,
        ...(explicit && { explicit }),
      }
      // An image without alternative text gives no heading, so it is kept as content.
      const isImage = heading.text === '' && rich
      sections.push({
        heading,
        parts: isImage ? [{ kind: 'content', node: { type: 'paragraph', children: rich }, ...at }] : [],
      })
    }
  }
  return sections
}

/**
 * Removes the heading that names the phase: the first `#`, when it precedes all other sections and has no directive.
 * Keeps it when its text differs from the title in the front matter. Its content joins the preamble.
 *
 * @returns the heading, if it is the title of the phase
 */
export function takeTitle(sections: Section[], frontMatterTitle: string | undefined): SectionHeading | undefined {
  const first = sections[1]
  if (first?.heading?.depth !== 1 || first.heading.text === '') return undefined
  if (first.parts.some((part) => part.kind === 'directive' && part.directive.role !== 'single')) return undefined
  const { heading } = first
  if (frontMatterTitle !== undefined && normalizeText(frontMatterTitle.trim()) !== normalizeText(heading.text))
    return undefined
  sections.splice(0, 2, { parts: [...sections[0]!.parts, ...first.parts] })
  return heading
}
