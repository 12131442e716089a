import { cdp } from 'vitest/browser'

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
interface Frame {
  frame: { id: string; url: string }
  childFrames?: Frame[]
}

const flatten = (frame: Frame): Frame[] => [frame, ...(frame.childFrames ?? []).flatMap(flatten)]

const send = (method: string, params: object = {}) => cdp().send(method as never, params as never) as Promise<never>

/** The tree of the test's own frame, as it is now. */
export async function readTree(): Promise<AxNode> {
  const { frameTree }: { frameTree: Frame } = await send('Page.getFrameTree')
  const frame = flatten(frameTree).find((each) => each.frame.url.split('#')[0] === window.location.href.split('#')[0])
  if (!frame) throw new Error('The frame of the test is not found in the page.')
  const { nodes }: { nodes: RawNode[] } = await send('Accessibility.getFullAXTree', { frameId: frame.frame.id })
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
