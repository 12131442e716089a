import { createAnswers, mergeDocuments, readDocument, reconcile, summarize } from 'phasekit/answers'
import { toCsv } from 'phasekit/csv'
import { formatMessages, parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test } from 'vitest'
import { coursePhases } from './fuzz/sources.js'
import { LessonPage } from './page/lesson.js'

/** Everything that is done with a phase between its file and a report, with what came of it. */
function work(source: string) {
  const { spec, messages } = parsePhase(source, { file: 'phase.md' })
  const edited = parsePhase(source.replace(/^- .*\n/m, ''), { file: 'phase.md', id: spec.id })
  const html = renderToString(createElement(LessonPage, { lesson: { spec } }))
  const answers = createAnswers(spec)
  for (const block of spec.blocks) {
    if (block.type === 'selection') answers.set(block.id, { selected: block.options.slice(0, 1).map(({ id }) => id) })
    if (block.type === 'ranking') answers.set(block.id, { order: block.items.map(({ id }) => id).reverse(), via: 'moved' })
    if (block.type === 'form')
      answers.set(block.id, {
        fields: Object.fromEntries(block.groups.flatMap(({ fields }) => fields.map(({ id }) => [id, 'words']))),
      })
  }
  answers.commit()
  const { answers: given, wording, orphans } = reconcile(answers.getDocument(), edited.spec).document
  const merged = mergeDocuments(spec, answers.getDocument(), createAnswers(spec).getDocument()).document
  const read = readDocument(JSON.parse(JSON.stringify(merged)), spec.id)
  const records = summarize(edited.spec, answers.getDocument())
  return {
    spec: JSON.stringify(spec),
    isSpec: isPhaseSpec(JSON.parse(JSON.stringify(spec))),
    messages: formatMessages(messages, { source, file: 'phase.md' }),
    html,
    given: JSON.stringify([given, wording, orphans, merged.answers, 'document' in read]),
    csv: toCsv(records).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then'),
  }
}

const broken =
  '---\ntitle: A\nlist: [a, {b: c}]\n---\n\n{type: selection, max: none, aliases: [a, b]}\n\n- a {#a}\n- [x](javascript:y)\n\n{type: form}\n\na\n{type: text}\n'
const sources = [...coursePhases.slice(1, 3), broken]
const before = sources.map(work)

const undo: (() => void)[] = []
afterEach(() => {
  for (const each of undo.splice(0)) each()
})

/** Puts something on a prototype, as scripts of a host's page do, for any loop to come across. */
function pollute(owner: object, name: string, value: unknown) {
  Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true })
  undo.push(() => Reflect.deleteProperty(owner, name))
}

describe('a phase is read, drawn, answered and reported as ever', () => {
  test('where every object inherits a member', () => {
    pollute(Object.prototype, 'foo', 'polluted')
    // React itself copies what is inherited into the props of a component that was given a ref, and a phase's root hands its props on.
    const after = sources.map(work).map((each) => ({ ...each, html: each.html.replaceAll(' foo="polluted"', '') }))
    expect(after).toEqual(before)
  })

  test('where every list inherits members and methods', () => {
    pollute(Array.prototype, 'extra', () => 'polluted')
    pollute(Array.prototype, 'last', 'polluted')
    expect(sources.map(work)).toEqual(before)
  })

  test('where every text and function inherits members', () => {
    for (const owner of [String.prototype, Function.prototype, Number.prototype, Map.prototype]) pollute(owner, 'extra', 'polluted')
    expect(sources.map(work)).toEqual(before)
  })
})

test('where lists write themselves as text, as an old Prototype.js has it, ours stay lists', () => {
  pollute(Array.prototype, 'toJSON', function (this: unknown[]) {
    return [...this]
  })
  expect(sources.map(work)).toEqual(before)
})

describe('nothing is put where a host would find it', () => {
  test('prototypes stay as they were', () => {
    const owners = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Promise.prototype, Map.prototype]
    const keys = owners.map((owner) => Reflect.ownKeys(owner))
    expect(sources.map(work)).toEqual(before)
    expect(owners.map((owner) => Reflect.ownKeys(owner))).toEqual(keys)
  })

  test('words that look like a prototype make no member of anything', () => {
    const words = ['__proto__', 'constructor', 'prototype', 'toString']
    for (const word of words) {
      work(
        `---\ntitle: ${word}\n${word}: { polluted: yes }\n---\n\n## ${word} {#${word}}\n\n{type: ${word}, ${word}: ${word}}\n\n- ${word} {#${word}}\n`,
      )
      work(
        `{type: selection, id: ${word}, exclusive: [${word}], aliases: [${word}]}\n\n- ${word} {#${word}}\n- b\n\n{type: form}\n\n${word} {#${word}}\n{type: text}\n`,
      )
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
