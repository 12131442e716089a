import type { Messages } from '../../ui/strings.js'

/**
 * Ranking: the `RankList` block. Names of buttons begin with the verb and carry the item, never its position.
 *
 * @param item the text of an item
 * @param position a rank, from 1
 * @param count how many items or ranks there are
 */
export const rankListStrings = {
  /** Label: before an item, its rank. A translation may add a full stop or write other digits. */
  'rankList.rank': '{position}',
  /** Hint: above a ranking whose first order is no answer yet. It refers to the button “Confirm this order”. */
  'rankList.pending': 'Not ranked yet. Move an item, or keep this order if it is right.',
  /** Label: of items without a rank, and of a ranking without an answer. */
  'rankList.notRanked': 'Not ranked',
  /** Text: in place of the items when there are none. */
  'rankList.empty': 'There is nothing to rank.',
  /** Label: of the list of ranked items, where others are not ranked yet. */
  'rankList.ranking': 'Your ranking',

  /** Name: of the button in each row that moves its item by drag, keyboard or menu. */
  'rankList.handle': 'Reorder {item}',
  /** Description: of the button `rankList.handle`, and text below the list while it has focus. */
  'rankList.handleHint':
    'Space lifts the item, arrow keys move it, Space drops it, Escape puts it back. Alt with an arrow key moves it at once. A click opens a menu.',
  /** Name: of the button with an arrow up. */
  'rankList.up': 'Move {item} up',
  /** Name: of the button with an arrow down. */
  'rankList.down': 'Move {item} down',
  /** Name: of the button with three dots, which opens a menu of places, and of that menu. */
  'rankList.menu': 'Move {item} to…',
  /** Button: in the menu of a row. */
  'rankList.toTop': 'To the top',
  /** Button: in the menu of a row. */
  'rankList.toBottom': 'To the bottom',
  /** Button: in the menu of a row; moves the item by one. */
  'rankList.oneUp': 'Up',
  /** Button: in the menu of a row; moves the item by one. */
  'rankList.oneDown': 'Down',
  /** Description: of the group of ranks in the menu of a row. */
  'rankList.places': 'To position',
  /** Button: in the menu of a row; moves the item to a rank. */
  'rankList.place': 'Position {position}',
  /** Announcement: the menu did not open because its code could not be loaded. */
  'rankList.menuFailed': 'The menu could not be loaded. The up and down buttons move the item.',
  /** Button: in the menu of a row of a long list; opens a field for the rank. */
  'rankList.toPlace': 'To position…',
  /** Label: of the field for a rank in the menu of a row. */
  'rankList.placeOf': 'Position, 1 to {count}',
  /** Button: beside the field for a rank in the menu of a row; moves the item there. */
  'rankList.moveThere': 'Move',
  /** Error: of the field for a rank in the menu of a row. */
  'rankList.noPlace': 'Enter a whole number from 1 to {count}.',

  /** Status: below the list, after a move. */
  'rankList.moved': '{item}, moved to position {position} of {count}',
  /** Status: below the list, after an attempt to move the first item up. */
  'rankList.alreadyFirst': '{item} is already first',
  /** Status: below the list, after an attempt to move the last item down. */
  'rankList.alreadyLast': '{item} is already last',
  /** Status: below the list; an item is picked up by keyboard; arrow keys move it now. */
  'rankList.lifted': '{item}, lifted from position {position} of {count}',
  /** Status: below the list; an item that is picked up has moved. */
  'rankList.carried': '{item}, position {position} of {count}',
  /** Status: below the list; Escape has cancelled the move. */
  'rankList.returned': '{item}, back at position {position} of {count}',

  /** Button: below a ranking whose first order is no answer yet; makes it the answer. */
  'rankList.keep': 'Keep this order',
  /** Status: below the list, after the button `rankList.keep`. */
  'rankList.kept': 'Kept in this order',
  /** Button: below the list; takes the last move back. */
  'rankList.undo': 'Undo',
  /** Status: below the list, after the button `rankList.undo`. */
  'rankList.undone': 'Undone',
  /** Status: below the list, after `rankList.undo` took the first move back, so that there is no answer. */
  'rankList.undoneToStart': 'Undone. Not ranked yet',
  /** Button: below the list; clears the answer. */
  'rankList.reset': 'Start over',
  /** Status: below the list, after the button `rankList.reset`. */
  'rankList.resetDone': 'Back to the start. Not ranked yet',

  /** Label: of the items to choose from, where only some are to be ranked. @param count how many */
  'rankList.choose': {
    one: 'Choose the best {count}: what you choose takes the next rank.',
    other: 'Choose the best {count}: what you choose takes the next rank.',
  },
  /** Label: of the items that have no rank yet, where all are to be ranked. */
  'rankList.rest': 'Not ranked yet: what you choose takes the next rank.',
  /** Status: below the list, after an item got the next rank. @param count how many are asked for */
  'rankList.added': '{item}, ranked {position} of {count}',
  /** Name: of the button with a cross in a row, which takes the rank of its item away. */
  'rankList.putBack': 'Put {item} back',
  /** Button: in the menu of a row, and tooltip of the button `rankList.putBack`; takes the rank of the item away. */
  'rankList.putBackShort': 'Put back',
  /** Status: below the list, after `rankList.putBack`. @param count how many items still have a rank */
  'rankList.wasPutBack': { one: '{item}, put back. {count} ranked', other: '{item}, put back. {count} ranked' },
  /** Status: below the list, after an attempt to rank one more. @param count how many are asked for */
  'rankList.full': {
    one: 'The only place is taken. Put an item back to choose another.',
    other: 'All {count} places are taken. Put an item back to choose another.',
  },
  /** Hint: above an older answer that ranks too many. @param count how many are asked for */
  'rankList.over': {
    one: 'One item is asked for. Put the rest back.',
    other: '{count} items are asked for. Put the rest back.',
  },
} satisfies Messages

export type RankListMessage = keyof typeof rankListStrings
