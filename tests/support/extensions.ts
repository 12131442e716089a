import { translate } from './translator.js'

const icon = () => {
  const element = document.createElement('div')
  element.setAttribute('data-extension-icon', '')
  return element
}
const controlsIn = (page: Element) => page.querySelectorAll<HTMLElement>('[data-block-id] :is(input, textarea, select)')

/** What browser extensions do to a page before its scripts run. None of it adds text. */
export const extensions: Record<string, (page: Element) => void> = {
  'no extension': () => {},
  'attributes on every control': (page) => {
    for (const control of controlsIn(page)) {
      control.setAttribute('data-extension-checked', 'true')
      control.setAttribute('spellcheck', 'false')
      control.classList.add('extension-field')
    }
  },
  'a node before every control': (page) => {
    for (const control of controlsIn(page)) control.before(icon())
  },
  'a node after every control': (page) => {
    for (const control of controlsIn(page)) control.after(icon())
  },
  'a wrapper around every control': (page) => {
    for (const control of controlsIn(page)) {
      const wrapper = icon()
      control.replaceWith(wrapper)
      wrapper.append(control)
    }
  },
  'a wrapper around the content of every block': (page) => {
    for (const block of page.querySelectorAll('[data-block-id]')) {
      const wrapper = icon()
      wrapper.append(...block.childNodes)
      block.append(wrapper)
    }
  },
  'a node at the head of the phase': (page) => page.querySelector('.pk-phase')?.prepend(icon()),
  'a node between the blocks': (page) => page.querySelector('[data-block-id]')?.after(icon()),
  'a node before the phase': (page) => page.prepend(icon()),
  'a translator': (page) => translate(page, 'replaces').stop(),
}
