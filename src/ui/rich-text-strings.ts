import type { Messages } from './strings.js'

/** Every word that phasekit adds to an author's prose. */
export const richTextStrings = {
  'richText.note': 'Note',
  'richText.tip': 'Tip',
  'richText.important': 'Important',
  'richText.warning': 'Warning',
  'richText.caution': 'Caution',
  'richText.done': 'Done:',
  'richText.todo': 'To do:',
  'richText.table': 'Table',
  'richText.tableOf': 'Table: {title}',
  'richText.code': 'Code',
  'richText.codeIn': 'Code, {language}',
  'richText.copy': 'Copy',
  'richText.copied': 'Copied',
  'richText.copyByHand': 'Selected. Copy it with your keyboard or menu.',
} satisfies Messages
