import { InfoCard, Instructions, RichText } from 'phasekit'
import type { Content, Inline } from 'phasekit/spec'
import { lazy } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { UiContext } from '../../src/ui/ui-context.js'
import { everyKind, fence, image, link, p, quote } from '../support/prose.js'

describe('prose on a server', () => {
  test('is complete, and needs no style, script or preloaded image', () => {
    const html = renderToString(
      <>
        <Instructions content={everyKind} />
        <InfoCard title="Card" icon="database" content={everyKind} />
      </>,
    )
    expect(html).toContain('the gauge, not above the sea.')
    expect(html).toContain('<svg')
    expect(html).not.toMatch(/\sstyle=|<style|<script|<link|\son[a-z]+=/)
  })

  test('contains no URL that the policy refuses, and escapes all text', () => {
    const html = renderToString(
      <RichText
        content={[
          p(link('javascript:alert(1)', '<script>'), image('data:,x', '"><img>')),
          fence('</code><script>', '"onclick="x'),
        ]}
      />,
    )
    expect(html).not.toMatch(/javascript:|data:,|<script|<img|onclick/)
  })

  test('can be scrolled by keyboard before any script has run', () => {
    expect(renderToString(<RichText content={[fence('x')]} />)).toMatch(/<pre[^>]*tabindex="0"/i)
  })

  test('shows the plain code while a slot loads', () => {
    const Highlight = lazy(() => new Promise<never>(() => {}))
    const html = renderToString(
      <UiContext.Provider value={{ slots: { code: Highlight } }}>
        <RichText content={[fence('let x', 'js')]} />
      </UiContext.Provider>,
    )
    expect(html).toContain('let x')
  })

  test('renders more nodes than a call takes arguments', () => {
    const words: Inline[] = Array.from({ length: 200_000 }, () => ({ type: 'text', value: 'a ' }))
    const html = renderToString(<RichText content={[{ type: 'paragraph', children: words }]} />)
    expect(html.match(/a /g)?.length).toBeGreaterThanOrEqual(200_000)
  })

  test('survives a spec nested too deep', () => {
    let deep: Content = p('the bottom')
    for (let depth = 0; depth < 5000; depth++) deep = quote(deep)
    expect(renderToString(<RichText content={[deep]} />)).toContain('the bottom')
  })
})
