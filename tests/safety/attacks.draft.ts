import { parsePhase } from 'phasekit/parse'
import { isPhaseSpec, type PhaseSpec } from 'phasekit/spec'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Phase } from '../../src/phase/Phase.js'
import { faultsOf } from './audit.js'
import { addresses, payloads, positions } from './payloads.js'

const draw = (spec: PhaseSpec) => renderToString(createElement(Phase, { spec, onNavigate: () => {}, onSubmit: () => {}, lang: 'en' }))

describe.each(Object.entries(positions))('%s', (_, source) => {
  test('holds no payload that becomes an element, an attribute or an address', () => {
    const faults = payloads.flatMap((payload) => faultsOf(draw(parsePhase(source(payload)).spec)).map((fault) => `${payload}: ${fault}`))
    expect(faults).toEqual([])
  })
})

test('the audit sees what it is there for', () => {
  for (const html of [
    '<script>',
    '<b onclick="x">',
    '<a href=" java&Tab;script:x">',
    '<img src="data:x">',
    '<p style="x">',
    '<p class="own">',
    '</div><p>',
  ]) {
    expect(faultsOf(html)).not.toEqual([])
  }
})

test('a spec from elsewhere gets its addresses judged when it is drawn', () => {
  const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', value: 'x' }] })
  for (const url of addresses) {
    const spec: unknown = {
      ...parsePhase('# T').spec,
      blocks: [{ type: 'content', id: 'c', content: [{ type: 'paragraph', children: [link(url), { type: 'image', url, alt: 'x' }] }] }],
    }
    if (!isPhaseSpec(spec)) throw new Error('This is a phase.')
    expect(faultsOf(draw(spec))).toEqual([])
  }
})
