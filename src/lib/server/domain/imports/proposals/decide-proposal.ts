import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import { type Actor, isOffice } from '../../actor.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors.ts'
import { nameKey } from '../../organisations/names.ts'
import { areKnownToHub } from '../duplicates/merge-store.ts'
import { addNames, type ImportedField, markOrigin, writeFields } from '../taking/organisation-store.ts'
import { mayDecideProposal } from './policy.ts'
import { languageOfRun, lockProposal, settleProposal } from './store.ts'

export interface ProposalDecision {
  proposalId: string
  accept: boolean
}

/** A person's word on what an import would change in a field that a person wrote: take it over, or leave it as it is. */
export async function decideProposal(tx: Tx, actor: Actor, input: ProposalDecision, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const proposal = await lockProposal(tx, actor.hub, input.proposalId)
  if (!proposal) throw new DomainError('not_found')
  const known = await areKnownToHub(tx, actor.hub, [proposal.organisation_id])
  if (!mayDecideProposal(actor, { isKnownToHub: known })) throw new DomainError('forbidden')
  if (proposal.status !== 'open') throw new DomainError('proposal.already_decided')
  if (input.accept) {
    const { organisation_id: id, proposed_value: value } = proposal
    const field = proposal.field as ImportedField
    const language = await languageOfRun(tx, actor.hub, proposal.run_id)
    const key = field === 'name' ? nameKey(value) : null
    await writeFields(tx, [{ id, field, value, nameKey: key }], language, now)
    if (key) await addNames(tx, [{ id, name: value, nameKey: key }])
    // It was a person who decided, so the next import asks again instead of overwriting.
    await markOrigin(tx, [{ id, field }], 'person', now)
  }
  await settleProposal(
    tx,
    actor.hub,
    proposal.id,
    input.accept ? 'accepted' : 'declined',
    actor.personId,
    now
  )
  const params = { field: proposal.field, accepted: input.accept }
  await recordAudit(tx, actor, 'proposal.decided', { type: 'changeProposal', id: proposal.id, params }, now)
}
