// Results to Markdown, into docs/performance.md between its two marks. `node report.mjs` writes the last results again.
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { counts, ratios } from './goals.mjs'

/** @typedef {import('./measure/samples.mjs').Statistic} Statistic */

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url))
const marks = ['<!-- bench -->', '<!-- /bench -->']
const columns = [
  'floor',
  'floor-dnd',
  'rjsf',
  'markdoc',
  'react-markdown',
  'jsonforms',
  'surveyjs',
  'phasekit-json',
  'phasekit-markdown',
]

/** @param {number} value */
const round = (value) => value.toFixed(value >= 99.5 ? 0 : value >= 9.95 ? 1 : 2)
/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** @param {Statistic} stat half the distance of the quartiles, in per cent of the median */
const spread = ({ median, low, high }) => `±${((50 * (high - low)) / median).toFixed(0)} %`

/** @param {any} result */
export function render(result) {
  const stats = result.statistics
  const shown = columns.filter((peer) => stats[peer]?.['mount.usual'])
  const compared = shown.filter((peer) => peer !== 'floor')
  const ratioRows = ratios.map(({ label, metric, against = metric, baseline = 'floor', json, markdown }) => {
    const one = stats[baseline]?.[against]
    const ratio = (peer) => stats[peer]?.[metric] && one && stats[peer][metric].median / one.median
    const cells = compared.map((peer) => {
      const value = ratio(peer)
      return value === undefined
        ? '–'
        : peer.startsWith('phasekit')
          ? `**${round(value)}** ${spread(stats[peer][metric])}`
          : round(value)
    })
    const verdict = (name, goal) =>
      ratio(name) === undefined ? '–' : ratio(name) <= goal ? 'met' : `missed by ${round(ratio(name) - goal)}`
    const goal = json === undefined ? '–' : json === markdown ? `≤ ${json}` : `≤ ${json} / ≤ ${markdown}`
    const met =
      json === undefined ? '–' : `${verdict('phasekit-json', json)} / ${verdict('phasekit-markdown', markdown)}`
    return [
      label,
      one ? `${round(one.median)} ${metric === 'heap' ? 'MB' : 'ms'} ${spread(one)}` : '–',
      ...cells,
      goal,
      met,
    ]
  })
  const countRows = counts.map(({ label, metric }) => [
    label,
    ...shown.map((peer) => String(stats[peer][metric]?.median ?? '–')),
  ])
  const parse = ['usual', 'half', 'whole'].map((size) => [stats['parse.markdoc'][size], stats['parse.phasekit'][size]])
  const sizes = ['the usual phase', '0.5 MB', '1 MB']
  return [
    `${result.date}, ${result.mode} run, rounds: ${result.rounds}. ${result.machine}, ` +
      `load average ${result.load.join(' before and ')} after. Chromium ${result.chromium}, Node ${result.node}; ` +
      `${Object.entries(result.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}.`,
    table(['ratio to the floor’s median', 'floor', ...compared, 'goal (JSON / Markdown)', 'phasekit'], ratioRows),
    'The drag is compared with `floor-dnd`, which is @dnd-kit/sortable as it comes; keys with the floor’s ' +
      'move by button. “±” is half the distance between the quartiles, in per cent of the median.',
    table(['count', ...shown], countRows),
    table(
      ['parsing alone, Node', 'Markdoc, ms', 'phasekit, ms', 'ratio (goal: ≤ 1)'],
      parse.map(([markdoc, own], at) => [
        sizes[at],
        `${round(markdoc.median)} ${spread(markdoc)}`,
        `${round(own.median)} ${spread(own)}`,
        round(own.median / markdoc.median),
      ]),
    ),
    `Twice the text takes phasekit ${round(parse[2][1].median / parse[1][1].median)} times as long (linear: 2).`,
    ...(result.failures.length
      ? [`Not measured, since the action had no effect:\n\n${result.failures.map((line) => `- ${line}`).join('\n')}`]
      : []),
  ].join('\n\n')
}

/** @param {any} result @param {boolean} write */
export function writeReport(result, write) {
  const text = render(result)
  console.log(text)
  if (!write) return
  const old = readFileSync(page, 'utf8')
  const [start, end] = marks.map((mark) => old.indexOf(mark))
  if (start < 0 || end < start) throw new Error(`docs/performance.md has not both of ${marks.join(' and ')}.`)
  writeFileSync(page, `${old.slice(0, start)}${marks[0]}\n\n${text}\n\n${old.slice(end)}`)
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeReport(JSON.parse(readFileSync(new URL('./results/latest.json', import.meta.url), 'utf8')), true)
}
