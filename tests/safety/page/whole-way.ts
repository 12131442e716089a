import { createAnswers, mergeDocuments, readDocument, reconcile, summarize } from 'phasekit/answers'
import { toCsv } from 'phasekit/csv'
import { formatMessages, parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { LessonPage } from './lesson.js'

/** Everything that is done with a phase between its file and a report, with what came of it. */
export function wholeWay(source: string) {
  const { spec, messages } = parsePhase(source, { file: 'phase.md' })
  const edited = parsePhase(source.replace(/^- .*\n/m, ''), { file: 'phase.md', id: spec.id })
  const html = renderToString(createElement(LessonPage, { lesson: { spec } }))
  const answers = createAnswers(spec)
  for (const block of spec.blocks) {
    if (block.type === 'selection')
      answers.set(block.id, { type: 'selection', selected: block.options.slice(0, 1).map(({ id }) => id) })
    if (block.type === 'ranking')
      answers.set(block.id, { type: 'ranking', order: block.items.map(({ id }) => id).reverse(), via: 'moved' })
    if (block.type === 'form')
      answers.set(block.id, {
        type: 'form',
        fields: Object.fromEntries(block.groups.flatMap(({ fields }) => fields.map(({ id }) => [id, 'words']))),
      })
  }
  answers.commit()
  const { answers: given, labels: wording, orphans } = reconcile(answers.getDocument(), edited.spec).document
  const merged = mergeDocuments(spec, answers.getDocument(), createAnswers(spec).getDocument()).document
  const read = readDocument(structuredClone(merged), spec.id)
  const records = summarize(edited.spec, answers.getDocument())
  return {
    spec,
    isSpec: isPhaseSpec(structuredClone(spec)),
    messages: formatMessages(messages, { source, file: 'phase.md' }),
    html,
    given: [given, wording, orphans ?? [], merged.answers, 'document' in read],
    csv: toCsv(records).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then'),
  }
}

/** With a front matter that YAML refuses, and whatever else makes a reader stumble. */
export const broken =
  '---\ntitle: A\nlist: [a, {b: c}]\n---\n\n{type: selection, max: none, aliases: [a, b]}\n\n- ' +
  'a {#a}\n- [x](javascript:y)\n\n{type: form}\n\na\n{type: text}\n'
