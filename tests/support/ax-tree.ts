import { ownFrame, send } from './devtools.js'

/** A node of Chromium's accessibility tree: what the browser hands to assistive technology. */
export interface AxNode {
  role: string
  name: string
  description: string
  value: string
  properties: Record<string, unknown>
  /** Not told to assistive technology; its children may be. */
  ignored: boolean
  parent?: AxNode
  children: AxNode[]
}

interface Value {
  value?: unknown
}
interface RawNode {
  nodeId: string
  ignored: boolean
  role?: Value
  name?: Value
  description?: Value
  value?: Value
  properties?: { name: string; value: Value }[]
  parentId?: string
  childIds?: string[]
}

/** The tree of the test's own frame, as it is now. */
export async function readTree(): Promise<AxNode> {
  const { nodes }: { nodes: RawNode[] } = await send('Accessibility.getFullAXTree', { frameId: await ownFrame() })
  const text = (value: Value | undefined) => (value?.value === undefined ? '' : String(value.value))
  const made = new Map(
    nodes.map((raw): [string, AxNode] => [
      raw.nodeId,
      {
        role: text(raw.role),
        name: text(raw.name),
        description: text(raw.description),
        value: text(raw.value),
        properties: Object.fromEntries((raw.properties ?? []).map((property) => [property.name, property.value.value])),
        ignored: raw.ignored,
        children: [],
      },
    ]),
  )
  for (const raw of nodes) {
    const node = made.get(raw.nodeId)!
    node.children = (raw.childIds ?? []).flatMap((id) => made.get(id) ?? [])
    for (const child of node.children) child.parent = node
  }
  const root = made.get(nodes[0]?.nodeId ?? '')
  if (!root) throw new Error('The accessibility tree is empty.')
  return root
}

/** The node that has focus: the deepest that says so. */
export function focusedIn(node: AxNode): AxNode | undefined {
  for (const child of node.children) {
    const found = focusedIn(child)
    if (found) return found
  }
  return node.properties.focused === true && node.role !== 'RootWebArea' ? node : undefined
}
