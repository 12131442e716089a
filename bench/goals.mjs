// The rows of the table: what is measured, against whom, and what phasekit is to reach.

/**
 * @typedef {object} Goal
 * @property {string} label
 * @property {string} metric
 * @property {string} [against] metric of the baseline, where it is another one
 * @property {string} [baseline] peer that is 1 @default 'floor'
 * @property {number} [json] the highest ratio for a phase given as JSON
 * @property {number} [markdown] the same, parsed from Markdown
 */

/** @type {Goal[]} */
export const ratios = [
  { label: 'usual phase: source to laid out', metric: 'mount.usual', json: 1.5, markdown: 2 },
  { label: '200 sections: source to laid out', metric: 'mount.large', json: 1.3, markdown: 1.5 },
  { label: '200 sections: the longest task meanwhile', metric: 'longest.large' },
  { label: 'new page: script, then the usual phase', metric: 'cold' },
  { label: 'key stroke in a form of 500 fields', metric: 'key', json: 1.5, markdown: 1.5 },
  { label: 'toggle in a selection of 1,000', metric: 'toggle', json: 1.5, markdown: 1.5 },
  { label: 'one move in a ranking of 500, by button', metric: 'button', json: 2, markdown: 2 },
  {
    label: 'the same, carried by keys: main-thread time',
    metric: 'carry.task',
    against: 'button.task',
    json: 8,
    markdown: 8,
  },
  {
    label: 'mouse drag over 20 places of 500: main-thread time',
    metric: 'drag.task',
    baseline: 'floor-dnd',
    json: 0.33,
    markdown: 0.33,
  },
  { label: 'heap with 200 sections', metric: 'heap', json: 1.5, markdown: 1.5 },
]

/** @type {Goal[]} numbers as they are, which no busy machine changes */
export const counts = [
  { label: 'components rendered by a key stroke', metric: 'rendered.key' },
  { label: 'by a toggle', metric: 'rendered.toggle' },
  { label: 'by a move, button', metric: 'rendered.button' },
  { label: 'by a move, keys (lift, carry, drop)', metric: 'rendered.carry' },
  { label: 'elements in the DOM, 200 sections', metric: 'nodes' },
  { label: 'axe on the usual phase: elements at fault', metric: 'axe', json: 0, markdown: 0 },
]
