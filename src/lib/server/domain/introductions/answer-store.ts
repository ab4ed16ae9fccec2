import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { AnswerVia, DeclineReason, Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { personNow } from '../people/person-now.ts'

export interface NewAnswer {
  id: string
  introductionId: string
  side: Side
  answer: 'accepted' | 'declined'
  reason: DeclineReason | null
  reasonText: string
  contactPersonId: string | null
  phone: string | null
  message: string
  personId: string | null
  via: AnswerVia
}

export async function insertAnswer(tx: Tx, hub: number, one: NewAnswer, at: Instant) {
  await tx
    .insertInto('introduction_answer')
    .values({
      hub_id: hub,
      id: one.id,
      introduction_id: one.introductionId,
      side: one.side,
      answer: one.answer,
      reason: one.reason,
      reason_text: one.reasonText,
      contact_person_id: one.contactPersonId,
      phone: one.phone,
      message: one.message,
      person_id: one.personId,
      via: one.via,
      at
    })
    .execute()
}

export interface IntroductionLink {
  introductionId: string
  side: Side
  purpose: 'answer' | 'followUp'
  weeks: number | null
  personId: string | null
}

export async function insertLink(
  tx: Tx,
  hub: number,
  link: IntroductionLink & { id: string; tokenHash: Buffer; expiresAt: Instant },
  at: Instant
) {
  await tx
    .insertInto('introduction_link')
    .values({
      hub_id: hub,
      id: link.id,
      token_hash: link.tokenHash,
      introduction_id: link.introductionId,
      side: link.side,
      purpose: link.purpose,
      weeks: link.weeks,
      person_id: link.personId,
      created_at: at,
      expires_at: link.expiresAt
    })
    .execute()
}

const linkColumns = sql<string>`introduction_id as "introductionId", side, purpose, weeks, person_id as "personId"`

/** A link answers for an organisation: it is void once the person it was sent to does not belong there any more. */
const isOpen = (hub: number, tokenHash: Buffer, at: Instant) => sql`
  introduction_link.hub_id = ${hub} and token_hash = ${tokenHash} and used_at is null and expires_at > ${at}
  and (introduction_link.person_id is null or exists (
    select from introduction_side s join affiliation a on a.organisation_id = any(${allNamesOf(sql`s.organisation_id`)})
      join person named on named.id = a.person_id
     where s.hub_id = introduction_link.hub_id and s.introduction_id = introduction_link.introduction_id
       and s.side = introduction_link.side and a.valid_during @> ${at.toISOString().slice(0, 10)}::date
       and coalesce(named.merged_into, named.id) = ${personNow('introduction_link.person_id')}))`

/** What an open link asks, or undefined for an unknown, used or expired one. */
export async function openIntroductionLink(
  db: Db,
  hub: number,
  tokenHash: Buffer,
  at: Instant
): Promise<IntroductionLink | undefined> {
  const { rows } = await sql<IntroductionLink>`
    select ${linkColumns} from introduction_link
     where ${isOpen(hub, tokenHash, at)}`.execute(db)
  return rows[0]
}

/** Uses the link up; of two clicks at once, one gets undefined. */
export async function takeIntroductionLink(
  tx: Tx,
  hub: number,
  tokenHash: Buffer,
  at: Instant
): Promise<IntroductionLink | undefined> {
  const { rows } = await sql<IntroductionLink>`
    update introduction_link set used_at = ${at}
     where ${isOpen(hub, tokenHash, at)}
     returning ${linkColumns}`.execute(tx)
  return rows[0]
}
