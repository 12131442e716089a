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
  /** As it is shown, where it holds more than words. */
  content?: Inline[]
  explicit?: InlineWithId['explicit']
  /** Where ` {#id}` may be inserted. */
  idAt: number
}

export interface DirectivePart {
  kind: 'directive'
  directive: Directive
}

export type SectionPart = ContentPart | DirectivePart

/** What stands between two headings of level 1 or 2. Only the first section may have no heading: the preamble. */
export interface Section {
  heading?: SectionHeading
  parts: SectionPart[]
}

/** Cuts a file into sections; the preamble is always the first, and may be empty. */
export const splitSections = (roots: Root[], source: string, report: Report): Section[] => {
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
      const idAt = findIdOffset(source, root)
      const rich = toRichContent(content)
      const heading = {
        depth,
        text: plainText(content),
        ...(rich && { content: rich }),
        ...at,
        idAt,
        ...(explicit && { explicit }),
      }
      // An image without words names nothing, but it is there to be seen.
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
 * The heading that names the phase: the first `#`, before any other section and without a directive. When it says no
 * more than the front matter does, it goes, and its text joins the preamble.
 *
 * @returns that heading, if it is the phase's title.
 */
export const takeTitle = (sections: Section[], frontMatterTitle: string | undefined): SectionHeading | undefined => {
  const first = sections[1]
  if (first?.heading?.depth !== 1 || first.heading.text === '') return undefined
  if (first.parts.some((part) => part.kind === 'directive' && part.directive.role !== 'single')) return undefined
  const { heading } = first
  if (frontMatterTitle !== undefined && normalizeText(frontMatterTitle.trim()) !== normalizeText(heading.text))
    return undefined
  sections.splice(0, 2, { parts: [...sections[0]!.parts, ...first.parts] })
  return heading
}
