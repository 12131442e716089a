// A remark plugin: `##` sections with a `{type: …}` paragraph become <phase-*> elements.
import { load } from 'js-yaml'

const DIRECTIVE = /^\{type:[\s\S]*\}$/
const FIELD = /^\*\*([\s\S]*)\*\*\n(\{type:[\s\S]*\})$/
// The attributes travel as one `spec` object: plain array properties would be joined into strings.
const el = (hName, spec, children = []) => ({ type: 'phase', data: { hName, hProperties: { spec } }, children })

export function remarkPhase() {
  return (tree, file) => {
    const src = String(file.value)
    const raw = (n) => src.slice(n.position.start.offset, n.position.end.offset)
    const out = []
    let body = out
    let count = 0
    const close = { selection: finishSelection, ranking: finishRanking, form: finishForm }
    let section = null
    const flush = () => {
      if (section) {
        close[section.kind]?.(section, raw)
        section = null
      }
    }
    for (const node of tree.children) {
      if (node.type === 'heading' && node.depth === 2) {
        flush()
        body = out
        out.push(node)
        continue
      }
      if (node.type === 'paragraph' && DIRECTIVE.test(raw(node))) {
        const { type, ...attrs } = load(raw(node))
        flush()
        section = { kind: type, node: el(`phase-${type}`, { ...attrs, id: `s${count++}` }) }
        out.push(section.node)
        body = section.node.children
        continue
      }
      body.push(node)
    }
    flush()
    tree.children = out
  }
}
function take(node, type) {
  const i = node.children.findIndex((c) => c.type === type)
  return node.children.splice(i, 1)[0]
}
function finishSelection({ node }, raw) {
  node.data.hProperties.spec.options = take(node, 'list').children.map((li) => raw(li.children[0]))
}
function finishRanking({ node }) {
  node.data.hProperties.spec.items = take(node, 'code')
    .value.split('\n')
    .map((l) => l.trim())
}
function finishForm({ node }, raw) {
  const groups = []
  for (const c of node.children) {
    if (c.type === 'heading') groups.push({ heading: raw(c).replace(/^#+\s*/, ''), fields: [] })
    const m = c.type === 'paragraph' && FIELD.exec(raw(c))
    if (m) groups.at(-1).fields.push({ label: m[1], ...load(m[2]) })
  }
  node.children = []
  node.data.hProperties.spec.groups = groups
}
