import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { mayRecordActing } from '../acting/rules.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import type { AuditCode } from './codes.ts'

/** The channel on which a committed change is announced; the payload is the instant of its deed. */
export const changeChannel = 'hubwerk_changed'

export interface AuditSubject {
  type: string
  id: string
  /** Ids, codes and numbers only: erasing a person must not have to touch the trail. */
  params?: Record<string, string | number | boolean | null>
  correlationId?: string
  /** The person in whose place the actor did it. */
  onBehalfOf?: string | null
}

/**
 * Appends one entry to the audit trail of the actor's hub, in the transaction of the deed it tells of.
 * @throws DomainError `acting.not_allowed` for a deed that nobody may do for a member.
 */
export async function recordAudit(tx: Tx, actor: Actor, code: AuditCode, subject: AuditSubject, at: Instant) {
  if (actor.acting && !mayRecordActing(code)) throw new DomainError('acting.not_allowed')
  await tx
    .insertInto('audit_entry')
    .values({
      hub_id: actor.hub,
      at,
      actor_id: actor.personId,
      on_behalf_of: subject.onBehalfOf ?? null,
      for_organisation_id: actor.acting?.organisationId ?? null,
      code,
      subject_type: subject.type,
      subject_id: subject.id,
      params: JSON.stringify(subject.params ?? {}),
      correlation_id: subject.correlationId ?? null
    })
    .execute()
  // Heard by every web process when (and only if) this commits: what changed since `at` is worth reading again.
  await sql`select pg_notify(${changeChannel}, ${at.toISOString()})`.execute(tx)
}
