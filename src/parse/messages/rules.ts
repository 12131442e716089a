import type { PhaseMessage } from '../../core/messages/phase-message.js'

/**
 * Every rule with its severity. A rule is documented here: the first line says what the parser finds, `@learners`
 * completes "Learners …", `@fix` says what the author does. Its example is in tests/fixtures/rules: `<rule>.md`, or
 * `<rule>.wrong.md` where that fixture has several faults. The right version is what the fix of the message gives, else
 * `<rule>.right.md`. `npm run docs` writes docs/messages.md from both.
 */
export const rules = {
  // Sections and blocks
  /**
   * Neither the front matter, nor a heading, nor a file name gives the phase a title.
   * @learners see "Untitled phase" as its title.
   * @fix Write `title:` in the front matter, or a `#` heading at the start of the file.
   */
  'title-missing': 'warning',
  /**
   * Neither the front matter, nor the title, nor the host gives the phase an id, so it is `untitled-phase`.
   * @learners may meet their answers of another phase without a title, if the page keeps both under that id.
   * @fix Write `id:` in the front matter.
   */
  'phase-id-missing': 'warning',
  /**
   * A file without front matter has no directive either.
   * @learners see the file as text, and are asked nothing.
   * @fix Write a directive such as `{type: selection}` under a heading, or give the file front matter if it is meant to
   * be read only.
   */
  'no-directive': 'info',
  /**
   * A character that looks like a plain one, or an invisible character, is where Markdown, YAML or a directive expects
   * a mark.
   * @learners see what the author means: the character is read as what it looks like.
   * @fix Replace the character with the plain one.
   */
  'look-alike': 'warning',
  /**
   * Every line of the file has the same indent.
   * @learners see what the author means: the indent is left out.
   * @fix Remove the indent, so that other Markdown readers do not see code.
   */
  'file-indented': 'info',
  /**
   * A directive has no closing brace before a blank line, the next directive or 4,096 characters.
   * @learners get what its first line says; the rest of the directive is shown as text.
   * @fix Close the directive with `}`.
   */
  'directive-broken': 'warning',
  /**
   * A line looks like a directive, but it cannot be read as one.
   * @learners see the line as text, and the question it should make is missing.
   * @fix Write the directive as the message shows it. To keep the text, start it with `\{`.
   */
  'directive-like': 'warning',
  /**
   * A directive ends a heading, or a line of text, instead of a line of its own.
   * @learners see what the author means: the directive counts as if it were on the next line.
   * @fix Move the directive to the next line.
   */
  'directive-inline': 'info',
  /**
   * A directive is inside a list item or a quote.
   * @learners see the directive as text.
   * @fix Move the directive to the start of a line of its own, outside of the list or quote.
   */
  'directive-nested': 'warning',
  /**
   * A section already has a directive, and another one starts a block without a heading.
   * @learners see the new block without a heading of its own.
   * @fix Give the second block a `##` heading of its own.
   */
  'directive-second': 'warning',
  /**
   * The file has a second navigation.
   * @learners see one navigation; each end comes from the directive that sets it first.
   * @fix Write both ends in one directive and remove the other.
   */
  'navigation-duplicate': 'warning',
  /**
   * A directive names a type that does not exist.
   * @learners see the text of the section without a question; a field becomes a text field.
   * @fix Write the type that the message suggests, or one from the table in [Writing a phase](authoring.md).
   */
  'type-unknown': 'warning',
  /**
   * The list `components:` in the front matter differs from what the file holds.
   * @learners notice nothing: the list changes no block.
   * @fix Correct the list, or remove it.
   */
  'components-mismatch': 'info',
  /**
   * A selection, or a field with options, has no options.
   * @learners see a question without an answer to choose.
   * @fix Write a list below the directive, or `options: [One, Two]` in the directive of a field.
   */
  'options-missing': 'error',
  /**
   * A ranking has no items.
   * @learners see a ranking with nothing to order.
   * @fix Write a list below the directive, or a code fence without a language with one item per line.
   */
  'items-missing': 'error',
  /**
   * A section has a second list, or a list beside a fence of items.
   * @learners see the second list as text: its items cannot be chosen or ordered.
   * @fix Put all items in one list, or give the second list a section of its own.
   */
  'list-second': 'warning',
  /**
   * `[x]` marks an option. Marking right answers is reserved for a later version.
   * @learners see the option without a mark.
   * @fix Remove the `[x]`.
   */
  'option-correct-reserved': 'warning',
  /**
   * `exclusive` or `other` names an id that no option has.
   * @learners see the option as an ordinary one.
   * @fix Write the id as the option has it, or add the id after the option, as in `{#none}`.
   */
  'option-unknown': 'warning',
  /**
   * A field has no label.
   * @learners see the name of its group or section as the label.
   * @fix Write the question on the line above the directive, or `label:` in the directive.
   */
  'label-missing': 'warning',
  /**
   * A field follows a list item, a quote or a small heading without a blank line, and takes that line as its label.
   * @learners see the line as the label, with its number.
   * @fix Nothing, or write the label on a line of its own.
   */
  'label-from-item': 'info',
  /**
   * Another block divides a form in two.
   * @learners see two forms, with the other block between them.
   * @fix Move the block before or after the form, or start a new section.
   */
  'form-resumed': 'warning',
  /**
   * An option or item starts with a mark that means something else in Markdown, such as `3.`, `>`, `#` or `***`, or
   * with a table or code.
   * @learners see the line as it is written, mark and all. A table or code is shown below its own text.
   * @fix Write a backslash before the mark, or leave the line as it is. Write a name before a table or code.
   */
  'item-as-text': 'info',
  /**
   * The page adds a block type, and its reader reports a problem.
   * @learners may see less than the author wrote.
   * @fix Follow the message: the text comes from the page, not from phasekit.
   */
  'block-reader': 'warning',
  /**
   * The page adds a block type, and its reader threw an error or returned something that is not JSON.
   * @learners see the text of the block, without what the type adds.
   * @fix Report it to the developers of the page.
   */
  'reader-failed': 'error',
  // Content
  /**
   * The file has content where phasekit has no place for it: a link in an option, more than text in an option of a
   * select, an address in a text alternative, cells beyond the header of a table, or a line `[label]: address` that no
   * link uses.
   * @learners see the rest without it.
   * @fix Move it to where the message says.
   */
  'content-dropped': 'warning',
  /**
   * The file uses something that only other kinds of Markdown have: Obsidian's callouts, footnotes, `==highlights==`,
   * or lists with `•`, `–`, `☐`, `a)`, `1:` or `가.`; or `##` without a space before a heading. Reported once a file for
   * each.
   * @learners see it as text.
   * @fix Write what the message says instead.
   */
  'dialect-other': 'info',
  /**
   * A mark of emphasis is between punctuation and a letter, as in `**마크다운(Markdown)**을`. CommonMark does not read it
   * there.
   * @learners see the asterisks.
   * @fix Put a space between the mark and the letter, or move the punctuation out of the emphasis.
   */
  'emphasis-beside-letter': 'info',
  /**
   * A comment has no end.
   * @learners see the comment as text.
   * @fix Close the comment with `-->`.
   */
  'comment-unclosed': 'warning',
  /**
   * The file contains HTML.
   * @learners see the tags as text.
   * @fix Use Markdown, such as `**bold**`, or remove the tags.
   */
  'html-as-text': 'warning',
  /**
   * A link or an image has an address that is not allowed.
   * @learners see the text of the link, or the description of the image, without the address.
   * @fix Use http, https, mailto, tel or a relative address for a link, https or a relative address for an image.
   */
  'url-refused': 'warning',
  /**
   * An image has no text alternative.
   * @learners who cannot see the image learn nothing of it.
   * @fix Describe the image between the square brackets.
   */
  'image-alt': 'warning',
  /**
   * Lists or quotes are nested deeper than about 45 levels.
   * @learners see what is nested deeper as text.
   * @fix Use fewer levels.
   */
  'nesting-depth': 'warning',
  /**
   * The file is longer than two million characters.
   * @learners see an empty phase, because the file is not read.
   * @fix Divide the file into several phases.
   */
  'source-too-large': 'error',
  // Ids
  /**
   * An id contains characters that an id cannot have.
   * @learners notice nothing, but their answers are stored under an id made from the text.
   * @fix Write the id that the message suggests: lowercase letters, digits and hyphens, starting with a letter.
   */
  'id-invalid': 'warning',
  /**
   * Two elements have the same written id.
   * @learners may lose answers: the second element gets another id, which depends on the order.
   * @fix Change one of the ids.
   */
  'id-duplicate': 'error',
  /**
   * Two texts give the same id, so the order of the elements decides which answers belong to which.
   * @learners may find their answers exchanged after an edit that changes the order.
   * @fix Write an id after each text; the fix does it.
   */
  'id-derived-duplicate': 'warning',
  // Values of directives
  /**
   * A space is missing after a colon. The value is read all the same.
   * @learners notice nothing.
   * @fix Add a space after the colon.
   */
  'colon-space': 'warning',
  /**
   * A key appears twice.
   * @learners get the first value.
   * @fix Remove one of the two.
   */
  'key-duplicate': 'warning',
  /**
   * A value has a colon but no key before it.
   * @learners see the block without that value.
   * @fix Write the key, or remove the colon and the value.
   */
  'key-missing': 'warning',
  /**
   * A key has no value, or nothing is between two commas.
   * @learners see the block as if the key were not there.
   * @fix Write a value, or remove the key.
   */
  'value-missing': 'warning',
  /**
   * A comma ends an unquoted text, and what follows is not a parameter.
   * @learners see only the text before the comma.
   * @fix Put quotes around the whole text.
   */
  'value-comma': 'warning',
  /**
   * An unquoted text contains a colon and a space. It is read as one text.
   * @learners see the text as written.
   * @fix Put quotes around the text, so that other tools read it in the same way.
   */
  'value-colon': 'warning',
  /**
   * An unquoted text contains ` #`, which starts a comment in YAML. It is read as text, unless a space follows it.
   * @learners see the text as written, but not what follows ` # ` with a space after it.
   * @fix Put quotes around the text, so that other tools read it in the same way.
   */
  'value-hash': 'warning',
  /**
   * A quote is not closed, or text follows its end.
   * @learners see the text with its quotation marks.
   * @fix Put quotes around the whole text.
   */
  'value-quote': 'warning',
  /**
   * `，`, `、`, `：`, curly quotes or `«»` mark a value as `,`, `:` and `"` do. `「」` around a text with commas hold it
   * together.
   * @learners see the value without the marks, but for `「」`.
   * @fix Write `,`, `:` and `"`. To keep the marks in the text, put `"` around all of it.
   */
  'value-typographic': 'warning',
  /**
   * A backslash in double quotes is followed by a character that has no meaning there.
   * @learners see the backslash as written.
   * @fix Use single quotes, or write the backslash twice.
   */
  'value-escape': 'warning',
  /**
   * A bracket is not closed, or text follows its end.
   * @learners see the entries up to the end of the directive.
   * @fix Close the bracket.
   */
  'value-bracket': 'warning',
  /**
   * Lists or maps in a value are nested deeper than 8 levels.
   * @learners see the levels that are too deep as text, if the type shows the value at all.
   * @fix Use fewer levels.
   */
  'value-depth': 'warning',
  /**
   * A value uses an anchor, an alias, a tag or a block text of YAML, which phases do not have.
   * @learners see the characters as text.
   * @fix Write the text itself. If it starts with such a character, put quotes around it.
   */
  'yaml-feature': 'warning',
  // Parameters
  /**
   * The type has no parameter of this name, or a key of the front matter is written with capitals, as in `Title:`.
   * @learners see the block without it.
   * @fix Write the name that the message suggests, or remove the parameter.
   */
  'param-unknown': 'warning',
  /**
   * A parameter has a value of the wrong kind.
   * @learners see the block as if the parameter were not there.
   * @fix Write a value of the kind that the message expects.
   */
  'param-type': 'warning',
  /**
   * A number or a date cannot be met, such as more choices than there are options.
   * @learners can still answer: the limit is left out or changed to one that can be met.
   * @fix Write a value in the range that the message gives.
   */
  'param-range': 'warning',
  /**
   * A parameter has no effect without another one.
   * @learners see the block without its effect.
   * @fix Add the other parameter, or remove this one.
   */
  'param-unused': 'warning',
  /**
   * `correct`, `feedback`, `points`, `shuffle` and `if` are reserved for a later version.
   * @learners notice nothing.
   * @fix Nothing has to change. Remove the parameter to silence the message.
   */
  'param-reserved': 'info',
  /**
   * No icon has this name.
   * @learners see the block without an icon.
   * @fix Write the name that the message suggests.
   */
  'icon-unknown': 'warning',
  // Front matter
  /**
   * Something like front matter comes after other text, or a blank line follows its `---`.
   * @learners see it as text.
   * @fix Move the front matter to the start of the file. Blank lines before it do no harm.
   */
  'front-matter-late': 'warning',
  /**
   * The file starts with something like front matter that is not between two lines `---`: the first one is missing, or
   * other marks stand there.
   * @learners see it as text.
   * @fix Write a line `---` before and after the `key: value` lines.
   */
  'front-matter-fence': 'warning',
  /**
   * The front matter has no closing `---`, or other marks close it, such as `----`.
   * @learners see the phase. Values up to the first blank line or heading count; what follows is content.
   * @fix Add a line `---` after the last key.
   */
  'front-matter-unclosed': 'error',
  /**
   * The front matter is longer than 16,384 characters, so it is not read.
   * @learners see the phase without the title and the other values.
   * @fix Move long texts into the phase.
   */
  'front-matter-too-large': 'error',
  /**
   * A line of the front matter belongs to no key, so it is left out.
   * @learners see the phase without that line.
   * @fix Write `key: value`, or remove the line.
   */
  'front-matter-invalid': 'error',
  /**
   * A value in the front matter is not valid YAML, so it is read as text.
   * @learners see the text as written.
   * @fix Put quotes around the value.
   */
  'front-matter-value': 'warning',
} satisfies Record<string, PhaseMessage['severity']>

export type RuleId = keyof typeof rules
