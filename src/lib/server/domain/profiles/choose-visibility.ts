import { DomainError } from '../errors.ts'
import type { Tx } from '../../database/connection.ts'
import type { FieldVisibility } from '../../database/schema-belonging.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockForEditing } from './lock-for-editing.ts'
import { profileFields } from './rules.ts'
import { setVisibility, nextVersion } from './store.ts'

export type VisibilityInput = { organisationId: string; version: number } & Record<
  (typeof profileFields)[number],
  FieldVisibility
>

/** Says who sees which detail of a profile. */
export async function chooseVisibility(tx: Tx, actor: Actor, input: VisibilityInput, now: Instant) {
  const organisation = await lockForEditing(tx, actor, input.organisationId, now)
  if (!(await nextVersion(tx, organisation.id, input.version, now))) throw new DomainError('version_conflict')
  for (const field of profileFields) await setVisibility(tx, organisation.id, field, input[field])
  await recordAudit(
    tx,
    actor,
    'organisation.visibilityChanged',
    { type: 'organisation', id: organisation.id },
    now
  )
}
