import { createAnswers } from 'phasekit/answers'
import type { PhaseSpec } from 'phasekit/spec'
import { attachStorage, httpPort, localPort, type SaveState } from 'phasekit/storage'
import { FakeStorage } from '../../support/fake-storage.js'
import { wholeWay } from './whole-way.js'

/** What was done in a process where nothing can be changed any more. */
export interface FrozenReport {
  ways: ReturnType<typeof wholeWay>[]
  saved: SaveState[]
  /** Slots of the device. */
  kept: number
  /** The error that a host gets when it misuses a port. */
  misuse: string
  frozen: boolean
}

const box = new FakeStorage()

/** Saves an answer on a device that has room or not, and on a server that is there or not. */
async function save(spec: PhaseSpec): Promise<SaveState[]> {
  const answers = (status: number) => async () => new Response(null, { status })
  const gone = async () => {
    throw new TypeError('Failed to fetch')
  }
  const ports = [
    ...[box, new FakeStorage(10)].map((storage) => localPort({ key: 'ada', storage: () => storage })),
    ...[answers(204), answers(403), gone].map((fetch) =>
      httpPort({ key: 'ada', url: 'https://host.example/', journal: false, fetch }),
    ),
  ]
  const states = []
  for (const port of ports) {
    const store = createAnswers(spec)
    const end = attachStorage(store, port)
    const block = spec.blocks.find((each) => each.type === 'selection')
    if (block) store.set(block.id, { type: 'selection', selected: block.options.slice(0, 1).map(({ id }) => id) })
    states.push(await end.flush())
    end()
  }
  return states
}

const sources: string[] = JSON.parse(process.argv.at(-1) ?? '')
const ways = sources.map(wholeWay)
let misuse: unknown
try {
  localPort({ key: '' })
} catch (error) {
  misuse = error
}
const saved = ways[0] ? await save(ways[0].spec) : []
const report: FrozenReport = {
  ways,
  saved,
  kept: box.items.size,
  misuse: String(misuse),
  frozen: Object.isFrozen(Array.prototype),
}
process.stdout.write(JSON.stringify(report), () => process.exit())
