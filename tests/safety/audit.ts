import { JSDOM } from 'jsdom'

/** Elements that phasekit draws; whatever else is found came from the content. */
const elements = new Set(
  [
    'a article aside b blockquote br button code dd del details div dl dt em fieldset figure figcaption h1 h2 h3 h4 h5 h6 header hr img input',
    'kbd label legend li nav ol optgroup option p path pre rect circle line polyline polygon ellipse g section select small span strong sub summary sup',
    'svg table tbody td textarea th thead tr ul',
  ].flatMap((line) => line.split(' ')),
)

const attributes = new Set(
  [
    'alt autocomplete checked class cols colspan cx cy d decoding dir disabled fill for height hidden href id inputmode lang loading max maxlength min',
    'multiple pattern placeholder points r readonly referrerpolicy rel required role rows rowspan rx ry scope selected size spellcheck src start step',
    'stroke stroke-linecap stroke-linejoin stroke-width tabindex title translate type value viewbox width x x1 x2 xmlns y y1 y2 focusable enterkeyhint',
  ].flatMap((line) => line.split(' ')),
)

const input = new Set(['checkbox', 'radio', 'text', 'number'])

/** What is wrong with the HTML that a server sent, as a browser's parser sees it. */
export function faultsOf(html: string): string[] {
  const { window } = new JSDOM(`<!doctype html><div id="root">${html}</div>`, { url: 'https://host.example/course/' })
  const { document } = window
  const faults: string[] = []
  if (document.querySelectorAll('body > *').length !== 1) faults.push('content stands outside its root')
  for (const element of document.querySelectorAll('#root *')) {
    const name = element.localName
    if (!elements.has(name)) faults.push(`<${name}>`)
    if (name === 'input' && !input.has(element.getAttribute('type') ?? 'text')) faults.push(`<input type=${element.getAttribute('type')}>`)
    for (const { name: key, value } of element.attributes) {
      const known = attributes.has(key.toLowerCase()) || /^(?:aria|data)-[a-z-]+$/.test(key)
      if (!known) faults.push(`${name}[${key}]`)
      if (key === 'class' && !/^(?:pk[a-z0-9-]*(?: |$))+$/.test(value)) faults.push(`class="${value}"`)
      if (key === 'href' || key === 'src') {
        const { protocol } = new URL(value, document.baseURI)
        const allowed = key === 'href' ? ['https:', 'http:', 'mailto:', 'tel:'] : ['https:']
        if (!allowed.includes(protocol)) faults.push(`${key}="${value}"`)
      }
    }
  }
  window.close()
  return faults
}
