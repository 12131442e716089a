import { isExternalUrl, safeImageUrl, safeLinkUrl } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'

describe('the link policy', () => {
  test.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG',
    'mailto:a@example.org',
    'tel:+49301234',
    '#part',
    '?page=2',
    '/root',
    './here.md',
    '../up/there:colon.md',
    'phase-2.md',
    '',
  ])('lets %j through', (url) => expect(safeLinkUrl(url)).toBe(url))

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript\r:alert(1)',
    'java\u0000script:alert(1)',
    '\u00a0javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'view-source:https://example.org',
    'intent://x',
    'a:b',
    '//example.org',
    '\\\\example.org',
    '/\\example.org',
    '\\/example.org',
  ])('refuses %j', (url) => expect(safeLinkUrl(url)).toBeNull())

  test('drops spaces round an address', () => expect(safeLinkUrl('  /a b ')).toBe('/a b'))
})

describe('the image policy', () => {
  test.each(['https://example.org/a.png', 'a.png', '/a.png', '../a.png'])('lets %j through', (url) =>
    expect(safeImageUrl(url)).toBe(url),
  )

  test.each([
    'http://example.org/a.png',
    'data:image/svg+xml,<svg/>',
    'mailto:a@example.org',
    '//example.org/a.png',
    'javascript:1',
  ])('refuses %j', (url) => expect(safeImageUrl(url)).toBeNull())
})

test('tells links to other sites from the host’s own', () => {
  expect(isExternalUrl('https://example.org')).toBe(true)
  expect(isExternalUrl('HTTP://example.org')).toBe(true)
  expect(isExternalUrl('mailto:a@example.org')).toBe(false)
  expect(isExternalUrl('/https://example.org')).toBe(false)
})
