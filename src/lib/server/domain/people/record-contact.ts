import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'

export interface ContactInput {
  organisationId: string | null
  name: string
  email: string | null
  phone?: string | null
  role?: string | null
}

/** Notes a person as this hub knows them; no other hub sees it, and no account comes of it. */
export async function recordContact(tx: Tx, actor: Actor, input: ContactInput, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const id = newId(now)
  await tx
    .insertInto('hub_contact')
    .values({
      hub_id: actor.hub,
      id,
      person_id: null,
      organisation_id: input.organisationId,
      name: input.name,
      email: input.email,
      phone: input.phone ?? null,
      role: input.role ?? null,
      changed_at: now
    })
    .execute()
  await recordAudit(tx, actor, 'contact.recorded', { type: 'hubContact', id }, now)
  return id
}
