/** The mails Hubwerk writes. Their wording stands in the catalogues under `mail.<template>.subject` and `.body`. */
export const mailTemplates = [
  'test',
  'signIn',
  'join',
  'noAccount',
  'claimAsked',
  'claimConfirmed',
  'claimRefused',
  'invitation',
  'applicationReceived',
  'applicationApproved',
  'applicationRefused',
  'confirmAddress',
  'addressTaken',
  'addressAdded',
  'addressRemoved',
  'passkeyAdded',
  'passkeyRemoved',
  'secondFactorOn',
  'secondFactorOff',
  'recoveryUsed',
  'accessRestoring',
  'joinAccounts',
  'noSecondAccount',
  'accountsJoined',
  'accountsParted',
  'joinProposed',
  'organisationsMerged',
  'membershipEnded',
  'noticeGiven'
] as const

export type MailTemplate = (typeof mailTemplates)[number]
