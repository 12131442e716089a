// Markdown -> nested ['tag', ...children] arrays, ahead of time, for the floor (static JSX) peers.
import { marked } from 'marked'

const unescaped = (s) =>
  s.replace(/&(amp|lt|gt|quot|#39);/g, (_, e) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[e])
const inline = (tokens = []) =>
  tokens.flatMap((t) => {
    if (t.type === 'strong') return [['strong', ...inline(t.tokens)]]
    if (t.type === 'em') return [['em', ...inline(t.tokens)]]
    if (t.type === 'codespan') return [['code', unescaped(t.text)]]
    if (t.type === 'text' && t.tokens) return inline(t.tokens)
    return [unescaped(t.text ?? t.raw)]
  })
export const toTree = (md) =>
  marked.lexer(md).flatMap((t) => {
    if (t.type === 'paragraph') return [['p', ...inline(t.tokens)]]
    if (t.type === 'list') return [[t.ordered ? 'ol' : 'ul', ...t.items.map((i) => ['li', ...inline(i.tokens)])]]
    if (t.type === 'code') return [['pre', ['code', t.text]]]
    return []
  })
