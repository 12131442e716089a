// A loopback server: the page, each peer's bundle and CSS, each document. Cross-origin isolated, for a 5 µs clock.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const script = readFileSync(new URL('./page.js', import.meta.url), 'utf8')
const html =
  '<!doctype html><html lang="en"><head><meta ' +
  `charset="utf-8"><title>bench</title></head><body><script>${script}</script></body></html>`
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'no-store',
}

export async function serve(peers) {
  const server = createServer((req, res) => {
    const [, kind, name] = new URL(req.url, 'http://x').pathname.split('/')
    const peer = peers.find((p) => p.name === name)
    const [type, body] =
      kind === 'js' ? ['text/javascript', peer?.js] : kind === 'css' ? ['text/css', peer?.css] : ['text/html', html]
    res.writeHead(body === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8`, ...isolated })
    res.end(body)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}
