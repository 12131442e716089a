import { isId } from '../../core/guards/id.js'
import type { Spec } from '../../core/spec/spec.js'
import { type ParamTable, phaseParams } from '../../schema/param-table.js'
import { quoteFix } from '../flow/flow-findings.js'
import type { FlowEntry } from '../flow/flow-types.js'
import { slug } from '../ids/ids.js'
import { takePlainId } from '../ids/inline-id.js'
import type { Report } from '../messages/reporter.js'
import { readParams } from '../params/read-params.js'
import { entriesToJson, toCoreScalar } from '../params/to-json.js'

/** The metadata of a phase. The title may come from the Markdown instead. */
export interface PhaseMetadata extends Pick<Spec<never>, 'number' | 'subtitle' | 'lang' | 'meta'> {
  id?: string
  title?: string
  components?: FlowEntry
  /** Known keys written with capitals, in lower case. */
  miscasedKeys: string[]
}

/** Separates the keys that phasekit defines from `meta`. */
export function readMetadata(entries: FlowEntry[], source: string, report: Report): PhaseMetadata {
  const table: ParamTable = phaseParams
  const has = (name: string) => entries.some(({ key }) => key === name)
  // `Title:` belongs to the host only when `title:` is present as well.
  const known = entries.filter(
    ({ key }) => Object.hasOwn(table, key) || (!has(key.toLowerCase()) && Object.hasOwn(table, key.toLowerCase())),
  )
  const { values, entry, rest } = readParams(known, phaseParams, { source, report, owner: 'front matter' })
  const { title: written = '', subtitle, phase, lang } = values
  const { title, id = values.id } = takeTitleId(written, entry('title'), known, source, report)
  const components = entries.find(({ key }) => key === 'components')
  return {
    miscasedKeys: rest.map(({ key }) => key.toLowerCase()),
    ...(id !== undefined && { id }),
    ...(title !== '' && { title }),
    ...(phase !== undefined && { number: phase }),
    ...(subtitle !== undefined && { subtitle }),
    ...(lang !== undefined && { lang }),
    meta: entriesToJson(
      entries.filter(({ key }) => !Object.hasOwn(table, key)),
      toCoreScalar,
    ),
    ...(components && { components }),
  }
}

/** Removes an `{#id}` from the title. It belongs in `id:`. */
function takeTitleId(
  written: string,
  entry: FlowEntry | undefined,
  known: FlowEntry[],
  source: string,
  report: Report,
) {
  const title = written.trim()
  if (!entry) return { title }
  const { text, explicit } = takePlainId(title, entry.value, source)
  if (!explicit) return { title }
  const { id, start, end } = explicit
  const line = `id: ${id}`
  const hasId = known.some(({ key }) => key === 'id')
  const lineBreak = /\r?\n?$/.exec(source.slice(0, entry.start))![0]
  const insert = { start: entry.start, end: entry.start, text: `${line}${lineBreak}` }
  const isSure = isId(id) && /[\r\n]/.test(source.charAt(entry.start - 1))
  report({
    ruleId: 'id-invalid',
    start,
    end,
    message: `The id of a phase stands in the front matter as \`${line}\`.`,
    ...(isSure && {
      fix: { title: `Write \`${line}\``, edits: [...(hasId ? [] : [insert]), ...quoteFix(entry.value, text).edits] },
    }),
  })
  return { title: text, ...(!hasId && isId(id) && { id }) }
}

/** Returns the file name without folders and extension. */
export function getFileStem(file: string | undefined): string | undefined {
  return (
    file
      ?.split(/[/\\]/)
      .pop()
      ?.replace(/(.)\.[^.]*$/, '$1')
      .trim() || undefined
  )
}

/** Derives the phase id when neither the host nor the front matter sets it. */
export function deriveId(number: number | undefined, title: string): string {
  return slug(number === undefined ? title : `phase-${number}`)
}
