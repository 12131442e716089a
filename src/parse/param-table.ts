/** What a parameter accepts. `whole` counts from 0, `count` from 1, `positive` is a number above 0, `date` is `YYYY-MM-DD`; a `ref` names something of the block by its id. */
export type ParamKind =
  | 'text'
  | 'boolean'
  | 'whole'
  | 'count'
  | 'number'
  | 'positive'
  | 'date'
  | 'id'
  | 'id-list'
  | 'ref'
  | 'ref-list'
  | 'text-list'
  | 'icon'
  | 'language'

export type ParamTable = Readonly<Record<string, ParamKind>>

const common = { id: 'id', aliases: 'id-list' } as const
const block = { ...common, title: 'text' } as const
const field = { ...common, title: 'text', required: 'boolean', label: 'text', hint: 'text', placeholder: 'text' } as const
const lengths = { minLength: 'whole', maxLength: 'count', rows: 'count' } as const

/** The parameters of each type of block, besides `type`. */
export const blockParams = {
  instructions: block,
  content: block,
  information: { ...block, icon: 'icon' },
  selection: {
    ...block,
    multiple: 'boolean',
    required: 'boolean',
    min: 'whole',
    max: 'count',
    exclusive: 'ref-list',
    other: 'ref',
    filter: 'boolean',
  },
  ranking: { ...block, required: 'boolean', top: 'count' },
  form: block,
  navigation: { ...block, previous: 'text', next: 'text', previousId: 'id', nextId: 'id' },
} as const satisfies Record<string, ParamTable>

/** The parameters of each type of field, besides `type`. */
export const fieldParams = {
  select: { ...field, options: 'text-list' },
  radio: { ...field, options: 'text-list' },
  textarea: { ...field, ...lengths },
  text: { ...field, ...lengths },
  number: { ...field, min: 'number', max: 'number', step: 'positive' },
  scale: { ...field, min: 'number', max: 'number', step: 'positive', minLabel: 'text', maxLabel: 'text' },
  date: { ...field, min: 'date', max: 'date' },
  checkbox: field,
} as const satisfies Record<string, ParamTable>

/** The front matter's own keys; all others are `meta`. */
export const phaseParams = { id: 'id', title: 'text', subtitle: 'text', phase: 'number', lang: 'language' } as const satisfies ParamTable

/** Whether the front matter knows this key. */
export const isFrontMatterKey = (key: string | undefined): boolean =>
  key !== undefined && (key === 'components' || Object.hasOwn(phaseParams, key))

/** Accepted for later, never shown to learners (rule `param-reserved`). */
export const reservedParams = ['correct', 'feedback', 'points', 'shuffle', 'if'] as const

const tables = (): ParamTable[] => [...Object.values(blockParams), ...Object.values(fieldParams), phaseParams]

/** Whether any type knows a parameter of this name. */
export const isParamName = (name: string): boolean =>
  tables().some((table) => Object.hasOwn(table, name)) || reservedParams.some((reserved) => reserved === name)

/** Whether any type has a parameter of this name and one of these kinds. */
export const isOfKind = (name: string, ...kinds: ParamKind[]): boolean =>
  tables().some((table) => Object.hasOwn(table, name) && kinds.includes(table[name]!))

/** The parameters of a type of block or field. */
export const paramsOf = (type: string): ParamTable | undefined => {
  const types: Readonly<Record<string, ParamTable>> = Object.hasOwn(blockParams, type) ? blockParams : fieldParams
  return Object.hasOwn(types, type) ? types[type] : undefined
}

/** The types that have a parameter of this name. */
export const ownersOf = (name: string): string[] =>
  [...Object.entries(blockParams), ...Object.entries(fieldParams)].filter(([, table]) => Object.hasOwn(table, name)).map(([type]) => type)
