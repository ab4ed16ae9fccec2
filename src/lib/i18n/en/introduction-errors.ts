export const introductionErrors = {
  'error.introduction.own': 'Both sides are the same organisation. An introduction needs two.',
  'error.introduction.already_open':
    'These two are already being introduced about this. You find it under “Introductions”.',
  'error.introduction.too_many': '{limit} introductions can be proposed in one day. You can go on tomorrow.',
  'error.introduction.nobody':
    'There is no such choice here. Choose an organisation, an offer or a person from the list.',
  'error.introduction.already_answered': 'Your side has answered already. The first answer counts.',
  'error.introduction.withdrawn':
    'This introduction has been withdrawn in the meantime. There is nothing left for you to do.',
  'error.introduction.expired':
    'The time to answer is over. The hub office can propose the introduction again.',
  'error.introduction.ended':
    'This introduction has ended in the meantime. Reload the page to see how it stands.',
  'error.introduction.not_asked': 'This side has not been asked yet.',
  'error.introduction.listing_gone':
    'The need or offer this was about no longer stands. The introduction ends with it; there is nothing left for you to do.',
  'error.introduction.nudged_today': 'This side has been reminded today. Once a day is enough.',
  'error.meeting.not_yet': 'A meeting can be arranged once both sides have accepted.',
  'error.meeting.fixed': 'The time of this meeting is settled already. You can move it or call it off.',
  'error.meeting.changed': 'The times on offer have changed in the meantime. Choose from the new ones.',
  'error.meeting.past': 'This time lies in the past. Choose one that is still to come.',
  'error.outcome.not_yet': 'An outcome can be entered once both sides have accepted.',
  'error.outcome.kind_needed': 'Choose what was agreed, for example “pilot project”.',
  'form.wallTime':
    'Day and time are missing or do not exist. This is what a time looks like: 2026-11-24T14:30',
  'form.zone': 'This time zone is not known. This is what one looks like: Europe/Berlin'
}
