import type { Messages } from '../ui/strings.js'

export const phaseStrings = {
  'phase.submit': 'Submit',
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
  'phase.asideHint': 'Given to questions that are no longer part of this phase.',
  'conflict.title': 'Answered in two places',
  'conflict.answer': 'You also gave another answer, somewhere else, on {time}:',
  'conflict.field': 'For “{question}” you also wrote something else, somewhere else, on {time}:',
  'conflict.use': 'Use this one',
  'conflict.drop': 'Keep what is above',
} satisfies Messages
