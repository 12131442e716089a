/**
 * What phasekit draws, each element with all the attributes it may have. Whatever else is found came from the content.
 */
const drawn = {
  a: 'data-direction href rel title',
  blockquote: '',
  br: '',
  button:
    'aria-current aria-description aria-disabled aria-expanded aria-haspopup aria-keyshortcuts aria-label ' +
    'data-direction data-rank-add data-rank-confirm data-rank-down data-rank-handle data-rank-menu ' +
    'data-rank-put-back data-rank-up data-pk-variant disabled tabindex title type',
  circle: 'cx cy r',
  code: 'dir',
  dd: '',
  del: '',
  details: 'open',
  div:
    'aria-hidden aria-label aria-labelledby data-answered data-block-id data-control data-exclusive ' +
    'data-field-id data-invalid data-kind data-pk-language data-pk-layout data-locked data-pk-marked data-mode ' +
    'data-other data-pk-part data-partial data-pending data-pk-block data-pk-points data-rank-text ' +
    'data-readonly data-required data-touched data-selected data-state data-pk-submittable data-pk-text data-top ' +
    'data-pk-unranked dir hidden lang role tabindex',
  dl: '',
  dt: '',
  ellipse: 'cx cy rx ry',
  em: '',
  fieldset:
    'aria-invalid aria-labelledby aria-required data-answered data-filtered data-multiple data-readonly ' +
    'data-required data-touched form role',
  h2: 'tabindex',
  h3: '',
  h4: '',
  h5: '',
  h6: '',
  header: '',
  hr: '',
  img: 'alt decoding loading referrerpolicy src title',
  input:
    'aria-disabled aria-invalid aria-labelledby aria-posinset aria-required aria-setsize autocomplete ' +
    'checked data-option data-pk-part disabled form inputmode spellcheck tabindex type value',
  kbd: '',
  label: 'data-exclusive data-locked data-selected for hidden',
  legend: '',
  li: 'data-over data-pending data-rank-choice data-rank-item data-readonly data-selected data-severity',
  line: 'x1 x2 y1 y2',
  nav: 'aria-label',
  ol: 'aria-label data-pk-digits data-pk-loose data-pk-ordered data-pk-static role start',
  option: 'selected value',
  p: 'aria-hidden data-pk-corrected data-over role tabindex',
  path: 'd',
  pre: 'aria-label dir role tabindex translate',
  rect: 'height rx ry width x y',
  section: 'aria-label aria-labelledby data-icon data-kind',
  select: 'aria-invalid aria-required autocomplete form',
  span: 'aria-hidden data-pk-checked data-rank-text hidden role',
  strong: '',
  sub: '',
  summary: '',
  sup: '',
  svg: 'aria-hidden fill focusable height stroke stroke-linecap stroke-linejoin stroke-width viewBox width',
  table: '',
  tbody: '',
  td: 'colspan data-pk-align',
  textarea: 'aria-invalid aria-required autocomplete form rows',
  th: 'data-pk-align scope',
  thead: '',
  tr: '',
  ul: 'aria-label aria-labelledby data-pk-digits data-pk-loose data-pk-static role',
}

/**
 * Where an author's own words belong. Ids and languages are in it since they pass a list of letters, which is looked at
 * here again.
 */
const WORDS = ['alt', 'aria-label', 'data-icon', 'href', 'lang', 'src', 'title', 'value']
const NAMES = [
  'data-block-id',
  'data-field-id',
  'data-pk-language',
  'data-option',
  'data-rank-choice',
  'data-rank-item',
  'value',
]

export const rules = { drawn, words: WORDS, names: NAMES, canary: 'pwn' }

/**
 * What is wrong with what was made of a phase, as the parser of a browser sees it. Stands alone: it runs in Node and
 * inside a page.
 */
export function faultsOf(root: Element, { drawn, words, names, canary }: typeof rules): string[] {
  const faults: string[] = []
  for (const element of root.querySelectorAll('*')) {
    const tag = element.localName
    const own = (drawn as Record<string, string>)[tag]
    if (own === undefined) {
      faults.push(`<${tag}>`)
      continue
    }
    const allowed = ['class', 'id', 'aria-describedby', ...own.split(' ')]
    for (const { name, value } of element.attributes) {
      if (!allowed.includes(name)) faults.push(`<${tag} ${name}>`)
      if (name === 'class' && !/^pk[a-z-]*(?: pk[a-z-]*)*$/.test(value)) faults.push(`class="${value}"`)
      if (name === 'id' && !/^_[A-Za-z]+_[\w-]*_[\w-]*$/.test(value)) faults.push(`id="${value}"`)
      if (names.includes(name) && name !== 'value' && !/^[A-Za-z0-9+#._-]*$/.test(value))
        faults.push(`${name}="${value}"`)
      if (!words.includes(name) && !names.includes(name) && value.includes(canary)) faults.push(`${name}="${value}"`)
      if (name !== 'href' && name !== 'src') continue
      // As the browser reads it, not as it is written: with a scheme that the policy lets through and that is in sight,
      // or in the host's own site.
      const read = (element as HTMLAnchorElement & HTMLImageElement)[name]
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase()
      // What is no address to the browser leads nowhere: it gives it back as it is.
      const isRead =
        !/^[a-z][a-z0-9+.-]*:/i.test(read) ||
        read.startsWith(scheme === undefined ? new URL('/', element.baseURI).href : `${scheme}:`)
      const isLet =
        scheme === undefined ||
        (name === 'src' ? scheme === 'https' : ['http', 'https', 'mailto', 'tel'].includes(scheme))
      if (!isRead || !isLet) faults.push(`${name}="${value.slice(0, 80)}" is read as ${read.slice(0, 80)}`)
    }
  }
  return faults
}
