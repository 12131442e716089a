import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sourceFaults } from './source-faults.js'
import { filesBelow } from './source-imports.js'

const src = fileURLToPath(new URL('../../src', import.meta.url))

describe('the source', () => {
  it('makes no markup or code from strings, no forms, no inline styles', () => {
    const files = filesBelow(src, /\.tsx?$/)
    expect(files.flatMap((path) => sourceFaults(readFileSync(`${src}/${path}`, 'utf8'), path))).toEqual([])
  })
})

describe('sourceFaults', () => {
  it.each([
    ['<b style={{ color }} />', 'style='],
    ['<b dangerouslySetInnerHTML={{ __html }} />', 'dangerouslySetInnerHTML'],
    ['createElement("b", { dangerouslySetInnerHTML: html })', 'dangerouslySetInnerHTML'],
    ['element.innerHTML = text', 'innerHTML'],
    ['eval(text)', 'eval'],
    ['new Function(text)', 'new Function'],
    ['document.write(text)', 'document.write'],
    ['<form></form>', '<form>'],
    ['<style>{text}</style>', '<style>'],
    ['<input name="a" />', 'name on <input>'],
    ['<button>Go</button>', 'without type'],
    ['<button type="submit">Go</button>', 'without type'],
    ['<button {...rest}>Go</button>', 'without type'],
    ['export default 1', 'default export'],
    ['export default function a() {}', 'default export'],
  ])('finds %s', (code, word) => {
    expect(sourceFaults(code, 'a.tsx').join()).toContain(word)
  })

  it.each([
    '<button type="button" {...rest} />',
    '<Icon name="book" />',
    '// eval(text)',
    "type A = Omit<B, 'style' | 'innerHTML'>",
  ])('lets pass %s', (code) => {
    expect(sourceFaults(code, 'a.tsx')).toEqual([])
  })
})
