// One abstract phase model -> the source text each peer takes. Ids: section i is `s<i>`, its j-th field `s<i>f<j>`.
import { marked } from 'marked'
import { parsePhase } from '../../dist/parse.js'
import { toTree } from './tree.mjs'

const q = JSON.stringify
const html = (md) => marked.parse(md ?? '')
const flow = (type, attrs) =>
  `{${[`type: ${type}`, ...Object.entries(attrs).map(([k, v]) => `${k}: ${q(v)}`)].join(', ')}}`
const mdField = (f) =>
  f.type === 'select'
    ? `**${f.label}**\n{type: select, options: [${f.options.map((o) => q(o)).join(', ')}]}`
    : `**${f.label}**\n{type: textarea, placeholder: ${q(f.placeholder)}}`
const bullets = (xs) => xs.map((x) => `- ${x}`).join('\n')
const fence = (xs) => `\`\`\`\n${xs.join('\n')}\n\`\`\``

/** phasekit's own format: YAML front matter, `##` sections, YAML-flow directives. */
export function toMarkdown(m) {
  const types = [...new Set(m.sections.map((s) => s.type))]
  const out = [
    `---\ntitle: ${q(m.title)}\nsubtitle: ${q(m.subtitle)}\nphase: ${m.phase}\ncomponents:\n${types.map((t) => `  - type: ${q(t)}`).join('\n')}\n---`,
  ]
  for (const s of m.sections) {
    if (s.heading) out.push(`## ${s.heading}`)
    out.push(flow(s.type, s.attrs))
    if (s.body) out.push(s.body)
    if (s.options) out.push(bullets(s.options))
    if (s.items) out.push(fence(s.items))
    for (const g of s.groups ?? []) out.push(`### ${g.heading}`, ...g.fields.map(mdField))
  }
  return `${out.join('\n\n')}\n`
}

/** Markdoc: the same prose, directives as Markdoc tags. */
export function toMarkdoc(m) {
  const attrs = (o) =>
    Object.entries(o)
      .map(([k, v]) => ` ${k}=${q(v)}`)
      .join('')
  const out = [`---\ntitle: ${q(m.title)}\nsubtitle: ${q(m.subtitle)}\nphase: ${m.phase}\n---`]
  m.sections.forEach((s, i) => {
    if (s.heading) out.push(`## ${s.heading}`)
    if (s.type === 'navigation') {
      out.push(`{% navigation${attrs(s.attrs)} /%}`)
      return
    }
    const { multiple, ...rest } = s.attrs
    out.push(`{% ${s.type} id="s${i}"${attrs(rest)} %}`)
    if (s.body) out.push(s.body)
    if (s.options) out.push(bullets(s.options))
    if (s.items) out.push(fence(s.items))
    for (const g of s.groups ?? []) {
      out.push(`### ${g.heading}`)
      for (const { type, ...f } of g.fields) out.push(`{% field kind="${type}"${attrs(f)} /%}`)
    }
    out.push(`{% /${s.type} %}`)
  })
  return `${out.join('\n\n')}\n`
}

/** SurveyJS JSON; Markdown bodies become HTML here, ahead of time (SurveyJS parses no Markdown itself). */
function toSurvey(m) {
  let nav = {}
  const elements = m.sections.flatMap((s, i) => {
    const name = `s${i}`
    const panel = (els) => [{ type: 'panel', name: `p${i}`, title: s.heading, elements: els }]
    const card = s.attrs.title ? `<h3>${s.attrs.title}</h3>` : ''
    switch (s.type) {
      case 'navigation':
        nav = s.attrs
        return []
      case 'selection':
        return panel([{ type: 'checkbox', name, title: s.attrs.title, description: s.body, choices: s.options }])
      case 'ranking':
        return panel([{ type: 'ranking', name, title: s.attrs.title, description: s.body, choices: s.items }])
      case 'form': {
        let j = 0
        return panel(
          s.groups.map((g, k) => ({
            type: 'panel',
            name: `p${i}g${k}`,
            title: g.heading,
            elements: g.fields.map((f) =>
              f.type === 'select'
                ? { type: 'dropdown', name: `${name}f${j++}`, title: f.label, choices: f.options }
                : { type: 'comment', name: `${name}f${j++}`, title: f.label, placeholder: f.placeholder, rows: 3 },
            ),
          })),
        )
      }
      default:
        return panel([{ type: 'html', name, html: card + html(s.body) }])
    }
  })
  return q({
    title: m.title,
    description: m.subtitle,
    showQuestionNumbers: 'off',
    textUpdateMode: 'onTyping',
    autoFocusFirstQuestion: false,
    previous: nav.previous,
    completeText: nav.next,
    pages: [{ name: 'page', elements }],
  })
}

