// Parsing alone, in Node: source text to a document model, for the usual phase and for 1 MB of its body.
import markdoc from '@markdoc/markdoc'
import { parsePhase } from '../../dist/parse.js'
import { formats } from '../documents/formats.mjs'
import { models } from '../documents/generate.mjs'

const config = {
  tags: Object.fromEntries(
    ['instructions', 'information', 'selection', 'ranking', 'form', 'field', 'navigation'].map((tag) => [
      tag,
      { attributes: {}, render: 'x' },
    ]),
  ),
}

const parsers = {
  'parse.markdoc': {
    source: formats.markdoc(models.usual),
    parse: (text) => markdoc.transform(markdoc.parse(text), config),
  },
  'parse.phasekit': { source: formats.markdown(models.usual), parse: (text) => parsePhase(text) },
}

/** The body again and again, the front matter once. @param {string} source @param {number} bytes */
function grown(source, bytes) {
  const end = source.indexOf('\n---\n') + 5
  const body = source.slice(end)
  return source.slice(0, end) + body.repeat(Math.ceil(bytes / body.length))
}

/** @param {{ add: (peer: string, metric: string, value: number) => void }} samples @param {number} rounds */
export function measureParsing(samples, rounds) {
  const documents = Object.entries(parsers).map(([name, { source, parse }]) => {
    const half = grown(source, 2 ** 19)
    const whole = grown(source, 2 ** 20)
    return { name, parse, source, half, whole }
  })
  const time = (parse, text, times) => {
    const start = performance.now()
    for (let at = 0; at < times; at++) parse(text)
    return (performance.now() - start) / times
  }
  for (const { parse, source, half } of documents) {
    time(parse, source, 200)
    time(parse, half, 1)
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, parse, source, half, whole } of documents) {
      samples.add(name, 'usual', time(parse, source, 40))
      samples.add(name, 'half', time(parse, half, 1))
      samples.add(name, 'whole', time(parse, whole, 1))
    }
  }
}
