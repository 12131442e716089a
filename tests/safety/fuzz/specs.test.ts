import fc from 'fast-check'
import { Phase } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { blow, damaged } from './damage.js'
import { patience, share, within } from './runs.js'
import { coursePhases, phaseSource } from './sources.js'

const specs = coursePhases.map((source) => parsePhase(source).spec)
const spec = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...specs) },
  phaseSource.map((source) => parsePhase(source).spec),
)
const damagedSpec = fc
  .tuple(spec, fc.array(blow, { minLength: 1, maxLength: 3 }))
  .map(([whole, blows]) => damaged(whole, blows))

test(
  'a damaged spec is judged without a throw, and what passes is a phase to everything that reads phases',
  () => {
    let passed = 0
    fc.assert(
      fc.property(damagedSpec, (value) => {
        const is = within(() => isPhaseSpec(value))
        expect(typeof is).toBe('boolean')
        if (!isPhaseSpec(value)) return
        passed += 1
        expect(isPhaseSpec(JSON.parse(JSON.stringify(value)))).toBe(true)
        const answers = createAnswers(value)
        expect(answers.spec).toBe(value)
        // Drawing is the dear part.
        if (passed % 20 === 0) {
          const html = within(() => renderToString(createElement(Phase, { spec: value, onNavigate: () => {} })))
          expect(html).not.toMatch(/<script|\shref="\s*javascript:/i)
        }
      }),
      share(0.1),
    )
    // Otherwise only refusals would be tried.
    expect(passed).toBeGreaterThan(10)
    expect(Object.keys(Object.prototype)).toEqual([])
  },
  patience,
)
