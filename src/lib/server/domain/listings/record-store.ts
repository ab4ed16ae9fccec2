import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Details, ListingNoun, RecordStatus } from '../../database/schema-exchange.ts'
import type { Visibility } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import { personNow } from '../people/person-now.ts'

export interface ListingText {
  language: 'de' | 'en'
  title: string
  body: string
}

/** An offer or need as its owner and the office have it. */
export interface ExchangeRecord {
  noun: ListingNoun
  id: string
  /** Under the id it bears now. */
  organisationId: string
  organisation: string
  kind: string
  visibility: Visibility
  status: RecordStatus
  details: Details
  texts: ListingText[]
  expiresOn: string | null
  authorId: string | null
  author: string | null
  contactPersonId: string | null
  contact: string | null
  listingId: string | null
  publishedAt: Instant | null
  releasedAt: Instant | null
  releaseAskedAt: Instant | null
  isByOffice: boolean
  version: number
  changedAt: Instant
}

const columns = (noun: ListingNoun) => sql`
  ${sql.lit(noun)}::text as noun, r.id, o.id as "organisationId", o.name as organisation, r.kind, r.visibility, r.status,
  r.details, (select coalesce(json_agg(json_build_object('language', t.language, 'title', t.title, 'body', t.body)
                       order by t.language), '[]')
                from ${sql.table(`${noun}_text`)} t where t.hub_id = r.hub_id and t.id = r.id) as texts,
  r.expires_on as "expiresOn", ${personNow('r.author_id')} as "authorId",
  (select display_name from person where id = ${personNow('r.author_id')}) as author,
  ${personNow('r.contact_person_id')} as "contactPersonId",
  (select display_name from person where id = ${personNow('r.contact_person_id')}) as contact,
  r.listing_id as "listingId", r.published_at as "publishedAt", r.released_at as "releasedAt",
  r.release_asked_at as "releaseAskedAt", r.is_by_office as "isByOffice", r.version, r.changed_at as "changedAt"`

/** Offers and needs of one hub, as two selects in one; `which` is a condition on `r` and `o`. */
export const recordRows = (hub: number, which: RawBuilder<unknown>): RawBuilder<ExchangeRecord> => {
  const of = (noun: ListingNoun) => sql`
    select ${columns(noun)} from ${sql.table(noun)} r
      join organisation named on named.id = r.organisation_id
      join organisation o on o.id = coalesce(named.merged_into, named.id)
     where r.hub_id = ${hub} and ${which}`
  return sql<ExchangeRecord>`(${of('offer')} union all ${of('need')})`
}

/** One offer or need by its id. */
export async function findRecord(db: Db, hub: number, id: string): Promise<ExchangeRecord | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<ExchangeRecord>`${recordRows(hub, sql`r.id = ${id}`)}`.execute(db)
  return rows[0]
}

/** The same, held until the transaction ends: of two changes at once, the second sees the first. */
export async function lockRecord(tx: Tx, hub: number, id: string): Promise<ExchangeRecord | undefined> {
  if (!isId(id)) return undefined
  for (const noun of ['offer', 'need'] as const)
    await sql`select 1 from ${sql.table(noun)} where hub_id = ${hub} and id = ${id} for update`.execute(tx)
  return findRecord(tx, hub, id)
}

export interface RecordChange {
  kind?: string
  visibility?: Visibility
  status?: RecordStatus
  details?: Details
  expiresOn?: string | null
  contactPersonId?: string | null
  authorId?: string | null
  listingId?: string | null
  publishedAt?: Instant | null
  withdrawnAt?: Instant | null
  releasedAt?: Instant | null
  releaseAskedAt?: Instant | null
  isByOffice?: boolean
  remindedOf?: string | null
}

type Key = Pick<ExchangeRecord, 'noun' | 'id'>

/** `isNewVersion` where what is said changed; renewing or withdrawing is no new version. */
export async function updateRecord(
  tx: Tx,
  hub: number,
  { noun, id }: Key,
  change: RecordChange,
  at: Instant,
  isNewVersion = false
) {
  const { details } = change
  await tx
    .updateTable(noun)
    .set({
      kind: change.kind,
      visibility: change.visibility,
      status: change.status,
      details: details && JSON.stringify(details),
      expires_on: change.expiresOn,
      contact_person_id: change.contactPersonId,
      author_id: change.authorId,
      listing_id: change.listingId,
      published_at: change.publishedAt,
      withdrawn_at: change.withdrawnAt,
      released_at: change.releasedAt,
      release_asked_at: change.releaseAskedAt,
      is_by_office: change.isByOffice,
      reminded_of: change.remindedOf,
      changed_at: at,
      ...(isNewVersion ? { version: sql<number>`version + 1` } : {})
    })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

export async function replaceTexts(tx: Tx, hub: number, { noun, id }: Key, texts: readonly ListingText[]) {
  await tx.deleteFrom(`${noun}_text`).where('hub_id', '=', hub).where('id', '=', id).execute()
  await insertTexts(tx, hub, { noun, id }, texts)
}

async function insertTexts(tx: Tx, hub: number, { noun, id }: Key, texts: readonly ListingText[]) {
  await tx
    .insertInto(`${noun}_text`)
    .values(
      texts.map(({ language, title, body }) => ({
        hub_id: hub,
        id,
        origin: 'author' as const,
        language,
        title,
        body
      }))
    )
    .execute()
}

export interface NewRecord extends Key {
  organisationId: string
  kind: string
  visibility: Visibility
  texts: readonly ListingText[]
  details?: Details
  expiresOn?: string | null
  authorId: string | null
  contactPersonId?: string | null
  isByOffice?: boolean
}

/** A draft; whatever comes of it is a change. */
export async function insertRecord(tx: Tx, hub: number, one: NewRecord, at: Instant) {
  await tx
    .insertInto(one.noun)
    .values({
      hub_id: hub,
      id: one.id,
      organisation_id: one.organisationId,
      kind: one.kind,
      visibility: one.visibility,
      details: JSON.stringify(one.details ?? {}),
      expires_on: one.expiresOn ?? null,
      author_id: one.authorId,
      contact_person_id: one.contactPersonId ?? null,
      is_by_office: one.isByOffice ?? false,
      changed_at: at
    })
    .execute()
  await insertTexts(tx, hub, one, one.texts)
}
