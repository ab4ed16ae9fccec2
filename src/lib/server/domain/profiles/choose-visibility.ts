import type { Tx } from '../../database/connection.ts'
import type { FieldVisibility } from '../../database/schema-belonging.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockForEditing } from './lock-for-editing.ts'
import { profileFields } from './rules.ts'
import { setVisibility, touch } from './store.ts'

export type VisibilityInput = { organisationId: string } & Record<
  (typeof profileFields)[number],
  FieldVisibility
>

/** Says who sees which detail of a profile. */
export async function chooseVisibility(tx: Tx, actor: Actor, input: VisibilityInput, now: Instant) {
  const organisation = await lockForEditing(tx, actor, input.organisationId)
  for (const field of profileFields) await setVisibility(tx, organisation.id, field, input[field])
  await touch(tx, organisation.id, now)
  await recordAudit(
    tx,
    actor,
    'organisation.visibilityChanged',
    { type: 'organisation', id: organisation.id },
    now
  )
}
