import postcss, { type AtRule, type ChildNode, type Declaration, type Rule } from 'postcss'
import selectorParser, { type Node, type Selector } from 'postcss-selector-parser'

/** What is wrong with a style sheet of phasekit, one sentence a place. The rules are those of CONTRIBUTING.md. */
export function cssProblems(css: string, file: string): string[] {
  const problems: string[] = []
  const say = (node: ChildNode, what: string) => problems.push(`${file}:${node.source?.start?.line}: ${what}`)
  const root = postcss.parse(css, { from: file })

  root.walkAtRules((rule) => {
    if (rule.name === 'layer') say(rule, 'no @layer: any unlayered reset of the host would win')
    if (rule.name === 'keyframes' && !rule.params.startsWith('pk-'))
      say(rule, `keyframes are global, so ${rule.params} must begin with pk-`)
  })
  root.walkRules((rule) => {
    if (insideOf(rule, 'keyframes')) return
    if (rule.parent?.type === 'rule') say(rule, `${rule.selector} is nested, which adds up its specificity`)
    for (const selector of rule.selectors) {
      const fault = selectorFault(selector)
      if (fault) say(rule, `${selector} ${fault}`)
    }
  })
  root.walkDecls((declaration) => {
    for (const fault of declarationFaults(declaration)) say(declaration, fault)
  })
  return problems
}

/**
 * Exactly two classes, `.pk` first: enough to win over a reset, little enough to lose to two classes of a host that
 * come later.
 */
function selectorFault(text: string): string | undefined {
  let selector: Selector | undefined
  selectorParser((parsed) => {
    selector = parsed.first
  }).processSync(text)
  const counted = (selector?.nodes ?? []).filter((node) => !weighsNothing(node))
  const classes = counted.filter((node) => node.type === 'class')
  const foreign = counted.find((node) => node.type !== 'class')
  if (foreign) return `has ${foreign.type} "${String(foreign).trim()}" outside :where()`
  if (classes.length !== 2) return `has ${classes.length} classes outside :where(), not two`
  if (selector && hasNamelessEnd(selector)) return 'names nothing of its own after a combinator in :where() or :not()'
  if (selector && mayMeetHost(selector))
    return 'hangs on an attribute of anything around: a host has such ones too, so name its class or use >'
  if (/:dir\(/.test(text) && !/\[dir=/.test(text))
    return 'has :dir() alone, which Lightning CSS turns into a guess by language: name [dir] too'
  if (classes[0]?.value !== 'pk' || !classes[1]?.value.startsWith('pk-'))
    return 'is not .pk and one class that begins with pk-'
  return undefined
}

/**
 * `.b:where([data-x] *)` means the same as `.b:where([data-x] .b)`, but of the first Chromium only knows that something
 * below what has `data-x` looks different, and styles all of it anew. Measured: a toggle among 1,000 options styled
 * 4,022 elements, and now 10.
 */
function hasNamelessEnd(selector: Selector): boolean {
  const subject = selector.nodes.slice(selector.nodes.findLastIndex((node) => node.type === 'combinator') + 1)
  return subject.some((node) => node.type === 'class') && subject.some((node) => argumentsOf(node).some(endsNameless))
}

const isData = (node: Node): boolean =>
  (node.type === 'attribute' && node.attribute !== 'dir') || argumentsOf(node).some(({ nodes }) => nodes.some(isData))

/** `[data-selected] .b` holds for each `.b` in whatever a host marks as selected. `[dir]` is meant of everybody. */
function mayMeetHost({ nodes }: Selector): boolean {
  const combinators = nodes.flatMap((node, at) => (node.type === 'combinator' ? [at] : []))
  const first = nodes.slice(0, combinators[0])
  const isFree = combinators.length > 0 && String(nodes[combinators[0] as number]).trim() === ''
  return (
    (isFree && first.some(isData) && !first.some(({ type }) => type === 'class')) ||
    nodes.some((node) => argumentsOf(node).some(mayMeetHost))
  )
}

/** Where an author's or a host's choice stands, not what a learner does. */
const fixed = /^data-(?:pk-align|control|pk-digits|direction|kind|pk-layout|pk-loose|pk-ordered|readonly|pk-static)$/

const argumentsOf = (node: Node): Selector[] =>
  node.type === 'pseudo' && (node.value === ':where' || node.value === ':not') ? (node.nodes as Selector[]) : []

const mayChange = (node: Node): boolean =>
  node.type === 'attribute' ? !fixed.test(node.attribute) : node.type === 'pseudo'

function endsNameless(selector: Selector): boolean {
  const at = selector.nodes.findLastIndex((node) => node.type === 'combinator')
  const subject = selector.nodes.slice(at + 1)
  const nameless = !subject.some((node) => node.type === 'class' || node.type === 'attribute')
  if (nameless && selector.nodes.slice(0, Math.max(at, 0)).some(mayChange)) return true
  return subject.some((node) => argumentsOf(node).some(endsNameless))
}

function weighsNothing(node: Node): boolean {
  if (node.type === 'comment' || node.type === 'combinator' || node.type === 'universal') return true
  return node.type === 'pseudo' && (node.value === ':where' || node.value.startsWith('::'))
}

const physical =
  /^(?:(?:scroll-)?(?:margin|padding)-(?:top|right|bottom|left)|border-(?:top|right|bottom|left)(?:-.+)?|(?:min-|max-)?(?:width|height)|top|right|bottom|left)$/
const physicalValue = /^(?:left|right)$/

function declarationFaults(declaration: Declaration): string[] {
  const { prop, value, important } = declaration
  const faults: string[] = []
  if (important) faults.push(`${prop} is !important, which no host can answer`)
  if (physical.test(prop)) faults.push(`${prop} is physical: write its logical name`)
  if (/^(?:text-align|float|clear)$/.test(prop) && physicalValue.test(value))
    faults.push(`${prop}: ${value} is physical: write start or end`)
  if (/^animation(?:-name)?$/.test(prop) && value !== 'none' && !movesByConsent(declaration)) {
    faults.push(`${prop} runs without @media (prefers-reduced-motion: no-preference)`)
  }
  return faults
}

function insideOf(node: Rule | Declaration, name: string, params?: RegExp): boolean {
  for (
    let above = node.parent as AtRule | Rule | undefined;
    above?.type;
    above = above.parent as AtRule | Rule | undefined
  ) {
    if (above.type === 'atrule' && above.name === name && (!params || params.test(above.params))) return true
  }
  return false
}

const movesByConsent = (declaration: Declaration) =>
  insideOf(declaration, 'media', /prefers-reduced-motion:\s*no-preference/)
