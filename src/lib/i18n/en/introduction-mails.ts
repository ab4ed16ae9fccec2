export const introductionMails = {
  'mail.introductionAsked.subject': '{who} would like to meet you',
  'mail.introductionAsked.body':
    'Hello,\n\n{hub} would like to introduce you to {who}.\n\nWhat the other side brings: {theirs}\nYour entry: {yours}\nMessage: {note}\n\nWould you like that? The other side gets your contact details only once both have accepted. If you decline, it does not learn why.\n\n{link}\n\nYou need not sign in to answer. The link is good for 14 days and for one answer.\n\n{hub}\n',
  'mail.introductionAsked.action': 'Look and answer',
  'mail.introductionAskedUnnamed.subject': 'Somebody would like to meet you: {theirs}',
  'mail.introductionAskedUnnamed.body':
    'Hello,\n\n{hub} would like to introduce you to an organisation that does not show its name yet.\n\nWhat it brings: {theirs}\nYour entry: {yours}\nMessage: {note}\n\nWould you like that? Both sides see names and contact details only once both have accepted. If you decline, the other side does not learn why.\n\n{link}\n\nYou need not sign in to answer. The link is good for 14 days and for one answer.\n\n{hub}\n',
  'mail.introductionAskedUnnamed.action': 'Look and answer',
  'mail.introductionReminder.subject': 'Still open: {theirs}',
  'mail.introductionReminder.body':
    'Hello,\n\nYour answer to this introduction is still missing: {theirs}\n\nA yes or a no is enough. Without an answer the introduction ends 14 days after you were first asked.\n\n{link}\n\n{hub}\n',
  'mail.introductionReminder.action': 'Look and answer',
  'mail.introductionDeclined.subject': 'Not this time: {theirs}',
  'mail.introductionDeclined.body':
    'Hello,\n\nNothing comes of this introduction this time: {theirs}\n\nReasons are not passed on. Perhaps another match fits better.\n\n{link}\n\n{hub}\n',
  'mail.introductionDeclined.action': 'To the introduction',
  'mail.introductionExpired.subject': 'Ended without an answer: {theirs}',
  'mail.introductionExpired.body':
    'Hello,\n\nWithin 14 days not both sides answered this introduction. It has ended: {theirs}\n\nIf it suits later, the hub office can propose it again.\n\n{link}\n\n{hub}\n',
  'mail.introductionExpired.action': 'To the introduction',
  'mail.introductionWithdrawn.subject': 'Withdrawn: {theirs}',
  'mail.introductionWithdrawn.body':
    'Hello,\n\nThis introduction has been withdrawn: {theirs}\n\nThere is nothing left for you to do.\n\n{link}\n\n{hub}\n',
  'mail.introductionWithdrawn.action': 'To the introduction',
  'mail.introductionListingGone.subject': 'No longer current: {theirs}',
  'mail.introductionListingGone.body':
    'Hello,\n\nA need or offer of this introduction no longer stands. It ends with it: {theirs}\n\nThere is nothing left for you to do.\n\n{link}\n\n{hub}\n',
  'mail.introductionListingGone.action': 'To the introduction',
  'mail.introductionHandedOver.subject': '{organisationA} and {organisationB}: {title}',
  'mail.introductionHandedOver.body':
    'Hello,\n\nYou have both accepted. This mail goes to both of you; simply reply to all.\n\nIt is about: {title}\n\n{organisationA}: {contactA}\nMessage: {messageA}\n\n{organisationB}: {contactB}\nMessage: {messageB}\n\nHere you can offer times and put the meeting into your calendars:\n\n{link}\n\nIn two weeks we will briefly ask how it went.\n\n{hub}\n',
  'mail.introductionHandedOver.action': 'Arrange a meeting',
  'mail.introductionAcross.subject': 'Introduction across hubs: {title}',
  'mail.introductionAcross.body':
    'Hello,\n\nAn introduction joins your hub with another: {title}\n\nKnown side: {names}\n\n{link}\n\n{hub}\n',
  'mail.introductionAcross.action': 'To the introductions',
  'mail.introductionAcrossDone.subject': 'Both have accepted: {title}',
  'mail.introductionAcrossDone.body':
    'Hello,\n\nIn an introduction across hubs both sides have accepted: {title}\n\nTaking part: {names}\n\n{link}\n\n{hub}\n',
  'mail.introductionAcrossDone.action': 'To the introductions',
  'mail.meetingOffered.subject': 'Times from {who}',
  'mail.meetingOffered.body':
    'Hello,\n\n{who} offers times for a meeting. Choose one of them or name others.\n\n{link}\n\n{hub}\n',
  'mail.meetingOffered.action': 'Choose a time',
  'mail.meetingFixed.subject': 'Meeting with {who} on {day}, {time}',
  'mail.meetingFixed.body':
    'Hello,\n\nThe meeting with {who} is agreed.\n\n{day}, {time} ({zone})\nPlace: {place}\n\nThe calendar entry is attached. If the time changes, a new one comes and replaces it.\n\n{link}\n\n{hub}\n',
  'mail.meetingFixed.action': 'Look at the meeting',
  'mail.meetingCancelled.subject': 'Called off: meeting with {who} on {day}',
  'mail.meetingCancelled.body':
    'Hello,\n\nThe meeting with {who} on {day}, {time} ({zone}, {place}) has been called off. The attached entry takes it out of your calendar.\n\n{link}\n\n{hub}\n',
  'mail.meetingCancelled.action': 'Find a new time',
  'mail.introductionFollowUp.subject': 'How did it go with {who}?',
  'mail.introductionFollowUp.body':
    'Hello,\n\nWe introduced you to {who} ({theirs}). What came of it? One click is enough.\n\n{link}\n\nYou need not sign in to answer. The other side does not see it.\n\n{hub}\n',
  'mail.introductionFollowUp.action': 'Answer briefly'
}
