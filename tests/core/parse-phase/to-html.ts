import type { Root } from '../../../src/parse/markdown/root-nodes.js'
import type { Node } from './walk.js'

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const titleOf = (title: string | undefined) => (title === undefined ? '' : ` title="${escaped(title)}"`)
const all = (nodes: readonly Node[], tight = false): string => nodes.map((node) => toHtml(node, tight)).join('')
const around = (tag: string, nodes: readonly Node[]) => `<${tag}>${all(nodes)}</${tag}>`

const tags = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  subscript: 'sub',
  superscript: 'sup',
  kbd: 'kbd',
} as const

/**
 * Content as the HTML that the CommonMark examples are written in, line breaks between blocks aside. For comparing
 * only: phasekit makes no HTML.
 */
function toHtml(node: Node, tight = false): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'break':
      return '<br />\n'
    case 'link':
      return `<a href="${escaped(node.url)}"${titleOf(node.title)}>${all(node.children)}</a>`
    case 'image':
      return `<img src="${escaped(node.url)}" alt="${escaped(node.alt)}"${titleOf(node.title)} />`
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'subscript':
    case 'superscript':
    case 'kbd':
      return around(tags[node.type], node.children)
    case 'paragraph':
      return tight ? all(node.children) : around('p', node.children)
    case 'heading':
      return around(`h${node.depth}`, node.children)
    case 'code':
      return `<pre><code${node.lang ? ` class="language-${node.lang}"` : ''}>${node.value === '' ? '' : escaped(`${node.value}\n`)}</code></pre>`
    case 'math':
      return `<pre>${escaped(node.value)}</pre>`
    case 'thematicBreak':
      return '<hr />'
    case 'blockquote':
    case 'callout':
      return around('blockquote', node.children)
    case 'list': {
      const start = node.start === undefined ? '' : ` start="${node.start}"`
      const items = node.children.map((item) => `<li>${all(item.children, !node.spread)}</li>`).join('')
      return node.ordered ? `<ol${start}>${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'listItem':
      return around('li', node.children)
    case 'table':
      return around('table', node.children)
    case 'tableRow':
      return around('tr', node.children)
    case 'tableCell':
      return around('td', node.children)
  }
}

export const rootsToHtml = (roots: readonly Root[]): string =>
  roots
    .map((root) => {
      if (root.kind === 'content') return toHtml(root.node)
      return root.kind === 'heading' ? around(`h${root.depth}`, root.children) : ''
    })
    .join('')

/** Removes line breaks beside block tags, which have no meaning. */
export const normalizeHtml = (html: string): string =>
  html.replace(/\n*(<\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|tr|td)(?: [^>]*)?>)\n*/g, '$1').trim()
