import type { LocalizedStrings } from '../../core/i18n/localized-string.js'

/** Text of the author: what phasekit adds to callouts, task lists, tables and code. */
export const richTextStrings = {
  /** Label: above a callout, `> [!NOTE]` in Markdown. */
  'richText.note': 'Note',
  /** Label: above a callout, `> [!TIP]`. */
  'richText.tip': 'Tip',
  /** Label: above a callout, `> [!IMPORTANT]`. */
  'richText.important': 'Important',
  /** Label: above a callout, `> [!WARNING]`. */
  'richText.warning': 'Warning',
  /** Label: above a callout about a danger, `> [!CAUTION]`; stronger than a warning. */
  'richText.caution': 'Caution',
  /** Description: before an item of a list that is ticked, `- [x]`. Learners cannot tick it. */
  'richText.done': 'Done:',
  /** Description: before an item of a list that is not ticked, `- [ ]`. */
  'richText.todo': 'To do:',
  /** Description: of a table that has no title. */
  'richText.table': 'Table',
  /** Description: of a table. @param title the heading above it */
  'richText.tableOf': 'Table: {title}',
  /** Label: above code whose language is not known; also its name for screen readers. */
  'richText.code': 'Code',
  /** Description: of code. @param language its language, such as `json` */
  'richText.codeIn': 'Code, {language}',
  /** Button: above code. */
  'richText.copy': 'Copy',
  /** Name: of the button `richText.copy`. */
  'richText.copyCode': 'Copy code',
  /** Name: of the button `richText.copy`. @param language the language of the code, such as `json` */
  'richText.copyCodeIn': 'Copy code, {language}',
  /** Status: beside the button `richText.copy`, after it. */
  'richText.copied': 'Copied',
  /** Status: beside the button `richText.copy`, where the page may not write to the clipboard. */
  'richText.copyByHand': 'Code selected. Copy it with your keyboard or menu.',
} satisfies LocalizedStrings
