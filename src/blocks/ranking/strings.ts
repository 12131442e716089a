import type { Messages } from '../../ui/strings.js'

/** The words of `RankList`. Names of controls carry the item and never its position, which assistive technology adds by itself. */
export const rankListStrings = {
  'rankList.rank': '{position}',
  'rankList.pending': 'Not ranked yet. Move an item, or keep this order if it is right.',
  'rankList.notRanked': 'Not ranked',
  'rankList.empty': 'There is nothing to rank.',
  'rankList.ranking': 'Your ranking',

  'rankList.handle': 'Reorder {item}',
  'rankList.handleHint':
    'Space lifts the item, arrow keys move it, Space drops it, Escape puts it back. Alt with an arrow key moves it at once. A click opens a menu.',
  'rankList.up': 'Move {item} up',
  'rankList.down': 'Move {item} down',
  'rankList.menu': 'Move {item} to…',
  'rankList.toTop': 'To the top',
  'rankList.toBottom': 'To the bottom',
  'rankList.oneUp': 'Up',
  'rankList.oneDown': 'Down',
  'rankList.places': 'To position',
  'rankList.place': 'Position {position}',
  'rankList.menuFailed': 'The menu could not be loaded. The up and down buttons move the item.',
  'rankList.toPlace': 'To position…',
  'rankList.placeOf': 'Position, 1 to {count}',
  'rankList.moveThere': 'Move',
  'rankList.noPlace': 'Enter a whole number from 1 to {count}.',

  'rankList.moved': '{item}, moved to position {position} of {count}',
  'rankList.alreadyFirst': '{item} is already first',
  'rankList.alreadyLast': '{item} is already last',
  'rankList.lifted': '{item}, lifted from position {position} of {count}',
  'rankList.carried': '{item}, position {position} of {count}',
  'rankList.returned': '{item}, back at position {position} of {count}',

  'rankList.keep': 'Keep this order',
  'rankList.kept': 'Kept in this order',
  'rankList.undo': 'Undo',
  'rankList.undone': 'Undone',
  'rankList.undoneToStart': 'Undone. Not ranked yet',
  'rankList.reset': 'Start over',
  'rankList.resetDone': 'Back to the start. Not ranked yet',

  'rankList.choose': {
    one: 'Choose the best {count}: what you choose takes the next rank.',
    other: 'Choose the best {count}: what you choose takes the next rank.',
  },
  'rankList.rest': 'Not ranked yet: what you choose takes the next rank.',
  'rankList.added': '{item}, ranked {position} of {count}',
  'rankList.putBack': 'Put {item} back',
  'rankList.putBackShort': 'Put back',
  'rankList.wasPutBack': { one: '{item}, put back. {count} ranked', other: '{item}, put back. {count} ranked' },
  'rankList.full': {
    one: 'The only place is taken. Put an item back to choose another.',
    other: 'All {count} places are taken. Put an item back to choose another.',
  },
  'rankList.over': {
    one: 'One item is asked for. Put the rest back.',
    other: '{count} items are asked for. Put the rest back.',
  },
} satisfies Messages

export type RankListMessage = keyof typeof rankListStrings
