/** In quotes of YAML. */
const quoted = (text: string) => JSON.stringify(text)

/** Every place of a phase that an author writes into, by what stands there. */
export const positions: Record<string, (payload: string) => string> = {
  paragraph: (x) => x,
  'inside words': (x) => `a${x}b *${x}* **${x}** ~~${x}~~ \`${x}\``,
  'heading of a section': (x) => `## ${x}\n\n{type: instructions}\n\nText`,
  'heading with an id': (x) => `## Heading {#${x}}\n\n{type: instructions, title: ${quoted(x)}}\n\nText`,
  'heading in a body': (x) => `### ${x}\n\ntext`,
  link: (x) => `[link](${x})`,
  'link in angle brackets': (x) => `[link](<${x}>)`,
  'link title': (x) => `[link](https://host.example ${quoted(x)})`,
  'link text': (x) => `[${x}](https://host.example)`,
  autolink: (x) => `<${x}>`,
  'bare address': (x) => `https://host.example/${x} http://${x} www.${x}`,
  'reference definition': (x) => `[link] ![image][link]\n\n[link]: ${x}`,
  'reference in brackets': (x) => `[link]\n\n[link]: <${x}> ${quoted(x)}`,
  'label of a reference': (x) => `[${x}]\n\n[${x}]: https://host.example`,
  image: (x) => `![image](${x})`,
  'image in angle brackets': (x) => `![image](<${x}> ${quoted(x)})`,
  'image text': (x) => `![${x}](https://host.example/a.png)`,
  'fence language': (x) => `\`\`\`${x}\ncode\n\`\`\`\n\n~~~ ${x}\ncode\n~~~`,
  'fence body': (x) => `\`\`\`html\n${x}\n\`\`\`\n\n    ${x}`,
  math: (x) => `$$\n${x}\n$$`,
  'table cell': (x) => `| ${x} | b |\n| --- | --- |\n| ${x} | [a](${x}) |`,
  'list item': (x) => `- ${x}\n- [ ] ${x}\n  - ${x}`,
  quote: (x) => `> ${x}`,
  callout: (x) => `> [!NOTE]\n> ${x}\n\n> [!${x}]\n> text`,
  keyboard: (x) => `<kbd>${x}</kbd> <sub>${x}</sub> <sup>${x}</sup>`,
  comment: (x) => `<!-- ${x} -->\n\ntext <!-- ${x} --> text`,
  'front matter': (x) =>
    `---\ntitle: ${quoted(x)}\nsubtitle: ${quoted(x)}\nlang: ${quoted(x)}\nid: ${quoted(x)}\n` +
    `extra: ${quoted(x)}\n${quoted(x)}: ` +
    `x\n---\n\ntext`,
  'front matter without quotes': (x) => `---\ntitle: ${x}\nlang: ${x}\n---\n\ntext`,
  'phase title': (x) => `# ${x}\n\ntext`,
  'title of a directive': (x) => `{type: selection, title: ${quoted(x)}}\n\n- a\n- b`,
  'id of a directive': (x) => `{type: selection, id: ${quoted(x)}, aliases: [${quoted(x)}]}\n\n- a {#${x}}\n- b`,
  'key of a directive': (x) => `{type: selection, ${quoted(x)}: ${quoted(x)}}\n\n- a\n- b`,
  'type of a directive': (x) => `{type: ${quoted(x)}, x: ${quoted(x)}}\n\ntext`,
  option: (x) =>
    `{type: selection, multiple: true, filter: true, other: o}\n\n- ${x}\n- ` +
    `[link](${x})\n- c {#o}\n\n  ${x} ![i](${x})`,
  item: (x) => `{type: ranking, title: ${quoted(x)}}\n\n- ${x}\n- b\n\n  ${x} [l](${x})`,
  'item of a fence': (x) => `{type: ranking, top: 1}\n\n\`\`\`\n${x}\nb\n\`\`\``,
  icon: (x) => `{type: information, icon: ${quoted(x)}, title: ${quoted(x)}}\n\ntext`,
  navigation: (x) =>
    `{type: navigation, previous: ${quoted(x)}, next: ${quoted(x)}, previousId: ${quoted(x)}, nextId: ${quoted(x)}}`,
  label: (x) =>
    `{type: form}\n\n### ${x}\n\n**${x}**\n{type: text, required: true}\n\nlabel\n{type: text, label: ${quoted(x)}}`,
  'hint and placeholder': (x) =>
    `a\n{type: text, hint: ${quoted(x)}, placeholder: ${quoted(x)}}\n\nb\n{type: textarea, placeholder: ${quoted(x)}}`,
  'options of a field': (x) =>
    `a\n{type: select, options: [${quoted(x)}, b]}\n\nb\n{type: radio, options: [${quoted(x)}, b]}`,
  'ends of a scale': (x) => `a\n{type: scale, min: 1, max: 3, minLabel: ${quoted(x)}, maxLabel: ${quoted(x)}}`,
  'limits of a field': (x) =>
    `a\n{type: number, min: ${quoted(x)}, max: ${quoted(x)}}\n\nb\n{type: date, min: ${quoted(x)}}`,
  'between fields': (x) => `{type: form}\n\na\n{type: checkbox}\n\n${x}\n\nb\n{type: text}`,
}

/** Those where an address may stand. */
export const takesAddress: readonly string[] = [
  ...[
    'link',
    'link in angle brackets',
    'autolink',
    'bare address',
    'reference definition',
    'reference in brackets',
    'image',
  ],
  ...['image in angle brackets', 'table cell', 'option', 'item', 'navigation', 'front matter'],
]
