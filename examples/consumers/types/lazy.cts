// CommonJS under `node16` and `node18`: `import()` loads an ES module, and types name how they are found.
import type { AnswerDocument } from 'phasekit/answers' with { 'resolution-mode': 'import' }

export async function check(markdown: string, document: AnswerDocument): Promise<number> {
  const { parsePhase } = await import('phasekit/parse')
  const { checkAnswers } = await import('phasekit/answers')
  return checkAnswers(parsePhase(markdown).spec, document).length
}

async function main() {
  const { emptyDocument } = await import('phasekit/answers')
  const { parsePhase } = await import('phasekit/parse')
  if ((await check('# Fruit', emptyDocument(parsePhase('# Fruit').spec))) !== 0)
    throw new Error('an empty phase has a problem')
}

main()
