import '../../src/styles/index.css'
import { MultiSelect } from 'phasekit'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'

const long = 'Which of the sounds on the recording did you hear in the first minute, before the bell of the tram?'
const options = [{ id: 'bell', text: 'A bell' }]

/** The end of the last character of the prompt. */
function endOf(element: Element): DOMRect {
  const range = document.createRange()
  range.selectNodeContents(element)
  return [...range.getClientRects()].at(-1)!
}

test.each([
  ['a text', long],
  ['a paragraph', <p key="">{long}</p>],
  ['two paragraphs', [<p key="1">Listen twice.</p>, <p key="2">{long}</p>]],
])('the mark of a required question follows the last word of %s, on its line', async (_, prompt) => {
  const { container } = await render(
    <div className="column">
      <MultiSelect required prompt={prompt} options={options} />
    </div>,
  )
  const column = container.querySelector<HTMLElement>('.column')!
  const mark = container.querySelector('.pk-required-mark')!
  for (let width = 240; width <= 480; width += 20) {
    column.style.width = `${width}px`
    const words = endOf(container.querySelector('.pk-prompt .pk-flow')!)
    const { left, bottom } = mark.getBoundingClientRect()
    expect(Math.abs(left - words.right), `${width} px`).toBeLessThan(2)
    expect(Math.abs(bottom - words.bottom), `${width} px`).toBeLessThan(4)
  }
})
