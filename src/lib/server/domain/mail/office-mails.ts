/**
 * The mails an office may put into its own words: with what can be filled in, and what must not be missing in the text.
 * Mails about signing in and security are not among them; nor are those that no hub sends.
 */
export const officeMails = {
  claimAsked: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  claimConfirmed: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  claimRefused: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  applicationReceived: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  applicationApproved: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  applicationRefused: {
    placeholders: ['organisation', 'reason', 'link', 'network'],
    needed: ['reason', 'link']
  },
  weeklyMatches: {
    placeholders: ['hub', 'list', 'hint', 'unsubscribe', 'link', 'network'],
    needed: ['list', 'unsubscribe']
  },
  introductionAsked: {
    placeholders: ['who', 'theirs', 'yours', 'note', 'hub', 'link', 'network'],
    needed: ['link']
  },
  introductionAskedUnnamed: {
    placeholders: ['theirs', 'yours', 'note', 'hub', 'link', 'network'],
    needed: ['link']
  },
  introductionReminder: {
    placeholders: ['theirs', 'yours', 'note', 'hub', 'link', 'network'],
    needed: ['link']
  },
  introductionDeclined: {
    placeholders: ['theirs', 'yours', 'note', 'hub', 'link', 'network'],
    needed: ['theirs']
  },
  introductionExpired: {
    placeholders: ['theirs', 'yours', 'note', 'hub', 'link', 'network'],
    needed: ['theirs']
  },
  introductionWithdrawn: {
    placeholders: ['theirs', 'yours', 'note', 'hub', 'link', 'network'],
    needed: ['theirs']
  },
  introductionListingGone: {
    placeholders: ['theirs', 'yours', 'note', 'hub', 'link', 'network'],
    needed: ['theirs']
  },
  introductionHandedOver: {
    placeholders: [
      'title',
      'organisationA',
      'contactA',
      'messageA',
      'organisationB',
      'contactB',
      'messageB',
      'hub',
      'link',
      'network'
    ],
    needed: ['contactA', 'contactB', 'link']
  },
  introductionFollowUp: {
    placeholders: ['who', 'theirs', 'yours', 'note', 'hub', 'link', 'network'],
    needed: ['link']
  },
  meetingOffered: { placeholders: ['who', 'hub', 'link', 'network'], needed: ['link'] },
  meetingFixed: {
    placeholders: ['who', 'day', 'time', 'zone', 'place', 'hub', 'link', 'network'],
    needed: ['day', 'time', 'zone']
  },
  meetingCancelled: {
    placeholders: ['who', 'day', 'time', 'zone', 'place', 'hub', 'link', 'network'],
    needed: ['day']
  }
} as const satisfies Record<string, { placeholders: readonly string[]; needed: readonly string[] }>

export type OfficeMail = keyof typeof officeMails
export const officeMailNames = Object.keys(officeMails) as OfficeMail[]

export const isOfficeMail = (template: string): template is OfficeMail => Object.hasOwn(officeMails, template)

/** The first placeholder of a text that this mail does not fill in. */
export function unknownPlaceholder(template: OfficeMail, text: string): string | undefined {
  const known: readonly string[] = officeMails[template].placeholders
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((hit) => hit[1]!).find((name) => !known.includes(name))
}

/** The first placeholder that a text must have and has not. */
export const missingPlaceholder = (template: OfficeMail, body: string): string | undefined =>
  officeMails[template].needed.find((name) => !body.includes(`{${name}}`))
