import { definePort, localJournal, StorageError } from 'phasekit/storage'

/** A port to a host's own API. phasekit decides when to save, what to merge and when to retry. */
export const ownPort = (key: string, token: string) => {
  const call = async (phase: string, init: RequestInit) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const response = await fetch(`/my-api/${encodeURIComponent(key)}/${encodeURIComponent(phase)}`, {
      ...init,
      headers,
    })
    if (!response.ok && response.status !== 409) throw new StorageError('server', `answered ${response.status}`)
    return response
  }
  return definePort({
    key,
    journal: localJournal({ key }),
    load: async (phase, { signal }) => (await call(phase, { signal })).json(),
    async save(document, { base, signal }) {
      const response = await call(document.phase, { method: 'POST', body: JSON.stringify({ base, document }), signal })
      return response.status === 409 ? { conflict: await response.json() } : undefined
    },
  })
}
