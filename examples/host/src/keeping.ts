import type { PhaseSpec } from 'phasekit/spec'
import { httpPort, localPort, type SaveState, type StoragePort } from 'phasekit/storage'
import type { PhaseFile } from './phase-file.js'
import { useQuery } from './use-query.js'

/** The fictitious learners of this demo. A real page knows who is signed in. */
export const learners = { mira: 'Mira Okafor', tomas: 'Tomas Lind' }
export type Learner = keyof typeof learners

/** Where answers go: to this device, or to the server that the demo brings along (`examples/server`). */
export const places = { device: 'This device', server: 'The server' }
export type Place = keyof typeof places

/** Whose answers are kept, and where. In the address, so that a reload and another tab agree. */
export interface Keeping {
  learner: Learner
  place: Place
  setLearner: (learner: Learner) => void
  setPlace: (place: Place) => void
}

const oneOf = <T extends string>(known: Record<T, string>, asked: string | null, otherwise: T): T =>
  asked !== null && Object.hasOwn(known, asked) ? (asked as T) : otherwise

export function useKeeping(): Keeping {
  const [learner, setLearner] = useQuery('learner')
  const [place, setPlace] = useQuery('save')
  return { learner: oneOf(learners, learner, 'mira'), place: oneOf(places, place, 'device'), setLearner, setPlace }
}

/**
 * Two files may hold phases of one id, so the file is in the key. Servers take no endless names: of a long path the end
 * is enough.
 */
export const keyOf = ({ learner, place }: Pick<Keeping, 'learner' | 'place'>, file: PhaseFile): string =>
  `${place === 'device' ? 'demo/' : ''}${learner}/${[...file.name].slice(-24).join('')}`

/** What `<Phase storage>` takes. */
export function portOf(keeping: Pick<Keeping, 'learner' | 'place'>, file: PhaseFile): StoragePort {
  const key = keyOf(keeping, file)
  return keeping.place === 'server' ? httpPort({ key, url: '/api/answers' }) : localPort({ key })
}

/** Wraps a port to report each of its states. */
export const watched = (port: StoragePort, onState: (state: SaveState) => void): StoragePort => ({
  key: port.key,
  attach(store) {
    const attachment = port.attach(store)
    attachment.subscribe(() => onState(attachment.getState()))
    return attachment
  },
})

/** Names a store among those of all learners, places, files and phases. */
export const nameOf = (keeping: Pick<Keeping, 'learner' | 'place'>, file: PhaseFile, spec: PhaseSpec): string =>
  `${keeping.place}/${keeping.learner}/${file.name}/${spec.id}`
