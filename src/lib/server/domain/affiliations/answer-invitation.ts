import { confirmedAddressesOf } from '../people/address-store.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isAdminOf } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import * as invitations from './invitation-store.ts'
import { affiliationsOf, insertAffiliation, lockOrganisation } from './store.ts'

export interface InvitationAnswer {
  invitationId: string
  answer: 'accepted' | 'declined' | 'withdrawn'
}

/** Accepted or declined by who holds the address, withdrawn by an admin of the organisation. */
export async function answerInvitation(tx: Tx, actor: Actor, input: InvitationAnswer, now: Instant) {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const invitation = await invitations.lockOpenInvitation(tx, input.invitationId, now)
  const organisation = invitation && (await lockOrganisation(tx, invitation.organisationId))
  if (!invitation || !organisation) throw new DomainError('not_found')
  const isInvited = (await confirmedAddressesOf(tx, personId)).includes(invitation.address)
  const mayAnswer = input.answer === 'withdrawn' ? isAdminOf(actor, organisation.id) : isInvited
  if (!mayAnswer) throw new DomainError('not_found')
  await invitations.answerInvitation(tx, invitation.id, input.answer, now)
  if (input.answer === 'accepted') {
    const people = await affiliationsOf(tx, organisation.id, now)
    if (!people.some((one) => one.personId === personId)) {
      const one = { id: newId(now), personId, organisationId: organisation.id, role: invitation.role }
      await insertAffiliation(tx, one, now)
    }
  }
  const params = { organisation: organisation.id, answer: input.answer }
  await recordAudit(tx, actor, 'invitation.answered', { type: 'invitation', id: invitation.id, params }, now)
}
