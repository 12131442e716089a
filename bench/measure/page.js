// Runs in the page. `bench` loads one peer, mounts documents and times events from real input.
;(() => {
  const now = () => performance.now()
  const layout = () => document.body.offsetHeight
  const frame = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const c = new MessageChannel()
        c.port1.onmessage = done
        c.port2.postMessage(0)
      }),
    )
  let host = null,
    handle = null,
    answers = 0
  const handlers = {
    onAnswer() {
      answers += 1
    },
    onNavigate() {
      answers += 1
    },
  }

  // Re-render counting (count mode only): walk the committed fiber tree as React DevTools does.
  let counted = null
  if (location.search.includes('count')) {
    const isComponent = (f) => [0, 1, 11, 14, 15].includes(f.tag)
    const walk = (f) => {
      for (; f; f = f.sibling) {
        const prev = f.alternate
        if (isComponent(f) && (!prev || f.flags & 1)) counted += 1
        if (!prev || f.child !== prev.child) walk(f.child)
      }
    }
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      checkDCE() {},
      inject: () => 1,
      onCommitFiberUnmount() {},
      onPostCommitFiberRoot() {},
      onCommitFiberRoot(_, root) {
        if (counted !== null) walk(root.current.child)
      },
    }
  }

  // Event timing: first capture listener on window to after the last bubble listener, its microtasks and a forced
  // layout.
  let t0 = 0,
    arm = null,
    sample = null
  for (const type of ['input', 'click', 'keydown', 'focusout']) {
    addEventListener(
      type,
      () => {
        if (arm === type && !t0) t0 = now()
      },
      true,
    )
    addEventListener(type, () => {
      if (arm !== type || !t0) return
      queueMicrotask(() =>
        queueMicrotask(() => {
          layout()
          sample = now() - t0
        }),
      )
    })
  }
  // Work committed later than the event's own task: last mutation within the watch.
  let watch = null,
    firstMut = 0,
    lastMut = 0

  window.bench = {
    async load(name) {
      const src = await (await fetch(`/js/${name}`)).text()
      const css = await (await fetch(`/css/${name}`)).text()
      const style = document.createElement('style')
      style.textContent = css
      document.head.append(style)
      layout()
      const url = URL.createObjectURL(new Blob([src], { type: 'text/javascript' }))
      const start = now()
      await new Promise((ok, bad) => {
        const s = document.createElement('script')
        Object.assign(s, { src: url, onload: ok, onerror: bad })
        document.head.append(s)
      })
      return now() - start
    },
    docs: {},
    /** Untimed: drop the old document, make an empty host, collect garbage. */
    async reset() {
      handle?.unmount()
      host?.remove()
      handle = null
      host = document.createElement('main')
      document.body.append(host)
      scrollTo(0, 0)
      layout()
      window.gc?.()
      await frame()
      await frame()
    },
    async mount(doc) {
      const text = this.docs[doc]
      const input = __peer.prepare ? __peer.prepare(text) : text
      // Browsers tell of tasks from 50 ms on.
      let longest = 50
      const tasks = new PerformanceObserver((list) => {
        longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration))
      })
      tasks.observe({ type: 'longtask' })
      const start = now()
      handle = __peer.mount(host, input, handlers)
      layout()
      // Who draws in steps is done when the last of them is laid out.
      let whole = now() - start,
        late = 0,
        quiet = 0
      const mo = new MutationObserver((records) => {
        layout()
        late = now() - start
        if (records.some(({ type }) => type === 'childList')) {
          whole = late
          quiet = 0
        }
      })
      mo.observe(host, { subtree: true, childList: true, attributes: true, characterData: true })
      await frame()
      const painted = now() - start
      // What comes in steps is long, and between two of them a busy machine may pause longer than one would think.
      const [frames, ms] = doc === 'large' ? [10, 400] : [5, 100]
      while (quiet < frames || now() - start - whole < ms) {
        quiet += 1
        await frame()
      }
      mo.disconnect()
      tasks.disconnect()
      return { whole, painted, late, longest }
    },
    stats: () => ({
      nodes: host.querySelectorAll('*').length,
      inputs: host.querySelectorAll('input,select,textarea,button').length,
    }),
    focus(selector, n) {
      const el = host.querySelectorAll(selector)[n]
      if (!el) return false
      el.scrollIntoView({ block: 'center' })
      el.focus()
      return document.activeElement === el
    },
    box(selector, n) {
      const el = host.querySelectorAll(selector)[n]
      el.scrollIntoView({ block: 'start' })
      scrollBy(0, -340)
      const r = el.getBoundingClientRect(),
        r2 = host.querySelectorAll(selector)[n + 1].getBoundingClientRect()
      return { x: r.x + Math.min(60, r.width / 2), y: r.y + r.height / 2, pitch: r2.y - r.y }
    },
    arm(type) {
      arm = type
      t0 = 0
      sample = null
      answers = 0
      firstMut = lastMut = 0
      watch?.disconnect()
      watch = new MutationObserver(() => {
        layout()
        lastMut = now()
        firstMut ||= lastMut
      })
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    },
    async result(frames = 2) {
      for (let i = 0; i < frames; i++) await frame()
      watch?.disconnect()
      const out = { sync: sample, first: firstMut && firstMut - t0, last: lastMut && lastMut - t0, answers }
      arm = null
      return out
    },
    async settle(n = 2) {
      for (let i = 0; i < n; i++) await frame()
    },
    order: (item, text) =>
      [...host.querySelectorAll(item)].map((e) => {
        const t = e.querySelector(text) ?? e
        return (t.value ?? t.textContent).trim()
      }),
    count(on) {
      if (on) counted = 0
      else {
        const n = counted
        counted = null
        return n
      }
    },
    frames: {
      on: false,
      deltas: [],
      start() {
        this.on = true
        this.deltas = []
        let prev = 0
        const tick = (t) => {
          if (prev) this.deltas.push(t - prev)
          prev = t
          if (this.on) requestAnimationFrame(tick)
        }
        requestAnimationFrame(tick)
      },
      stop() {
        this.on = false
        return this.deltas
      },
    },
  }
})()
