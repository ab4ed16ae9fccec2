/**
 * The mails an office may put into its own words: with what can be filled in, and what must not be missing in the text.
 * Mails about signing in and security are not among them; nor are those that no hub sends.
 */
export const officeMails = {
  invitation: { placeholders: ['organisation', 'days', 'link', 'network'], needed: ['link'] },
  joinProposed: { placeholders: ['hub', 'link', 'network'], needed: ['link'] },
  membershipEnded: {
    placeholders: ['organisation', 'hub', 'day', 'reason', 'link', 'network'],
    needed: ['reason', 'link']
  },
  claimAsked: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  claimConfirmed: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  claimRefused: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  applicationReceived: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  applicationApproved: { placeholders: ['organisation', 'link', 'network'], needed: ['link'] },
  applicationRefused: {
    placeholders: ['organisation', 'reason', 'link', 'network'],
    needed: ['reason', 'link']
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
