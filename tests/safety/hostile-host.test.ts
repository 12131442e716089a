import { type AnswerDocument, createAnswers, emptyDocument } from 'phasekit/answers'
import { attachStorage, httpPort, localPort } from 'phasekit/storage'
import { afterEach, describe, expect, test } from 'vitest'
import { FakeStorage } from '../support/fake-storage.js'
import { coursePhases } from './fuzz/sources.js'
import { broken, wholeWay as work } from './page/whole-way.js'

const sources = [...coursePhases.slice(1, 3), broken]
const before = sources.map(work)

const undo: (() => void)[] = []
afterEach(() => {
  for (const each of undo.splice(0)) each()
})

/** Puts something on a prototype, as scripts of a host's page do, for any loop to come across. */
function pollute(owner: object, name: string, value: unknown) {
  Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true })
  undo.push(() => Reflect.deleteProperty(owner, name))
}

describe('a phase is read, drawn, answered and reported as ever', () => {
  test('where every object inherits a member', () => {
    pollute(Object.prototype, 'foo', 'polluted')
    // React itself copies what is inherited into the props of a component that was given a ref, and a phase's root
    // hands its props on.
    const after = sources.map(work).map((each) => ({ ...each, html: each.html.replaceAll(' foo="polluted"', '') }))
    expect(after).toEqual(before)
  })

  test('where every list inherits members and methods', () => {
    pollute(Array.prototype, 'extra', () => 'polluted')
    pollute(Array.prototype, 'last', 'polluted')
    expect(sources.map(work)).toEqual(before)
  })

  test('where every text and function inherits members', () => {
    for (const owner of [String.prototype, Function.prototype, Number.prototype, Map.prototype])
      pollute(owner, 'extra', 'polluted')
    expect(sources.map(work)).toEqual(before)
  })
})

test('where lists write themselves as text, as an old Prototype.js has it, ours stay lists', async () => {
  pollute(Array.prototype, 'toJSON', function (this: unknown[]) {
    return `[${this.map((each) => JSON.stringify(each)).join(', ')}]`
  })
  expect(JSON.stringify({ list: ['a'] })).toBe('{"list":"[\\"a\\"]"}')
  const drawn = sources.map(work)
  const document: AnswerDocument = {
    ...emptyDocument(drawn[0]!.spec),
    revision: 1,
    answers: { concerns: { type: 'selection', selected: ['early-trams'] } },
  }
  const sent: unknown[] = []
  const box = new FakeStorage()
  const fetch = async (_: unknown, { body }: RequestInit = {}) => {
    if (body) sent.push(body)
    return new Response(null, { status: body ? 204 : 404 })
  }
  const ports = [
    localPort({ key: 'ada', storage: () => box }),
    httpPort({ key: 'ada', url: 'https://host.example/', journal: false, fetch }),
  ]
  for (const port of ports) {
    const end = attachStorage(createAnswers(drawn[0]!.spec, { document }), port)
    await end.flush()
    end()
  }
  const asKept = [...box.items.values(), ...sent]
  undo.pop()!()
  expect(drawn).toEqual(before)
  expect(asKept.map((text) => JSON.parse(String(text)).answers)).toEqual([document.answers, document.answers])
})

describe('nothing is put where a host would find it', () => {
  test('prototypes stay as they were', () => {
    const owners = [
      Object.prototype,
      Array.prototype,
      String.prototype,
      Function.prototype,
      Promise.prototype,
      Map.prototype,
    ]
    const keys = owners.map((owner) => Reflect.ownKeys(owner))
    expect(sources.map(work)).toEqual(before)
    expect(owners.map((owner) => Reflect.ownKeys(owner))).toEqual(keys)
  })

  test('words that look like a prototype make no member of anything', () => {
    const words = ['__proto__', 'constructor', 'prototype', 'toString']
    for (const word of words) {
      work(
        `---\ntitle: ${word}\n${word}: { polluted: yes }\n---\n\n## ${word} ` +
          `{#${word}}\n\n{type: ${word}, ${word}: ${word}}\n\n- ${word} {#${word}}\n`,
      )
      work(
        `{type: selection, id: ${word}, exclusive: [${word}], aliases: [${word}]}\n\n- ${word} ` +
          `{#${word}}\n- b\n\n{type: form}\n\n${word} {#${word}}\n{type: text}\n`,
      )
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
