import type { Edge } from './source-imports.js'

interface Room {
  name: string
  /** Which files are in it: the first room that matches has the file. */
  files: RegExp
  /** Rooms and packages that may be imported, and the room itself. */
  may: string[]
  /** Of these, types alone. */
  types?: string[]
}

/** The house of ARCHITECTURE.md, room by room. Imports run one way; what is not listed is forbidden. */
const rooms: Room[] = [
  { name: 'spec', files: /^spec\//, may: [] },
  {
    name: 'block spec',
    files: /^blocks\/([^/]+\/spec|custom\/definition)\.ts$/,
    may: ['spec'],
    types: ['rules', 'reading'],
  },
  { name: 'definition', files: /^blocks\/custom\/define-block\.ts$/, may: ['spec', 'rules'], types: ['block spec'] },
  { name: 'spec table', files: /^blocks\/specs\.ts$/, may: ['block spec'] },
  { name: 'rules', files: /^blocks\/[^/]+\/(rules|order|choosing|date-parts)\.ts$/, may: ['spec', 'block spec'] },
  { name: 'rules table', files: /^blocks\/rules\.ts$/, may: ['rules'], types: ['spec'] },
  {
    name: 'block types',
    files: /^blocks\/types\.ts$/,
    may: [],
    types: ['spec', 'block spec', 'spec table', 'rules table'],
  },

  {
    name: 'spec guard',
    files: /^blocks\/is-phase-spec\.ts$/,
    may: ['spec', 'block spec', 'spec table'],
    types: ['block types'],
  },

  {
    name: 'reading',
    files: /^blocks\/(reader|params|read-[^/]+)\.ts$/,
    may: ['spec'],
    types: ['block spec', 'block types', 'read'],
  },
  {
    name: 'read',
    files: /^blocks\/([^/]+\/read(-[^/]+)?|form\/(label|options|bounds|controls))\.ts$/,
    may: ['spec', 'block spec', 'reading'],
    types: ['block types'],
  },
  { name: 'readers', files: /^blocks\/readers\.ts$/, may: ['read'], types: ['block types', 'reading'] },
  { name: 'engine', files: /^parse\/(engine[^/]*|engine-parts\/.*)\.ts$/, may: ['spec', 'parse tools', 'markdown-it'] },
  { name: 'yaml', files: /^parse\/front-matter-yaml\.ts$/, may: ['spec', 'parse tools', 'js-yaml'] },
  // Knows no type of block: what it needs of one is in the tables.
  {
    name: 'parse',
    files: /^parse\/(parse-phase|read-blocks|drafts)\.ts$/,
    may: ['spec', 'readers', 'reading', 'parse tools', 'engine', 'yaml'],
    types: ['block types'],
  },
  {
    name: 'parse tools',
    files: /^parse\//,
    may: ['spec', 'engine', 'yaml', 'readers', 'spec table'],
    types: ['block types', 'reading', 'parse'],
  },

  // Knows no type of block: all it needs is in the model that it is given.
  { name: 'answers', files: /^answers\//, may: ['spec'], types: ['block types'] },
  {
    name: 'model',
    files: /^blocks\/(model|phase-answers)\.ts$/,
    may: ['spec', 'block spec', 'rules table', 'answers'],
    types: ['block types'],
  },
  // The one library that writes CSV is nobody else's business.
  { name: 'csv', files: /^csv\//, may: ['papaparse'], types: ['answers'] },

  // The host's element in place of ours is Radix's Slot: one file, docs/decisions/0014-as-child.md.
  { name: 'region', files: /^ui\/Region\.tsx$/, may: ['react', 'radix-ui'] },
  { name: 'ui', files: /^ui\//, may: ['spec', 'region', 'react', 'react-dom', 'lucide'] },
  {
    name: 'hooks',
    files: /^react\//,
    may: ['spec', 'ui', 'answers', 'model', 'react'],
    types: ['block spec', 'block types', 'view type', 'storage'],
  },
  { name: 'view type', files: /^blocks\/view\.ts$/, may: [], types: ['spec', 'ui', 'block types', 'react'] },
  {
    name: 'view',
    files: /^blocks\/[^/]+\/view\.tsx$/,
    may: ['component', 'ui', 'hooks', 'react'],
    types: ['spec', 'block spec', 'block types', 'view type'],
  },
  {
    name: 'drag',
    files: /^blocks\/ranking\/drag\.tsx$/,
    may: ['component', 'rules', 'ui', 'react', 'react-dom', '@dnd-kit/core', '@dnd-kit/sortable'],
  },
  {
    name: 'component',
    files: /^blocks\/[^/]+\/[^/]+\.tsx?$/,
    may: ['spec', 'block spec', 'rules', 'ui', 'region', 'drag', 'react', 'react-dom', 'lucide'],
    types: ['answers'],
  },
  { name: 'block strings', files: /^blocks\/strings\.ts$/, may: ['component'], types: ['ui', 'spec'] },
  { name: 'views', files: /^blocks\/views\.tsx$/, may: ['view', 'react'], types: ['block types', 'view type'] },
  {
    name: 'phase',
    files: /^phase\//,
    may: [
      'spec',
      'model',
      'answers',
      'block strings',
      'ui',
      'hooks',
      'views',
      'react',
      'react-dom',
      'lucide',
      'is-network-error',
    ],
    types: ['block spec', 'block types', 'view type', 'storage'],
  },

  { name: 'storage', files: /^storage\//, may: ['answers'], types: ['block types'] },

  { name: 'entry: storage', files: /^exports\/storage\.ts$/, may: ['storage'] },
  { name: 'entry: strings', files: /^exports\/strings\.ts$/, may: ['spec', 'answers', 'phase'] },
  {
    name: 'entry: spec',
    files: /^exports\/spec\.ts$/,
    may: ['spec', 'definition', 'block spec', 'spec guard'],
    types: ['block types'],
  },
  {
    name: 'entry: parse',
    files: /^exports\/parse\.ts$/,
    may: ['spec', 'block spec', 'block types', 'parse', 'parse tools', 'readers', 'read'],
  },
  {
    name: 'entry: answers',
    files: /^exports\/answers\.ts$/,
    may: ['spec', 'block spec', 'block types', 'model', 'answers'],
  },
  { name: 'entry: csv', files: /^exports\/csv\.ts$/, may: ['csv'] },
  {
    name: 'entry: index',
    files: /^exports\/index\.ts$/,
    may: ['component', 'hooks', 'phase', 'ui'],
    types: ['spec', 'block spec', 'block types', 'view type', 'answers', 'storage'],
  },
]

/** The room of a file below `src`, whether named as a source (`.ts`) or as an import names it (`.js`). */
function roomOf(path: string): Room | undefined {
  const [source, component] = [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')]
  // `views.js` is a `.tsx` and `view.js` of a block too; a pattern is written for one of the two endings.
  return rooms.find(({ files }) => files.test(source) || files.test(component))
}

const blockOf = (path: string) => /^blocks\/([^/]+)\//.exec(path)?.[1]
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/** What is wrong with an import, or nothing. */
export function refusal({ from, to, specifier, types }: Edge): string | undefined {
  const room = roomOf(from)
  if (!room) return `${from} is in no room.`
  const target = to === undefined ? packageOf(specifier) : roomOf(to)?.name
  if (!target) return `${from} imports ${specifier}, which is in no room.`
  const [own, other] = [blockOf(from), to && blockOf(to)]
  if (own && other && own !== other) return `${from} imports ${specifier}: no block knows another.`
  if (target === room.name || room.may.includes(target)) return undefined
  if (room.types?.includes(target))
    return types ? undefined : `${from} imports ${specifier} (${target}): "${room.name}" may import its types only.`
  return `${from} imports ${specifier} (${target}): forbidden in "${room.name}".`
}
