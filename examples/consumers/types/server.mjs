// The path of a host that reads Markdown on its server: in plain Node, with nothing between it and the published files.
import assert from 'node:assert/strict'
import { Phase } from 'phasekit'
import { createAnswers, summarize } from 'phasekit/answers'
import { toCsv } from 'phasekit/csv'
import { parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'

const source = `---
title: Fruit
id: fruit
---

## Which do you like?

{type: selection, multiple: true}

- [ ] Pear
- [ ] Plum
`

const { spec, messages } = parsePhase(source)
assert.deepEqual(messages, [])
assert.ok(isPhaseSpec(JSON.parse(JSON.stringify(spec))))
assert.equal(createAnswers(spec).getDocument().phase, 'fruit')
assert.match(toCsv(summarize(spec, createAnswers(spec).getDocument())), /,Which do you like\?,,,unanswered,/)

const html = renderToString(createElement(Phase, { spec }))
for (const text of ['Fruit', 'Which do you like?', 'Pear', 'Plum'])
  assert.ok(html.includes(text), `the server's markup lacks "${text}"`)
assert.ok(!/\sstyle=/.test(html), 'the server writes style attributes, which a strict content security policy refuses')
