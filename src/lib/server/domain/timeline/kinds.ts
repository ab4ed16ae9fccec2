import { auditCodes } from '../audit/codes.ts'

/** What a timeline can be narrowed to. */
export const timelineKinds = ['desk', 'membership', 'exchange', 'introductions', 'profile', 'people'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** First words of the codes that belong to a kind. */
const firstWords: Record<TimelineKind, readonly string[]> = {
  desk: ['tag', 'note', 'task', 'contactLog', 'inCharge', 'thing'],
  membership: ['membership', 'application'],
  exchange: ['offer', 'need'],
  introductions: ['introduction', 'meeting', 'outcome'],
  profile: ['organisation', 'proposal', 'duplicate'],
  people: ['contact', 'claim', 'invitation', 'affiliation', 'person', 'role', 'accounts', 'pair']
}

/** The codes of a kind; null: all. */
export function codesOf(kind: TimelineKind | null): string[] | null {
  return kind && auditCodes.filter((code) => firstWords[kind].includes(code.split('.')[0]!))
}

/** Where the codes of a kind are found; null: on every sort of subject. So that nothing else's history is read in vain. */
export function typesOf(kind: TimelineKind | null): readonly string[] | null {
  if (kind === 'membership') return ['membership', 'membershipApplication']
  if (kind === 'exchange') return ['offer', 'need']
  return kind === 'introductions' ? ['introduction', 'meeting'] : null
}
