import type { Spec } from '../spec/spec.js'
import type { FlowEntry } from './flow-types.js'
import { slug } from './ids.js'
import type { Report } from './messages.js'
import { type ParamTable, phaseParams } from './param-table.js'
import { readParams } from './params.js'
import { coreScalar, entriesToJson } from './to-json.js'

/** What a phase says about itself, without its title, which may come from the Markdown. */
export interface PhaseHead extends Pick<Spec<never>, 'number' | 'subtitle' | 'lang' | 'meta'> {
  id?: string
  title?: string
  components?: FlowEntry
}

/** Sorts the front matter: what phasekit knows, and the rest as `meta`. */
export const readHead = (entries: FlowEntry[], source: string, report: Report): PhaseHead => {
  const table: ParamTable = phaseParams
  const known = entries.filter(({ key }) => Object.hasOwn(table, key))
  const { values } = readParams(known, phaseParams, { source, report, owner: 'front matter' })
  const { id, title, subtitle, phase, lang } = values
  const components = entries.find(({ key }) => key === 'components')
  return {
    ...(id !== undefined && { id }),
    ...(title !== undefined && title.trim() !== '' && { title: title.trim() }),
    ...(phase !== undefined && { number: phase }),
    ...(subtitle !== undefined && { subtitle }),
    ...(lang !== undefined && { lang }),
    meta: entriesToJson(
      entries.filter(({ key }) => !Object.hasOwn(table, key)),
      coreScalar,
    ),
    ...(components && { components }),
  }
}

/** The file's name without folders and ending. */
export const stemOf = (file: string | undefined): string | undefined =>
  file
    ?.split(/[/\\]/)
    .pop()
    ?.replace(/(.)\.[^.]*$/, '$1')
    .trim() || undefined

/** The phase's id when neither the host nor the front matter says it. */
export const deriveId = (number: number | undefined, title: string): string => slug(number === undefined ? title : `phase-${number}`)
