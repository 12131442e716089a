import { applyFixes, parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { nodesOf, wordsOf } from './walk.js'

const head = '---\ntitle: T\n---\n\n'
const read = (body: string) => parsePhase(head + body)
const found = (body: string, rule: string) =>
  read(body)
    .messages.filter(({ ruleId }) => ruleId === rule)
    .map(({ position: place }) => (head + body).slice(place.start.offset, place.end.offset))

describe('syntax of other Markdown dialects', () => {
  test.each([
    ['> [!question]\n> Why?', '[!question]'],
    ['> [!faq]- Why?\n> Because.', '[!faq]'],
    ['> [!NOTE] A title\n> Text.', '[!NOTE]'],
    ['> > [!quote]\n> > Text.', '[!quote]'],
    ['- A\n\n  > [!example]\n  > Text.', '[!example]'],
    ['Bees.[^1]\n\n[^1]: They dance.', '[^1]'],
    ['Bees.[^dance]\n\n[^dance]: https://example.org', '[^dance]'],
    ['Bees.^[They dance.]', '^[They dance.]'],
    ['## Bees[^1]', '[^1]'],
    ['{type: selection}\n\n- Bees[^1]', '[^1]'],
    ['**Bees[^1]?**\n{type: text}', '[^1]'],
    ['| Bees[^1] |\n|---|\n| A |', '[^1]'],
    ['A ==mark== here', '==mark=='],
    ['花粉==重要==です', '==重要=='],
    ['`==a==` and ==a==', '==a=='],
    ['• Bees\n• Wasps', '•'],
    ['Seen:\n•\u00a0Bees', '•'],
    ['・蜂\n・花', '・'],
    ['- A\n\n  ▪ Bees', '▪'],
    ['a) Bees\nb) Wasps', 'a)'],
    ['A) Bees\n\nB) Wasps', 'A)'],
    ['(a) Bees\n(b) Wasps', '(a)'],
    ['(1) Bees\n(2) Wasps', '(1)'],
    ['1、蜂\n2、花', '1、'],
    ['一、蜂\n\n二、花', '一、'],
    ['① 蜂\n② 花', '①'],
    ['> a) Bees\n> b) Wasps', 'a)'],
    ['a. Bees\nb. Wasps', 'a.'],
    ['i) Bees\nii) Wasps', 'i)'],
    ['i. Bees\nii. Wasps', 'i.'],
    ['(i) Bees\n(ii) Wasps', '(i)'],
    ['а) Пчёлы\nб) Осы', 'а)'],
    ['А. Пчёлы\n\nБ. Осы', 'А.'],
    ['α) μέλισσες\nβ) σφήκες', 'α)'],
    ['أ) نحل\nب) دبابير', 'أ)'],
    ['가. 벌\n나. 말벌', '가.'],
    ['가) 벌\n나) 말벌', '가)'],
    ['ㄱ. 벌\nㄴ. 말벌', 'ㄱ.'],
    ['１．蜂\n２．花', '１．'],
    ['١. نحل\n٢. دبابير', '١.'],
    ['☐ Bees', '☐'],
    ['○ Bees\n○ Wasps', '○'],
    ['– Bees\n– Wasps', '–'],
    ['→ Bees\n→ Wasps', '→'],
    ['－蜂\n－花', '－'],
    ['1: Bees\n2: Wasps', '1:'],
    ['1：蜂\n2：花', '1：'],
    ['１: Bees\n２: Wasps', '１:'],
    ['##Bees', '##'],
    ['＃＃蜂の巣', '＃＃'],
    ['Seen:\n###Bees', '###'],
  ])('is reported with what to write instead: %j', (body, mark) => {
    for (const text of [body, `${body}\n\nMore.\n\n${body}`]) expect(found(text, 'dialect-other')).toEqual([mark])
    const message = read(body).messages.find(({ ruleId }) => ruleId === 'dialect-other')!
    expect(message).toMatchObject({ severity: 'info', message: expect.stringMatching(/Here it is text\. Write /) })
    // CRLF and CR change nothing.
    const other = parsePhase((head + body).replaceAll('\n', '\r\n')).messages
    expect(other.filter(({ ruleId }) => ruleId === 'dialect-other')).toHaveLength(1)
  })

  test('is reported once for each kind', () => {
    const body = '> [!question]\n> A[^1] ==b== c[^2] ==d==\n\n• A\n\na) A\nb) B\n\n> [!todo]\n> C'
    expect(found(body, 'dialect-other')).toEqual(['[!question]', '[^1]', '==b==', '•', 'a)'])
  })

  test.each([
    // A dialogue, a score, a time, a hashtag.
    'A: Any bees?\nB: No.',
    '1:2\n2:2',
    'At 1: Bees',
    '#bees',
    '＃花',
    'C## and F##',
    '\\##Bees',
    '> [!NOTE]\n> Text.',
    '> [!warning]  \n> Text.',
    '[!question]',
    '> \\[!question]\n> Text.',
    '`[^1] ==a==`',
    '```\n[^1] ==a==\n• A\n```',
    '    a) A\n    b) B',
    '<!-- [^1] ==a== -->',
    '$$\n[^1] ==a==\n$$',
    '[a ==b==](https://example.org)',
    '<https://example.org/==a==>',
    '![==a==](bee.png)',
    'A \\[^1] and \\==a==',
    'x == y == z, a==b==c, ====',
    '\\• Bees',
    'A • B • C',
    '- a) Bees\n- b) Wasps',
    'a) Bees alone',
    'A. Smith and\nC. Jones',
    'i.e. bees\nii. and wasps',
    '– Bees, she said.',
    '→ More',
    'a.b\nb.c',
    'a) How many?\n{type: number}\n\nb) Why?\n{type: text}',
    '## a) Bees\n\n## b) Wasps',
    '1) Bees\n2) Wasps',
    '(see a) and\n(see b)',
  ])('is not seen in %j', (body) => {
    expect(found(body, 'dialect-other')).toEqual([])
  })
})

describe('emphasis between punctuation and a letter', () => {
  test.each([
    ['**마크다운(Markdown)**을 쓴다', '**마크다운(Markdown)**', '**마크다운(Markdown)** 을 쓴다'],
    ['これは**「強調」**です', '**「強調」**', 'これは **「強調」** です'],
    ['他说**“你好”**了', '**“你好”**', '他说 **“你好”** 了'],
    ['*마크다운(Markdown)*을', '*마크다운(Markdown)*', '*마크다운(Markdown)* 을'],
    ['***마크다운(Markdown)***을', '***마크다운(Markdown)***', '***마크다운(Markdown)*** 을'],
    ['_마크다운(Markdown)_을', '_마크다운(Markdown)_', '_마크다운(Markdown)_ 을'],
    ['_강조_는 이렇게', '_강조_', '_강조_ 는 이렇게'],
    ['__마크다운(Markdown)__을', '__마크다운(Markdown)__', '__마크다운(Markdown)__ 을'],
    ['~~「旧」~~です', '~~「旧」~~', '~~「旧」~~ です'],
    ['**중요!**𠮷', '**중요!**', '**중요!** 𠮷'],
    ['**Note:**read this', '**Note:**', '**Note:** read this'],
    ['## **마크다운(Markdown)**을', '**마크다운(Markdown)**', '## **마크다운(Markdown)** 을'],
    ['{type: selection}\n\n- **벌(꿀)**은', '**벌(꿀)**', '{type: selection}\n\n- **벌(꿀)** 은'],
    ['**벌(꿀)**은?\n{type: text}', '**벌(꿀)**', '**벌(꿀)** 은?\n{type: text}'],
    ['> **벌(꿀)**은', '**벌(꿀)**', '> **벌(꿀)** 은'],
    ['| a |\n|---|\n| **벌(꿀)**은 |', '**벌(꿀)**', '| a |\n|---|\n| **벌(꿀)** 은 |'],
    ['花**`重要`**です', '**`重要`**', '花 **`重要`** です'],
    ['한**[링크](https://example.org)**를', '**[링크](https://example.org)**', '한 **[링크](https://example.org)** 를'],
    ['`**벌(꿀)**은` **벌(꿀)**은', '**벌(꿀)**', '`**벌(꿀)**은` **벌(꿀)** 은'],
  ])('is reported, and a space makes it emphasis: %j', (body, mark, right) => {
    expect(found(body, 'emphasis-beside-letter')).toEqual([mark])
    const { messages } = read(body)
    expect(messages.find(({ ruleId }) => ruleId === 'emphasis-beside-letter')?.severity).toBe('info')
    const fixed = applyFixes(head + body, messages).source
    expect(fixed).toBe(head + right)
    expect(parsePhase(fixed).messages.map(({ ruleId }) => ruleId)).not.toContain('emphasis-beside-letter')
    const bare = mark.replace(/^[*_~]+|[*_~]+$|[`[\]]|\(https.*\)/g, '')
    expect(wordsOf(parsePhase(fixed).spec)).toContain(bare)
    if (!right.includes('`')) expect(wordsOf(parsePhase(fixed).spec)).not.toMatch(/[*_~]/)
  })

  test.each(['**`꿀`**은', '**[벌](https://example.org)**은', '**벌 *여왕*(꿀)**은', '**벌\\)**은'])(
    'is reported around code, links, emphasis and escapes: %j',
    (body) => expect(found(body, 'emphasis-beside-letter')).toHaveLength(1),
  )

  test.each([
    '**마크다운**을',
    '**마크다운(Markdown)** 을',
    '**마크다운(Markdown)**.',
    '`**벌(꿀)**은`',
    '```\n**벌(꿀)**은\n```',
    '[**벌(꿀)**은](https://example.org)',
    '\\*\\*벌(꿀)\\*\\*은',
    '가격(*부가세 별도)',
    '파일_이름_목록, __init__은',
    '5*(3+2)*x and src/**/*.ts',
    '2 ** 3',
  ])('is not seen in %j', (body) => {
    expect(found(body, 'emphasis-beside-letter')).toEqual([])
  })

  test('stays as it is written', () => {
    const texts = [...nodesOf(read('**마크다운(Markdown)**을').spec)].map(({ node }) =>
      'value' in node ? node.value : '',
    )
    expect(texts).toContain('**마크다운(Markdown)**을')
  })
})

test.each([
  ['[^ '],
  ['=='],
  ['==a '],
  ['• '],
  ['a) x\n'],
  ['**(가 '],
  ['**(가)**가 '],
  ['[^1] `x` '],
  ['*_~'],
  ['^['],
  ['> '],
  ['&amp;**(가)**가 '],
])('repeating %j costs time in proportion', (part) => {
  const time = (times: number) => {
    const source = part.repeat(times)
    const before = performance.now()
    parsePhase(source)
    return performance.now() - before
  }
  time(1_000)
  expect(time(Math.ceil(20_000 / part.length))).toBeLessThan(1_000)
})
