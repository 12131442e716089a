import { beforeEach } from 'vitest'

/** Tests of tests/dom, by title, that check something else than the components on React 18, and why. */
const exempt: [test: RegExp, reason: string][] = [
  [
    /on a server|made before hydration/,
    'React 18 warns of layout effects in renderToString; the components avoid ' +
      'them where there is no document, and a browser has one',
  ],
  [
    /renders one option|renders the old and the new|renders itself and|renders options that/,
    'counts what React 19 reads; React 18 in development reads props more often',
  ],
]

beforeEach(({ task, skip }) => {
  const found = exempt.find(([test]) => test.test(`${task.suite?.name ?? ''} ${task.name}`))
  if (found) skip(found[1])
})
