import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }),
) as { files: { path: string }[] }[]
const files = packed!.files.map(({ path }) => path)
const pages = files.filter((path) => path.endsWith('.md'))

/** Markdown without fences and inline code, which hold examples. */
const prose = (path: string): string =>
  readFileSync(path, 'utf8')
    .replaceAll(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '')
    .replaceAll(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, 'code')

/** Anchors as GitHub and npm make them of headings. */
const anchors = (path: string): Set<string> => {
  const text = readFileSync(path, 'utf8').replaceAll(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '')
  const slugs = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
  return new Set(slugs)
}

const links = pages.flatMap((page) =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => ({ page, target }))
    .filter(({ target }) => !/^[a-z]+:/.test(target)),
)

test('the pages of the package link to each other', () => {
  expect(pages).toEqual(
    expect.arrayContaining(['README.md', 'docs/authoring.md', 'docs/messages.md', 'docs/styling.md']),
  )
  expect(links.length).toBeGreaterThan(20)
})

test.each(links)('$page links to $target, which is in the package', ({ page, target }) => {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : posix.join(posix.dirname(page), path)
  expect(files.some((packedFile) => packedFile === file || packedFile.startsWith(`${file}/`))).toBe(true)
  if (anchor !== undefined) expect([...anchors(file)]).toContain(anchor)
})
