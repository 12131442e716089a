import { cdp } from 'vitest/browser'

interface Frame {
  frame: { id: string; url: string }
  childFrames?: Frame[]
}

const flatten = (frame: Frame): Frame[] => [frame, ...(frame.childFrames ?? []).flatMap(flatten)]

/** Asks Chromium by its DevTools protocol. */
export const send = (method: string, params: object = {}) =>
  cdp().send(method as never, params as never) as Promise<never>

/** The id of the frame that the test runs in: its page has others around it. */
export async function ownFrame(): Promise<string> {
  const { frameTree }: { frameTree: Frame } = await send('Page.getFrameTree')
  const own = flatten(frameTree).find((each) => each.frame.url.split('#')[0] === window.location.href.split('#')[0])
  if (!own) throw new Error('The frame of the test is not found in the page.')
  return own.frame.id
}
