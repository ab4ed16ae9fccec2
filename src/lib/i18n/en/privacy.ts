export const privacy = {
  'privacy.tab': 'My data',
  'privacy.officeTitle': 'Privacy',
  'room.privacy': 'Privacy',
  'room.privacyText': 'Requests with deadlines, consents, retention, who saw what',
  'error.privacyRequest.answered': 'This request has been answered already.',
  'error.privacyRequest.identity': 'Please check first that the person is the one the data is about.',
  'error.privacyRequest.extended': 'The deadline can be extended once, and only while it runs.',
  'error.privacyRequest.reason': 'Whoever refuses or keeps back gives the reason.',
  'error.privacyRequest.open': 'There is an open request about this already.',
  'error.privacyRequest.nobody': 'Nobody is known here under this address.',
  'error.erasure.operator':
    'An account with operator rights first gives up those rights, so that the platform still has somebody to run it.',
  'audit.privacyRequest.received': 'Privacy request received',
  'audit.privacyRequest.identityChecked': 'Identity checked for a privacy request',
  'audit.privacyRequest.extended': 'Deadline of a privacy request extended',
  'audit.privacyRequest.answered': 'Privacy request answered',
  'audit.privacyRequest.withdrawn': 'Privacy request withdrawn',
  'audit.person.erased': 'Person erased',
  'audit.contact.erased': 'Contact erased',
  'audit.personalData.exported': 'Own data downloaded',
  'audit.auditTrail.exported': 'Audit trail exported',
  'audit.retentionRule.changed': 'Retention rule changed',
  'audit.retention.carriedOut': 'Retention carried out',
  'mail.erasurePlanned.subject': 'Your account will be erased on {date}',
  'mail.erasurePlanned.body':
    'Hello,\n\nyou asked for your account and your data to be erased. This happens on {date}. Until then you can take it back:\n\n{link}\n\nIf it was not you, please take it back at once and check where your account is signed in.',
  'mail.erasurePlanned.action': 'Take the erasure back',
  'mail.erasureDone.subject': 'Your data has been erased',
  'mail.erasureDone.body':
    'Hello,\n\nyour account and your data have been erased. Figures that were reported already still count you, without anybody seeing that it was you.\n\nBackups are overwritten when their time is over. This mail is the last one.',
  'mail.erasureDone.action': 'To the start page',
  'mail.privacyAnswered.subject': 'Answer to your privacy request',
  'mail.privacyAnswered.body':
    'Hello,\n\nyour request of {date} has been answered:\n\n{answer}\n\nEverything about it is here:\n\n{link}',
  'mail.privacyAnswered.action': 'See my data'
}
