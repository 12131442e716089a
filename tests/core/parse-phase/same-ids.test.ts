import { parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { idsOf } from './walk.js'

/** A question in each script, with a space and, where possible, a letter that has two Unicode forms. */
const scripts = {
  Latin: 'Größe über Łódź né',
  Vietnamese: 'Những điều cần biết',
  Hangul: '마크다운 쓰는 법',
  kana: 'ミツバチが でる',
  Han: '蜜蜂 在哪里',
  Cyrillic: 'Чьей йод ёлки',
  Greek: 'Πού είναι ΐ',
  Arabic: 'أين آخر نحلة',
  Hebrew: 'אֵיפֹה הַדְּבוֹרָה',
  Devanagari: 'क़लम कहाँ है',
  Tamil: 'தேனீ எங்கே போனது',
  Thai: 'ผึ้ง อยู่ที่ไหน',
  Persian: 'چه می\u200cخواهم بدانم',
  Malayalam: 'അവന്\u200d എവിടെ',
  Sinhala: 'ශ්\u200dරී ලංකාව',
  emoji: '❤ 🐝',
}

/** Invisible rewrites. */
const unseen: Record<string, (text: string) => string> = {
  'in NFD': (text) => text.normalize('NFD'),
  'in NFC': (text) => text.normalize('NFC'),
  'with joiners': (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200d'),
  'without joiners': (text) => text.replace(/[\u200c\u200d]/g, ''),
  'with soft hyphens': (text) => [...text].join('\u00ad'),
  'with zero-width spaces': (text) => text.replaceAll(' ', ' \u200b'),
  'with word joiners': (text) => text.replaceAll(' ', '\u2060 '),
  'with direction marks': (text) => `\u200f${text}\u200e`,
  'with direction isolates': (text) => `\u2068${text}\u2069`,
  'with variation selectors': (text) =>
    [...text].map((char) => (/\p{So}|\p{Lo}/u.test(char) ? `${char}\ufe0f` : char)).join(''),
  'with no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'with ideographic spaces': (text) => text.replaceAll(' ', '\u3000'),
  'with a byte order mark inside': (text) => text.replace(' ', '\ufeff '),
}

const phase = (text: string) => `---
title: "${text}"
---

## ${text}

{type: selection}

- ${text}
- ${text} 2

## ${text} 3

{type: ranking}

\`\`\`
${text}
${text} 2
\`\`\`

## ${text} 4

### ${text} 7

{type: text, label: "${text} 6"}

**${text} 5**
{type: select, options: ["${text}", "${text} 2"]}

{type: selection, title: "${text} 8"}

- ${text}

{type: information, title: ${text} 9}
`

const ids = (source: string, options = {}) => {
  const { spec } = parsePhase(source, options)
  return [spec.id, spec.hash, ...idsOf(spec)]
}

describe.each(Object.entries(scripts))('a phase in %s', (_, text) => {
  test.each(Object.entries(unseen))('has the same ids %s', (_, rewrite) => {
    expect(ids(phase(rewrite(text)))).toEqual(ids(phase(text)))
  })

  test.each(Object.entries(unseen))('finds the ids that are locked for its texts %s', (_, rewrite) => {
    const lock = { [text]: 'seen', [`seen/${text}`]: 'bee' }
    const { spec } = parsePhase(phase(rewrite(text)), { ids: lock })
    expect(spec.blocks[0]).toMatchObject({ id: 'seen', options: [{ id: 'bee' }, {}] })
  })

  test.each(Object.entries(unseen))('drops a first heading that repeats the title %s', (_, rewrite) => {
    const { spec } = parsePhase(`---\ntitle: "${text}"\n---\n\n# ${rewrite(text)}\n\nText\n\n## A\n\nB`)
    expect(spec.blocks.map(({ heading }) => heading)).toEqual([undefined, 'A'])
  })
})

test.each([
  ['ก', 'ข'],
  ['Привет', 'Привит'],
  ['йод', 'иод'],
  ['日 本', '日本'],
])('texts that differ, %j and %j, keep ids that differ', (one, other) => {
  expect(idsOf(parsePhase(phase(one)).spec)).not.toEqual(idsOf(parsePhase(phase(other)).spec))
})

test.each(['چه می\u200cخواهم', 'ශ්\u200dරී', 'ක්\u200dෂ {#b}', 'अक्\u200cष'])('%j is shown as it is written', (text) => {
  const { spec } = parsePhase(`---\ntitle: T\n---\n\n## ${text}\n\n{type: selection, title: ${text}}\n\n- ${text}\n`)
  const shown = text.replace(' {#b}', '')
  expect(spec.blocks[0]).toMatchObject({ heading: shown, title: shown, options: [{ text: shown }] })
})
