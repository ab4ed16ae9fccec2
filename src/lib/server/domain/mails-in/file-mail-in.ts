import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId, newMailToken } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { standingOrganisations } from '../contacts/known.ts'
import { worksInOffice } from '../desk/office-people.ts'
import { mustWorkHere } from '../desk/subject.ts'
import { DomainError } from '../errors.ts'
import { nameKey } from '../organisations/names.ts'
import { hashOf } from '../people/tokens.ts'
import { type Concerned, concernedBy, lockMailIn, settleMailIn } from './store.ts'
import { enterMail } from './take-mail-in.ts'

/** Files a mail by hand: `whom` is an address of a contact or person, or the name of an organisation. */
export async function fileMailIn(
  tx: Tx,
  actor: Actor,
  input: { mailId: string; whom: string },
  now: Instant
): Promise<void> {
  mustWorkHere(actor)
  const mail = await lockMailIn(tx, actor.hub, input.mailId)
  if (!mail) throw new DomainError('not_found')
  const whom = input.whom.trim().toLowerCase()
  const concerned = whom.includes('@')
    ? await concernedBy(tx, actor.hub, whom, now)
    : await organisationNamed(tx, actor.hub, input.whom)
  if (!concerned) throw new DomainError('mailIn.nobody', { field: 'whom' })
  await enterMail(tx, actor, { ...mail, sentAt: mail.sent_at }, concerned, now)
}

async function organisationNamed(tx: Tx, hub: number, name: string): Promise<Concerned | undefined> {
  const { rows } = await sql<{ id: string }>`
    select distinct o.id from (${standingOrganisations(hub)}) standing join organisation o on o.id = standing.current
     where o.name_key = ${nameKey(name)} limit 2`.execute(tx)
  return rows.length === 1
    ? { somebody: null, organisation: { kind: 'organisation', id: rows[0]!.id } }
    : undefined
}

/** Says that a mail belongs to nobody here: its words go, its name stays so that it does not come again. */
export async function discardMailIn(tx: Tx, actor: Actor, input: { mailId: string }, now: Instant) {
  mustWorkHere(actor)
  const mail = await lockMailIn(tx, actor.hub, input.mailId)
  if (!mail) throw new DomainError('not_found')
  await settleMailIn(tx, actor.hub, mail.id, 'discarded', actor.personId, now)
  await recordAudit(tx, actor, 'mailIn.discarded', { type: 'mailIn', id: mail.id }, now)
}

/**
 * Gives somebody of the office the secret part of an address for mails; a former one ends.
 * @returns the secret, to be shown once: the database keeps its hash.
 */
export async function renewMailInAddress(
  tx: Tx,
  actor: Actor,
  _input: unknown,
  now: Instant
): Promise<string> {
  mustWorkHere(actor)
  const { hub, personId } = actor
  if (!personId || !(await worksInOffice(tx, hub, personId, now))) throw new DomainError('not_found')
  await tx
    .updateTable('mail_in_address')
    .set({ ended_at: now })
    .where('hub_id', '=', hub)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
  const token = newMailToken()
  const row = { hub_id: hub, id: newId(now), person_id: personId, token_hash: hashOf(token), created_at: now }
  await tx.insertInto('mail_in_address').values(row).execute()
  await recordAudit(tx, actor, 'mailIn.addressRenewed', { type: 'person', id: personId }, now)
  return token
}
