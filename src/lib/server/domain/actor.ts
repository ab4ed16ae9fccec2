/** Who is asking, and in which hub. Made once per request by the front door; deeds and policies take it as it is. */
export interface Actor {
  /** Null for a visitor. */
  personId: string | null
  isOperator: boolean
  /** 0 = the network itself. */
  hub: number
  roles: readonly Role[]
  /** The organisations this person belongs to today, each under the id it bears now. */
  organisations: readonly ActorOrganisation[]
  /** Somebody of the office who does it for a member just now, which is then the one among `organisations`. */
  acting?: Acting
}

export interface Acting {
  id: string
  /** The hub whose office it is. */
  hub: number
  hubSlug: string
  hubName: string
  timeZone: string
  sessionId: string
  organisationId: string
  name: string
  slug: string
  startedAt: Date
  /** When it ends by itself. */
  until: Date
}

export interface ActorOrganisation {
  id: string
  isAdmin: boolean
  /** Has a current membership of the actor's hub; at the network, of any hub that shows it there. */
  isMember: boolean
}

/**
 * `member` and `organisationAdmin` follow from an affiliation with an organisation that is a member here; the others
 * are granted by the hub.
 */
export type Role = 'office' | 'officeLead' | 'organisationAdmin' | 'member' | 'juror' | 'mentor' | 'funder'

export const visitor = (hub: number): Actor => ({
  personId: null,
  isOperator: false,
  hub,
  roles: [],
  organisations: []
})

/** The command line: whoever may read the data folder is the operator. */
export const operatorAtTheConsole = (hub: number): Actor => ({ ...visitor(hub), isOperator: true })

/** The roles that are left while a second factor is owed. */
export const withoutOffice = (roles: readonly Role[]): Role[] =>
  roles.filter((role) => role !== 'office' && role !== 'officeLead')

/** Works for the hub's office: sees and edits what the hub knows. */
export function isOffice(actor: Actor): boolean {
  return actor.isOperator || actor.roles.includes('office') || actor.roles.includes('officeLead')
}

/** Answers for the hub's office: its settings, its staff, its decisions on membership. */
export function isOfficeLead(actor: Actor): boolean {
  return actor.isOperator || actor.roles.includes('officeLead')
}

export const belongsTo = (actor: Actor, organisationId: string): boolean =>
  actor.organisations.some((one) => one.id === organisationId)

export const isActingFor = (actor: Actor, organisationId: string): boolean =>
  actor.acting?.organisationId === organisationId

export const isAdminOf = (actor: Actor, organisationId: string): boolean =>
  actor.organisations.some((one) => one.id === organisationId && one.isAdmin)
