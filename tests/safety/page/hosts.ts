// What the scripts of a host's page did before any of ours. Each stands alone and runs in the page.

/**
 * Wraps what the browser offers, as zone.js, trackers and polyfills do, and adds to it for every loop to see, as
 * MooTools and Prototype.js do. What is wrapped does what it did; `noise` counts how often it was asked.
 */
export function wrapAll(): void {
  const noise: Record<string, number> = {}
  Object.assign(window, { noise })
  const replace = (owner: object, name: string, by: (native: (...args: never[]) => unknown) => unknown) => {
    const property = Object.getOwnPropertyDescriptor(owner, name)
    if (typeof property?.value === 'function' && property.configurable)
      Object.defineProperty(owner, name, { ...property, value: by(property.value) })
  }
  const count = (name: string) => {
    noise[name] = (noise[name] ?? 0) + 1
  }
  const wrap = (owner: object, name: string) =>
    replace(
      owner,
      name,
      (native) =>
        function (this: unknown, ...args: never[]) {
          count(name)
          return Reflect.apply(native, this, args)
        },
    )
  for (const { prototype } of [
    Node,
    Element,
    HTMLElement,
    Document,
    HTMLInputElement,
    Storage,
    CharacterData,
    DOMTokenList,
  ])
    for (const name of Object.getOwnPropertyNames(prototype)) if (name !== 'constructor') wrap(prototype, name)
  for (const name of ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'requestIdleCallback', 'fetch'])
    wrap(window, name)
  for (const name of ['stringify', 'parse']) wrap(JSON, name)

  // As zone.js has it: what is listened with is another function than what was given.
  const heard = new WeakMap<object, (event: Event) => unknown>()
  const listening = (name: string) =>
    replace(
      EventTarget.prototype,
      name,
      (native) =>
        function (this: EventTarget, type: string, listener: unknown, ...rest: never[]) {
          count(name)
          if (typeof listener !== 'function') return Reflect.apply(native, this, [type, listener, ...rest])
          const own = heard.get(listener) ?? ((event) => Reflect.apply(listener, event.currentTarget, [event]))
          heard.set(listener, own)
          return Reflect.apply(native, this, [type, own, ...rest])
        },
    )
  listening('addEventListener')
  listening('removeEventListener')
  class ZoneAwarePromise<T> extends Promise<T> {}
  const moment = new Date('2001-02-03T04:05:06Z').getTime()
  class FixedDate extends Date {
    constructor(...args: []) {
      super(...((args.length > 0 ? args : [moment]) as []))
    }
    static override now = () => moment
  }
  Object.assign(window, { Promise: ZoneAwarePromise, Date: FixedDate, name: 'phasekit' })
  for (const name of ['DateTimeFormat', 'NumberFormat', 'PluralRules'] as const)
    Object.assign(Intl, { [name]: new Proxy<typeof Intl.NumberFormat>(Intl[name] as never, {}) })

  for (const { prototype } of [Array, String, Number, Function, Node, Event, NodeList, Map, Set, Promise, Window])
    Object.assign(prototype, { each: () => 'extra', extra: 'extra' })
}

/** A browser that lacks what some lack, in a frame that may keep nothing. */
export function takeAway(): void {
  const lacks = [
    'BroadcastChannel',
    'ResizeObserver',
    'IntersectionObserver',
    'structuredClone',
    'requestIdleCallback',
    'reportError',
  ]
  for (const name of [...lacks, 'cancelIdleCallback', 'visualViewport', 'matchMedia'])
    Reflect.deleteProperty(window, name)
  for (const name of ['animate', 'getAnimations', 'scrollIntoView', 'checkVisibility'])
    Reflect.deleteProperty(Element.prototype, name)
  for (const name of ['showPopover', 'hidePopover', 'togglePopover', 'popover'])
    Reflect.deleteProperty(HTMLElement.prototype, name)
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('The request is denied.', 'SecurityError')
      },
    })
}
