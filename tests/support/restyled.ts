import { cdp } from 'vitest/browser'
import { ownFrame, send } from './devtools.js'

interface TraceEvent {
  name: string
  args: { elementCount?: number; beginData?: { frame: string; partialLayout?: boolean } }
}

/** What Chromium has sent of the trace that runs. */
let events: TraceEvent[] = []
let complete = () => {}
let listening = false

/** Once for all: the session of the test's page cannot be told to stop. */
function listen(): void {
  if (listening) return
  listening = true
  const on = cdp().on as unknown as (event: string, listener: (sent: { value: TraceEvent[] }) => void) => void
  on('Tracing.dataCollected', ({ value }) => events.push(...value))
  on('Tracing.tracingComplete', () => complete())
}

/** Until all that was put off to a later frame has been done. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 6; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** What Chromium's trace tells of what `action` has it do to the page. */
async function traced(action: () => Promise<unknown>): Promise<TraceEvent[]> {
  listen()
  const frame = await ownFrame()
  await settled()
  events = []
  await send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] } })
  await action()
  await settled()
  const completed = new Promise<void>((resolve) => {
    complete = resolve
  })
  await send('Tracing.end')
  await completed
  return events.filter(({ args }) => args?.beginData?.frame === frame)
}

/**
 * How many elements of the page Chromium styles anew because of `action`: the sum over the passes that its trace tells
 * of. Unlike milliseconds, the same on every machine.
 */
export const restyledBy = async (action: () => Promise<unknown>): Promise<number> =>
  (await traced(action))
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0)

/**
 * How often it looks for what is to be laid out in all of the page, and not below some element whose size is its own.
 */
export const wholeLayoutsBy = async (action: () => Promise<unknown>): Promise<number> =>
  (await traced(action)).filter(({ name, args }) => name === 'Layout' && !args.beginData?.partialLayout).length