/** JSON Schema shared by RJSF and JSON Forms: section fields keyed by id. */
const arr = (items, extra) => ({ type: 'array', items: { type: 'string', ...items }, ...extra })
const fieldSchema = (f) => ({ type: 'string', title: f.label, ...(f.options && { enum: f.options }) })

function toRjsf(m) {
  const schema = { type: 'object', title: m.title, description: m.subtitle, properties: {} }
  const uiSchema = {
    'ui:globalOptions': { enableMarkdownInDescription: true },
    'ui:submitButtonOptions': { norender: true },
  }
  const formData = {}
  let nav = {}
  m.sections.forEach((s, i) => {
    const name = `s${i}`
    const box = (description, properties = {}) => ({ type: 'object', title: s.heading, description, properties })
    if (s.type === 'navigation') nav = s.attrs
    else if (s.type === 'selection') {
      schema.properties[name] = box(s.body, {
        v: arr({ enum: s.options }, { uniqueItems: true, title: s.attrs.title }),
      })
      uiSchema[name] = { v: { 'ui:widget': 'checkboxes' } }
    } else if (s.type === 'ranking') {
      schema.properties[name] = box(s.body, { v: arr({}, { title: s.attrs.title }) })
      uiSchema[name] = {
        v: {
          'ui:options': { addable: false, removable: false, orderable: true },
          items: { 'ui:readonly': true, 'ui:options': { label: false } },
        },
      }
      formData[name] = { v: s.items }
    } else if (s.type === 'form') {
      let j = 0
      schema.properties[name] = box(undefined)
      uiSchema[name] = {}
      s.groups.forEach((g, k) => {
        const props = {},
          ui = {}
        for (const f of g.fields) {
          props[`f${j}`] = fieldSchema(f)
          if (f.type === 'textarea') ui[`f${j}`] = { 'ui:widget': 'textarea', 'ui:placeholder': f.placeholder }
          j += 1
        }
        schema.properties[name].properties[`g${k}`] = { type: 'object', title: g.heading, properties: props }
        uiSchema[name][`g${k}`] = ui
      })
    } else schema.properties[name] = box(s.attrs.title ? `**${s.attrs.title}**\n\n${s.body}` : s.body)
  })
  return q({ schema, uiSchema, formData, nav })
}

function toJsonForms(m) {
  const schema = { type: 'object', properties: {} }
  const data = {}
  let nav = {}
  const control = (id, options, label) => ({
    type: 'Control',
    scope: `#/properties/${id}`,
    ...(label && { label }),
    ...(options && { options }),
  })
  const raw = (h) => ({ type: 'Html', options: { html: h } })
  const elements = m.sections.flatMap((s, i) => {
    const name = `s${i}`
    const group = (els) => [{ type: 'Group', label: s.heading, elements: els }]
    const card = s.attrs.title ? `<h3>${s.attrs.title}</h3>` : ''
    if (s.type === 'navigation') {
      nav = s.attrs
      return []
    }
    if (s.type === 'selection') {
      schema.properties[name] = arr({ enum: s.options }, { uniqueItems: true, title: s.attrs.title })
      return group([raw(html(s.body)), control(name, undefined, s.attrs.title)])
    }
    if (s.type === 'ranking') {
      schema.properties[name] = arr({}, { title: s.attrs.title })
      data[name] = s.items
      return group([raw(html(s.body)), control(name, { ranking: true }, s.attrs.title)])
    }
    if (s.type !== 'form') return group([raw(card + html(s.body))])
    let j = 0
    return group(
      s.groups.map((g) => ({
        type: 'Group',
        label: g.heading,
        elements: g.fields.map((f) => {
          const id = `${name}f${j++}`
          schema.properties[id] = fieldSchema(f)
          return control(id, f.type === 'textarea' ? { multi: true, placeholder: f.placeholder } : undefined)
        }),
      })),
    )
  })
  const top = raw(`<h1>${m.title}</h1><p>${m.subtitle}</p>`)
  return q({ schema, uischema: { type: 'VerticalLayout', elements: [top, ...elements] }, data, nav })
}

/** phasekit's JSON, parsed ahead of time as a build step or a server does. */
const toSpec = (m) => q(parsePhase(toMarkdown(m)).spec)

/** The floor: the model with its Markdown already turned into element trees. */
const toElements = (m) => q({ ...m, sections: m.sections.map((s) => ({ ...s, body: s.body && toTree(s.body) })) })

export const formats = {
  markdown: toMarkdown,
  spec: toSpec,
  markdoc: toMarkdoc,
  survey: toSurvey,
  rjsf: toRjsf,
  jsonforms: toJsonForms,
  elements: toElements,
}
