// Everything that a module of ours must not do while it is imported. For the traps to be seen working.
const attempts: (() => unknown)[] = [
  () => fetch('/x').catch(() => undefined),
  () => new XMLHttpRequest(),
  () => new WebSocket('wss://host.example/').close(),
  () => new EventSource('/x').close(),
  () => navigator.sendBeacon('/x'),
  () => new Worker('/x').terminate(),
  () => new SharedWorker('/x'),
  () => new BroadcastChannel('x').close(),
  () => new Image(),
  () => localStorage.length,
  () => sessionStorage.length,
  () => indexedDB,
  () => caches,
  () => document.cookie,
  () => navigator.serviceWorker,
  () => setTimeout(() => undefined),
  () => clearInterval(setInterval(() => undefined, 1000)),
  () => requestAnimationFrame(() => undefined),
  () => requestIdleCallback(() => undefined),
  () => queueMicrotask(() => undefined),
  () => addEventListener('x', () => undefined),
]
for (const attempt of attempts) attempt()
Object.assign(globalThis, { loud: true })

export const done = true
