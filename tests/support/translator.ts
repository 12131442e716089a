/** `wraps` moves each text node into a `<font>`. `replaces` puts a new text node there, as Google Translate does. */
export type Translator = 'wraps' | 'replaces'

const SKIPPED = 'script, style, textarea, [translate="no"], font'

/**
 * Does to the text nodes of a page what page translators do, now and whenever the page adds text. The words stay as
 * they are, so that two pages can be compared.
 *
 * @returns `settle` translates what was added and not yet seen; `stop` ends it
 */
export function translate(root: Element, how: Translator) {
  const wrap = (text: Text) => {
    if (text.data.trim() === '' || !text.parentElement || text.parentElement.closest(SKIPPED)) return
    const font = document.createElement('font')
    const inner = font.appendChild(document.createElement('font'))
    text.replaceWith(font)
    inner.append(how === 'wraps' ? text : text.data)
  }
  const translateBelow = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    const texts: Text[] = node instanceof Text ? [node] : []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    texts.forEach(wrap)
  }
  const hear = (records: MutationRecord[]) => {
    for (const { target, addedNodes } of records)
      for (const node of [target, ...addedNodes]) if (root.contains(node)) translateBelow(node)
    observer.takeRecords()
  }
  const observer = new MutationObserver(hear)
  translateBelow(root)
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  return { settle: () => hear(observer.takeRecords()), stop: () => observer.disconnect() }
}
