// The documents, always the same: a phase of usual size, one of 200 sections, and three with one very long block each.
const WORDS = (
  'data model review example customer response quality training support request technical ' +
  'clear balance tone context label category source budget policy safety audit metric sample ' +
  'error input output signal domain coverage'
).split(' ')
function rng(seed) {
  let s = seed >>> 0
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0
    return s / 2 ** 32
  }
}
function words(r, n) {
  const w = Array.from({ length: n }, () => WORDS[Math.floor(r() * WORDS.length)]).join(' ')
  return w[0].toUpperCase() + w.slice(1)
}
const many = (n, f) => Array.from({ length: n }, (_, i) => f(i))

const prose = (r, i) => ({
  type: i % 2 ? 'information' : 'instructions',
  attrs: i % 2 ? { icon: 'database', title: words(r, 3) } : {},
  body: [
    `${words(r, 18)} with **${words(r, 2)}** and *${words(r, 2)}*.`,
    `**${words(r, 2)}:**\n${many(4, (k) => `${k + 1}. ${words(r, 6)}`).join('\n')}`,
    `${words(r, 12)} using \`${words(r, 1)}\`:`,
    many(6, () => `- **${words(r, 1)}:** ${words(r, 8)}`).join('\n'),
    ...(i % 4 ? [] : ['```json\n{ "id": 1, "tags": ["a", "b"] }\n```']),
  ].join('\n\n'),
})
const selection = (r, n) => ({
  type: 'selection',
  attrs: { multiple: true, title: words(r, 3) },
  body: `${words(r, 10)}?`,
  options: many(n, (k) => `${words(r, 6)} ${k + 1}`),
})
const ranking = (r, n) => ({
  type: 'ranking',
  attrs: { title: words(r, 3) },
  body: `${words(r, 10)}:`,
  items: many(n, (k) => `${words(r, 5)} ${k + 1}`),
})
const field = (r, k, text) =>
  text || k % 3
    ? { type: 'textarea', label: `${words(r, 6)} ${k + 1}?`, placeholder: `${words(r, 5)}...` }
    : { type: 'select', label: `${words(r, 6)} ${k + 1}?`, options: many(4, (j) => `${words(r, 3)} ${j + 1}`) }
const form = (r, n, perGroup, text) => ({
  type: 'form',
  attrs: {},
  groups: many(n / perGroup, (g) => ({
    heading: `${words(r, 2)} ${g + 1}`,
    fields: many(perGroup, (k) => field(r, g * perGroup + k, text)),
  })),
})
const nav = { type: 'navigation', heading: null, attrs: { previous: 'Phase 1: Before', next: 'Phase 3: After' } }
function phase(title, sections) {
  sections.forEach((s, i) => {
    s.heading = `Section ${i + 1} of ${title}`
  })
  return { title, subtitle: 'Generated for the benchmark', phase: 2, sections: [...sections, nav] }
}

/** A phase as authors write them: eight blocks, about 5 KB. */
function usual() {
  const r = rng(11)
  return phase('Usual', [
    prose(r, 0),
    prose(r, 1),
    selection(r, 8),
    ranking(r, 8),
    form(r, 5, 5, false),
    prose(r, 3),
    prose(r, 5),
  ])
}

function large() {
  const r = rng(7)
  const sections = many(200, (i) => {
    const k = i % 20 // of 20 sections: 5 selections, 2 rankings, 5 forms, 8 of prose
    if (k % 4 === 1) return selection(r, 20)
    if (k % 4 === 3) return form(r, 10, 5, false)
    if (k === 2 || k === 12) return ranking(r, 20)
    return prose(r, i / 2)
  })
  return phase('Large', sections)
}

export const models = {
  usual: usual(),
  large: large(),
  form500: phase('Form500', [form(rng(3), 500, 10, true)]),
  select1000: phase('Select1000', [selection(rng(2), 1000)]),
  rank500: phase('Rank500', [ranking(rng(1), 500)]),
}
