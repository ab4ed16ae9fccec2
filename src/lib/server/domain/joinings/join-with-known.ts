import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, belongsTo } from '../actor.ts'
import { claimOrganisation } from '../affiliations/claim-organisation.ts'
import { openClaimsFor } from '../affiliations/claim-store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { currentOrganisation, joiningOf, setJoiningOrganisation } from './store.ts'

/** Joins with an organisation that is known: one's own, or one that is claimed by this. */
export async function joinWithKnown(
  tx: Tx,
  actor: Actor,
  input: { organisationId: string; message: string },
  now: Instant
) {
  const { personId, hub } = actor
  const joining = personId ? await joiningOf(tx, hub, personId) : undefined
  if (!personId || !joining) throw new DomainError('joining.not_begun')
  // Chosen before two organisations became one: the one it is now counts.
  const organisationId = (await currentOrganisation(tx, input.organisationId)) ?? input.organisationId
  const isAsked = (await openClaimsFor(tx, organisationId)).some((one) => one.personId === personId)
  if (!isAsked && !belongsTo(actor, organisationId))
    await claimOrganisation(tx, actor, { ...input, organisationId }, now)
  await setJoiningOrganisation(tx, hub, personId, organisationId)
  const params = { organisation: organisationId }
  await recordAudit(tx, actor, 'joining.organisationChosen', { type: 'joining', id: joining.id, params }, now)
}
