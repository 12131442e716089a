import type { LocalizedStrings } from '../../core/i18n/localized-string.js'

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
  'rankList.pending': 'Drag to reorder. If the order is already right, confirm it.',
  /** Hint: above a ranking that has an answer. */
  'rankList.reorder': 'Drag to reorder.',
  /** Label: of items without a rank, and of a ranking without an answer, on screen and in print. */
  'rankList.notRanked': 'Not ranked',
  /** Text: in place of the items when there are none. */
  'rankList.empty': 'There is nothing to rank.',
  /** Label: of the list of ranked items, where others are not ranked yet. @param ranked how many are ranked */
  'rankList.ranking': 'Your ranking, {ranked} of {count} ranked',

  /** Name: of the button in each row that moves its item by drag, keyboard or menu. */
  'rankList.handle': 'Reorder: {item}',
  /** Description: of the button `rankList.handle`. */
  'rankList.position': '{position} of {count}',
  /** Description: of the first button `rankList.handle` of a list. */
  'rankList.firstHandle': '{position} of {count}. Space or click to move',
  /** Hint: above the list, in place of `rankList.pending` while the keyboard is on a button `rankList.handle`. */
  'rankList.keys': 'Press Space to pick up, arrow keys to move, Space to drop, Esc to cancel.',
  /** Name: of the button with an arrow up. */
  'rankList.up': 'Move up: {item}',
  /** Name: of the button with an arrow down. */
  'rankList.down': 'Move down: {item}',
  /** Name: of the button with three dots, which opens a menu of places, and of that menu. */
  'rankList.menu': 'Move to: {item}',
  /** Tooltip: of the button `rankList.handle`. */
  'rankList.handleTip': 'Drag to reorder',
  /** Tooltip: of the button with an arrow up, with its keys. */
  'rankList.upTip': 'Move up (Alt+↑)',
  /** Tooltip: of the button with an arrow down, with its keys. */
  'rankList.downTip': 'Move down (Alt+↓)',
  /** Tooltip: of the button with three dots. */
  'rankList.menuTip': 'Move to…',
  /** Button: in the menu of a row; moves the item by one. */
  'rankList.oneUp': 'Move up',
  /** Button: in the menu of a row; moves the item by one. */
  'rankList.oneDown': 'Move down',
  /** Button: in the menu of a row of a long list. */
  'rankList.toTop': 'Move to top',
  /** Button: in the menu of a row of a long list. */
  'rankList.toBottom': 'Move to bottom',
  /** Description: of the group of ranks in the menu of a row. */
  'rankList.places': 'Move to position',
  /** Button: in the menu of a row; moves the item to a rank. @param item the item that has this rank now */
  'rankList.place': '{position}. {item}',
  /** Announcement: the menu did not open because its code could not be loaded. */
  'rankList.menuFailed': 'The menu could not be loaded. Use the up and down buttons instead.',
  /** Button: in the menu of a row of a long list; opens a field for the rank. */
  'rankList.toPlace': 'Move to position…',
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
  'rankList.lifted': '{item}, picked up from position {position} of {count}',
  /** Status: below the list; an item that is picked up has moved. */
  'rankList.carried': '{item}, position {position} of {count}',
  /** Status: below the list; Escape has cancelled the move. */
  'rankList.returned': '{item}, back at position {position} of {count}',

  /** Button: below a ranking whose first order is no answer yet; makes it the answer. */
  'rankList.confirm': 'Confirm this order',
  /** Status: below the list, after the button `rankList.confirm`. */
  'rankList.confirmed': 'Order confirmed',
  /** Button: below the list; takes the last change back. */
  'rankList.undo': 'Undo',
  /** Status: below the list, after `rankList.undo` took `rankList.reset` back. */
  'rankList.undone': 'Undone. Your ranking is back',
  /** Status: below the list, after `rankList.undo` took a move back. */
  'rankList.undoneMove': 'Undone. {item}, back at position {position} of {count}',
  /** Status: below the list, after `rankList.undo` took the rank of an item away again. */
  'rankList.undoneAdd': 'Undone. {item}, removed',
  /** Status: below the list, after `rankList.undo` took the first change back, so that there is no answer. */
  'rankList.undoneToStart': 'Undone. Not ranked yet',
  /** Button: below the list; clears the answer. */
  'rankList.reset': 'Start over',
  /** Status: below the list, after the button `rankList.reset`. */
  'rankList.resetDone': 'Back to the original order. Not ranked yet',

  /** Hint: above a ranking where only some items are to be ranked. @param count how many */
  'rankList.choose': { one: 'Pick your top choice.', other: 'Pick your top {count}, in order.' },
  /** Label: in the empty place of a rank, where only some are to be ranked. */
  'rankList.slot': 'Choice {position}',
  /** Hint: above a ranking where some items have no rank yet, and all are to be ranked. */
  'rankList.rest': 'Some items are not ranked yet. Pick one to rank it next.',
  /** Name: of the button that gives an item the next rank. */
  'rankList.add': 'Rank: {item}',
  /** Status: below the list, after an item got the next rank. @param count how many are asked for */
  'rankList.added': '{item}, ranked {position} of {count}',
  /** Name: of the button with a cross in a row, which takes the rank of its item away. */
  'rankList.putBack': 'Remove: {item}',
  /** Button: in the menu of a row, and tooltip of the button `rankList.putBack`; takes the rank of the item away. */
  'rankList.putBackShort': 'Remove from ranking',
  /** Status: below the list, after `rankList.putBack`. @param count how many items still have a rank */
  'rankList.wasPutBack': { one: '{item}, removed. {count} ranked', other: '{item}, removed. {count} ranked' },
  /** Status: below the list, after an attempt to rank one more. @param count how many are asked for */
  'rankList.full': {
    one: 'You have made your choice. Remove it to pick another.',
    other: 'You have ranked {count} items. Remove one to pick another.',
  },
  /** Hint: above an older answer that ranks too many. @param count how many are asked for */
  'rankList.over': {
    one: 'Rank only one item. Remove the rest.',
    other: 'Rank only {count} items. Remove the rest.',
  },
} satisfies LocalizedStrings

export type RankListStringKey = keyof typeof rankListStrings
