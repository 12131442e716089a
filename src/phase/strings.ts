import type { Messages } from '../ui/strings.js'

export const phaseStrings = {
  'phase.submit': 'Submit',
  /** In place of Submit while the answers are still to be looked over. */
  'phase.review': 'Review and submit',
  'phase.reviewTitle': 'Review your answers',
  'phase.reviewHint': 'Nothing has been submitted yet. Change what is not right, then submit below.',
  'phase.goBack': 'Go back',
  'phase.change': 'Change',
  'phase.changeOf': 'Change: {label}',
  'phase.submitting': 'Submitting…',
  'phase.submitted': 'Submitted. Your answers are shown above as they were sent.',
  'phase.queued':
    'Your answers could not be sent yet: there seems to be no connection. They are kept, and will be submitted as soon as there is one.',
  'phase.submitNow': 'Try again now',
  'phase.submitFailed': 'Your answers could not be submitted. Nothing is lost: please try again.',
  'phase.refused': 'Your answers were not accepted: {reason} Nothing is lost: you can change them and submit again.',
  'phase.problems': { one: 'One answer needs your attention', other: '{count} answers need your attention' },
  'phase.progress': '{answered} of {total} answered',
  'phase.allAnswered': 'All {total} answered',
  'phase.remaining': 'Still to do',
  'phase.begun': '{label} (begun)',
  'phase.blockFailed': 'This part cannot be shown. The rest of the page works, and your answers are kept.',
  'phase.blockLoading': 'Loading…',
  'phase.messages': 'For the author',
  'phase.aside': 'Earlier answers',
  'phase.asideHint': 'Given to questions, options or items that are no longer part of this phase.',
  'phase.asideQuestion': 'A question whose words are not known any more',
  'phase.asideChoice': 'A choice whose words are not known any more',
} satisfies Messages
