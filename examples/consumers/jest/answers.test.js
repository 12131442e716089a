/** @jest-environment node */
import { checkAnswers, createAnswers, readDocument } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'

const { spec } = parsePhase(
  '# Rota\n\n## People\n\n{type: form, id: rota}\n\n**How many?** {#people}\n{type: number, required: true}\n',
)

test('a server finds what is missing in a document', () => {
  const read = readDocument(JSON.parse(JSON.stringify(createAnswers(spec).getDocument())), spec.id)
  expect(checkAnswers(spec, read.document)).toEqual([
    expect.objectContaining({ block: 'rota', field: 'people', code: 'required' }),
  ])
})

test('a server refuses the document of another phase', () => {
  expect(readDocument(createAnswers(spec).getDocument(), 'another')).toHaveProperty('refused')
})
