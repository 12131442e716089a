import { request as rawRequest } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../../support/answer-server.js'

let server: Awaited<ReturnType<typeof startServer>>
let count = 0
let url = ''
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.end())
beforeEach(() => {
  url = `${server.url}/ada%2F${count++}/tea`
})

const document = (revision: number, more = {}) => ({ version: 1, phase: 'tea', revision, answers: {}, ...more })
const put = (body: unknown, headers: Record<string, string> = {}, to = url) =>
  fetch(to, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const none = { 'if-none-match': '*' }

/** A path as it is, without the tidying that `fetch` does. */
const raw = (path: string, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    rawRequest({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

describe('the server of the example', () => {
  test('gives what it was given, with its revision as the tag and its own time beside', async () => {
    expect((await fetch(url)).status).toBe(404)
    const saved = await put(document(3), none)
    expect([saved.status, saved.headers.get('etag')]).toEqual([204, '"3"'])
    const response = await fetch(url)
    expect(response.headers.get('etag')).toBe('"3"')
    expect(Date.parse(response.headers.get('x-received-at') ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect(await response.json()).toEqual(document(3))
  })

  test.each([
    ['an older revision is known', { 'if-match': '"2"' }, 412],
    ['none is known', none, 412],
    ['a weak tag is sent', { 'if-match': 'W/"3"' }, 412],
    ['nothing is said of it', {}, 409],
  ])('answers with its own document when %s', async (_, headers, status) => {
    await put(document(3), none)
    const response = await put(document(9, { answers: { lost: true } }), headers as Record<string, string>)
    expect([response.status, response.headers.get('etag')]).toEqual([status, '"3"'])
    expect(await response.json()).toEqual(document(3))
    expect(await (await fetch(url)).json()).toEqual(document(3))
  })

  test('a revision grows, whatever the precondition says', async () => {
    await put(document(3), none)
    expect((await put(document(3, { answers: { other: 1 } }), { 'if-match': '"3"' })).status).toBe(412)
    expect((await put(document(2), { 'if-match': '*' })).status).toBe(412)
    expect((await put(document(4), { 'if-match': '"1", "3"' })).status).toBe(204)
  })

  test('what is not there cannot be replaced', async () => {
    const response = await put(document(3), { 'if-match': '"2"' })
    expect([response.status, await response.json()]).toEqual([412, { error: 'There are no answers to replace.' }])
  })

  test('of many that write at once, each on what it knows, one gets through', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 40 }, (_, i) => put(document(1, { answers: { by: i } }), none)),
    )
    expect(statuses.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(statuses.filter(({ status }) => status === 412)).toHaveLength(39)
  })

  test.each([
    ['{"version":', {}, 400, 'The body is not JSON.'],
    ['[1]', {}, 400, 'The body is not an answer document of version 1.'],
    [JSON.stringify(document(1, { phase: 'coffee' })), {}, 400, 'The document is of another phase than the address.'],
    [JSON.stringify(document(-1)), {}, 400, 'The document has no revision.'],
    ['{}', { 'content-type': 'text/plain' }, 415, 'Send the document as application/json.'],
  ])('refuses %s', async (body, headers, status, error) => {
    const response = await put(body, headers as Record<string, string>)
    expect([response.status, await response.json()]).toEqual([status, { error }])
  })

  test('takes a megabyte and no more', async () => {
    const of = (size: number) => {
      const bare = JSON.stringify(document(1, { answers: { text: '' } }))
      return bare.replace('""', `"${'x'.repeat(size - bare.length)}"`)
    }
    expect((await put(of(1024 * 1024), none)).status).toBe(204)
    const response = await put(of(1024 * 1024 + 1), none, `${server.url}/ada/tea`)
    expect([response.status, await response.json()]).toEqual([
      413,
      { error: 'A document of more than 1 MB is not taken.' },
    ])
  })

  test('knows two methods', async () => {
    const response = await fetch(url, { method: 'DELETE' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT'])
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(404)
  })

  test('names from outside lead nowhere else', async () => {
    const hostile = [
      '..',
      '.',
      '../../x',
      '..\\..\\x',
      'a/b',
      'CON',
      'nul\u0000',
      '~',
      '.htaccess',
      'Ada',
      'ada',
      '-rf',
      'é',
      '👩‍🎓',
    ]
    const paths = hostile.map((name) => `/api/answers/${encodeURIComponent(name).replaceAll('.', '%2E')}/tea`)
    for (const path of paths) {
      expect(await raw(path)).toBe(404)
      await new Promise<void>((resolve, reject) => {
        const sent = rawRequest(
          {
            host: '127.0.0.1',
            port: server.port,
            path,
            method: 'PUT',
            headers: { 'content-type': 'application/json', ...none },
          },
          (response) => {
            response.resume()
            expect(response.statusCode).toBe(204)
            resolve()
          },
        )
        sent.on('error', reject).end(JSON.stringify(document(1, { answers: { path } })))
      })
    }
    const folders = new Set(server.files().map(({ parentPath }) => parentPath))
    for (const folder of folders) expect(folder.startsWith(`${server.folder}/_`)).toBe(true)
    expect(server.files().every(({ name }) => /^_[a-z0-9_-]+\.json$/.test(name))).toBe(true)
    // Each its own, as none was there before.
    expect(new Set(paths).size).toBe(hostile.length)
  })

  test.each([
    '/',
    '/api/answers',
    '/api/answers/a',
    '/api/answers/a/b/c',
    '/api/answers/%/b',
    '/api/answers/../etc/passwd',
    `/api/answers/${'a'.repeat(200)}/b`,
  ])('there is nothing at %s', async (path) => {
    expect(await raw(path)).toBe(404)
  })

  test('leaves no drafts behind', () => {
    expect(server.files().filter(({ name }) => name.includes('draft'))).toEqual([])
  })
})
