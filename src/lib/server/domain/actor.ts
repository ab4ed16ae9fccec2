/** Who is asking, and in which hub. Made once per request by the front door; deeds and policies take it as it is. */
export interface Actor {
  /** Null for a visitor. */
  personId: string | null
  isOperator: boolean
  /** 0 = the network itself. */
  hub: number
  roles: readonly Role[]
}

export type Role = 'office' | 'officeLead' | 'organisationAdmin' | 'member' | 'juror' | 'mentor' | 'funder'

export const visitor = (hub: number): Actor => ({ personId: null, isOperator: false, hub, roles: [] })

/** The command line: whoever may read the data folder is the operator. */
export const operatorAtTheConsole = (hub: number): Actor => ({
  personId: null,
  isOperator: true,
  hub,
  roles: []
})

/** The roles that are left while a second factor is owed. */
export const withoutOffice = (roles: readonly Role[]): Role[] =>
  roles.filter((role) => role !== 'office' && role !== 'officeLead')

/** Works for the hub's office: sees and edits what the hub knows. */
export function isOffice(actor: Actor): boolean {
  return actor.isOperator || actor.roles.includes('office') || actor.roles.includes('officeLead')
}
