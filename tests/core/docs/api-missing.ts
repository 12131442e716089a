import type { ApiExport } from './api-list.js'

/** What a reader of the page would have to guess. `type` and `version` of data say themselves what they are. */
export function undocumented({ name, text, members, values, signature }: ApiExport): string[] {
  const isLiteral = ({ name, type }: { name: string; type: string }) =>
    /^(?:type|version)$/.test(name) && /^(?:'[\w-]+'|\d+)$/.test(type)
  // The component lists its props.
  if (/Props$/.test(name) && name !== 'ViewProps') return text === '' ? [name] : []
  return [
    ...(text === '' ? [name] : []),
    ...members
      .filter((member) => member.text === '' && !isLiteral(member) && !hasTag(member))
      .map((member) => `${name}.${member.name}`),
    ...values.filter((value) => value.text === '').map((value) => `${name}: ${value.name}`),
    ...(signature?.parameters ?? []).filter((each) => each.text === '').map((each) => `${name}(${each.name})`),
  ]
}

const hasTag = ({ tags }: { tags: { name: string }[] }): boolean => tags.some((tag) => tag.name === 'returns')
