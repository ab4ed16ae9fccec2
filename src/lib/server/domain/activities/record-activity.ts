import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'

export interface ActivityInput {
  /** Where it is told, and the name it has there: together its key. */
  sourceSlug: string
  naturalKey: string
  kind: 'project' | 'product' | 'publication'
  language: 'de' | 'en'
  title: string
  summary: string
  place?: string | null
  startsOn?: string | null
  endsOn?: string | null
  participants: readonly string[]
}

/** Enters evidence of what organisations did together. */
export async function recordActivity(tx: Tx, actor: Actor, input: ActivityInput, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const id = newId(now)
  await tx
    .insertInto('activity')
    .values({
      id,
      source_slug: input.sourceSlug,
      natural_key: input.naturalKey,
      kind: input.kind,
      language: input.language,
      title: input.title,
      summary: input.summary,
      place: input.place ?? null,
      programme: null,
      starts_on: input.startsOn ?? null,
      ends_on: input.endsOn ?? null,
      amount_cents: null,
      currency: null,
      changed_at: now
    })
    .execute()
  await tx
    .insertInto('activity_participant')
    .values(input.participants.map((organisation) => ({ activity_id: id, organisation_id: organisation })))
    .execute()
  await recordAudit(tx, actor, 'activity.recorded', { type: 'activity', id }, now)
  return id
}
