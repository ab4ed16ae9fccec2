import type { Visibility } from '../database/schema.ts'
import { type Actor, isOffice } from './actor.ts'

/** For whom a list is read: which words of the visibility scale are open, in one hub or (null) in the whole network. */
export interface Audience {
  hub: number | null
  visibilities: readonly Visibility[]
  /** Day of the question, 'YYYY-MM-DD': what has run out by then is not shown. */
  today: string
}

/** Visitors see what is public; who holds a role in the hub also what its members see. */
export function audienceOf(actor: Actor, now: Date): Audience {
  const isMember = actor.roles.length > 0 || isOffice(actor)
  const visibilities: Visibility[] = ['public']
  if (isMember) visibilities.push('network')
  if (isMember && actor.hub !== 0) visibilities.push('hub', 'anonymous')
  return { hub: actor.hub === 0 ? null : actor.hub, visibilities, today: now.toISOString().slice(0, 10) }
}
