import type { LocalizedStrings } from '../../core/i18n/localized-string.js'

/**
 * Phase: submitting, reviewing, progress, and answers that have no question.
 *
 * @param label the text of a question
 * @param total how many questions there are
 */
export const phaseStrings = {
  /** Button: at the end of a phase. */
  'phase.submit': 'Submit',
  /** Button: in place of Submit, where answers are shown for review first. */
  'phase.review': 'Review and submit',
  /** Heading: above the answers to review. */
  'phase.reviewTitle': 'Review your answers',
  /** Text: below the heading `phase.reviewTitle`. */
  'phase.reviewHint': 'Nothing has been submitted yet. Check your answers, then submit them below.',
  /** Button: beside Submit during a review; leads back to the questions. */
  'phase.goBack': 'Go back',
  /** Button: beside an answer during a review; leads to its question. */
  'phase.change': 'Change',
  /** Name: of the button `phase.change`. */
  'phase.changeOf': 'Change: {label}',
  /** Status: beside Submit while answers are sent. */
  'phase.submitting': 'Submitting…',
  /** Heading: below the questions, after submitting. Spoken alone when answers that waited are sent by themselves. */
  'phase.submitted': 'Submitted',
  /** Text: below `phase.submitted` and the time. */
  'phase.submittedHint': 'Your answers are shown above as you sent them. They can no longer be changed.',
  /** Label: above two buttons, before submitting. @param count how many questions have no answer */
  'phase.unanswered': { one: 'One question is not answered.', other: '{count} of {total} questions are not answered.' },
  /**
   * Label: in place of `phase.unanswered`, where an answer is started.
   * @param count how many questions have no full answer
   */
  'phase.unfinished': { one: 'One question is not finished.', other: '{count} of {total} questions are not finished.' },
  /** Button: below `phase.unanswered`; leads to the first of these questions. */
  'phase.goToFirst': { one: 'Go to question', other: 'Go to first' },
  /** Button: below `phase.unanswered`; submits all the same. */
  'phase.submitAnyway': 'Submit anyway',
  /** Status: above Submit, when answers could not be sent because there is no connection. */
  'phase.queued': 'You seem to be offline. Your answers are kept and will be submitted when you are back online.',
  /** Button: below `phase.queued`. */
  'phase.submitNow': 'Try again now',
  /** Status: above Submit, when sending failed for another reason. */
  'phase.submitFailed': 'Your answers could not be submitted. Nothing was lost. Try again.',
  /** Status: above Submit, when the host did not accept the answers. @param reason a sentence of the host */
  'phase.refused': 'Your answers were not accepted: {reason} You can change them and submit again.',
  /** Heading: above the list of errors. @param count how many answers have an error */
  'phase.problems': { one: 'One answer needs your attention', other: '{count} answers need your attention' },
  /** Status: above the questions or beside Submit. @param answered how many questions have an answer */
  'phase.progress': '{answered} of {total} answered',
  /** Status: in place of `phase.progress`, once all have an answer. */
  'phase.allAnswered': 'All {total} answered',
  /** Heading: above a list of the questions without an answer; each leads there. */
  'phase.remaining': 'Still to do',
  /** Button: in the list below `phase.remaining`, where a part of the answer is given; leads to the question. */
  'phase.inProgress': '{label} (in progress)',
  /** Text: in place of a block that threw an error. */
  'phase.blockFailed': 'This part cannot be shown. The rest of the page works, and your answers are kept.',
  /** Text: in place of a block whose code is still loading. */
  'phase.blockLoading': 'Loading…',
  /** Heading: above the problems of the Markdown, in a preview for its author. */
  'phase.messages': 'For the author',
  /** Heading: above answers to questions that an author has removed since. */
  'phase.orphans': 'Earlier answers',
  /** Text: below the heading `phase.orphans`. */
  'phase.orphansHint': 'These refer to questions, options or items that are no longer part of this phase.',
  /** Text: below `phase.orphans`, in place of the text of a question, where none was saved. */
  'phase.orphanQuestion': 'A question that is no longer available',
  /** Text: below `phase.orphans`, in place of the text of an option or item, where none was saved. */
  'phase.orphanChoice': 'A choice that is no longer available',
} satisfies LocalizedStrings
