import { isPerson } from '../people/person-now.ts'
import type { Db, Tx } from '../../database/connection.ts'
import type { AffiliationRole } from '../../database/schema-belonging.ts'
import type { Instant } from '../../platform/clock.ts'

export interface NewInvitation {
  id: string
  organisationId: string
  address: string
  role: AffiliationRole
  invitedBy: string
}

/** Overdue ones make room first: one that nobody answered in time does not stand in the way. */
export async function insertInvitation(tx: Tx, one: NewInvitation, expiresAt: Instant, at: Instant) {
  await tx
    .updateTable('invitation')
    .set({ answered_at: at, answer: 'withdrawn' })
    .where('organisation_id', '=', one.organisationId)
    .where('address', '=', one.address)
    .where('answered_at', 'is', null)
    .where('expires_at', '<=', at)
    .execute()
  await tx
    .insertInto('invitation')
    .values({
      id: one.id,
      organisation_id: one.organisationId,
      address: one.address,
      role: one.role,
      invited_by: one.invitedBy,
      created_at: at,
      expires_at: expiresAt,
      answer: null
    })
    .execute()
}

/** How many one person has sent since. */
export async function invitationsSince(db: Db, personId: string, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('invitation')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where(isPerson('invited_by', personId))
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Takes back what somebody sent in the name of an organisation for which they no longer speak. */
export async function withdrawInvitationsOf(tx: Tx, personId: string, organisationId: string, at: Instant) {
  await tx
    .updateTable('invitation')
    .set({ answered_at: at, answer: 'withdrawn' })
    .where(isPerson('invited_by', personId))
    .where('organisation_id', '=', organisationId)
    .where('answered_at', 'is', null)
    .execute()
}

export interface OpenInvitation {
  id: string
  organisationId: string
  address: string
  role: AffiliationRole
}

/** An invitation that can still be answered, held for it. */
export async function lockOpenInvitation(
  tx: Tx,
  id: string,
  at: Instant
): Promise<OpenInvitation | undefined> {
  return tx
    .selectFrom('invitation')
    .select(['id', 'organisation_id as organisationId', 'address', 'role'])
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst()
}

export async function answerInvitation(
  tx: Tx,
  id: string,
  answer: 'accepted' | 'declined' | 'withdrawn',
  at: Instant
) {
  await tx.updateTable('invitation').set({ answered_at: at, answer }).where('id', '=', id).execute()
}

export interface InvitationForPerson {
  id: string
  organisation: string
  role: AffiliationRole
}

/** Open invitations to one of these addresses, each once. */
export async function invitationsTo(
  db: Db,
  addresses: readonly string[],
  at: Instant
): Promise<InvitationForPerson[]> {
  if (addresses.length === 0) return []
  return db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .select(['invitation.id', 'organisation.name as organisation', 'invitation.role'])
    .where('invitation.address', 'in', [...addresses])
    .where('invitation.answered_at', 'is', null)
    .where('invitation.expires_at', '>', at)
    .orderBy('invitation.created_at')
    .execute()
}
