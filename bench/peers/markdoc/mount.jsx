import { parse, renderers, Tag, transform } from '@markdoc/markdoc'
import { load } from 'js-yaml'
import React from 'react'
import { Card, Handlers, MultiSelect, PhaseNav, StrategyForm } from '../../shared/controls.jsx'
import { RankList } from '../../shared/rank-dnd.jsx'
import { renderSync } from '../../shared/render.js'

const text = (node) => node.attributes.content ?? node.children.map(text).join('')
const rest = (node, type, config) => node.children.filter((c) => c.type !== type).map((c) => c.transform(config))
const str = { type: String }
const prose = (render) => ({ render, attributes: { id: str, title: str, icon: str } })

const tags = {
  instructions: { attributes: { id: str }, transform: (n, c) => n.transformChildren(c) },
  information: {
    ...prose('Card'),
    transform: (n, c) => new Tag('Card', { title: n.attributes.title }, n.transformChildren(c)),
  },
  selection: {
    ...prose('MultiSelect'),
    transform: (n, c) =>
      new Tag(
        'MultiSelect',
        { ...n.attributes, options: n.children.find((k) => k.type === 'list').children.map(text) },
        rest(n, 'list', c),
      ),
  },
  ranking: {
    ...prose('RankList'),
    transform: (n, c) =>
      new Tag(
        'RankList',
        {
          ...n.attributes,
          items: text(n.children.find((k) => k.type === 'fence'))
            .trimEnd()
            .split('\n')
            .map((l) => l.trim()),
        },
        rest(n, 'fence', c),
      ),
  },
  form: {
    attributes: { id: str },
    transform(n) {
      const groups = []
      for (const k of n.children) {
        if (k.type === 'heading') groups.push({ heading: text(k), fields: [] })
        else if (k.tag === 'field') groups.at(-1).fields.push({ ...k.attributes, type: k.attributes.kind })
      }
      return new Tag('StrategyForm', { id: n.attributes.id, groups })
    },
  },
  field: { attributes: { kind: str, label: str, placeholder: str, options: { type: Array } } },
  navigation: { render: 'PhaseNav', attributes: { previous: str, next: str } },
}
const components = { Card, MultiSelect, RankList, StrategyForm, PhaseNav }

/** Source text -> front matter and renderable tree (also timed in Node by parse.mjs). */
export function toModel(source) {
  const ast = parse(source)
  return { front: load(ast.attributes.frontmatter ?? ''), content: transform(ast, { tags }) }
}
export function mount(el, source, handlers) {
  const { front, content } = toModel(source)
  return renderSync(
    el,
    <Handlers.Provider value={handlers}>
      <h1>{front.title}</h1>
      <p>{front.subtitle}</p>
      {renderers.react(content, React, { components })}
    </Handlers.Provider>,
  )
}
