import type { Tx } from '../../database/connection.ts'
import type { Schema } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import type { ExchangeInput } from './publish.ts'

export async function insertRecord(
  tx: Tx,
  noun: 'offer' | 'need',
  hub: number,
  id: string,
  input: ExchangeInput,
  origin: { status: 'draft' | 'published'; author: string | null },
  at: Instant
) {
  const { organisationId, kind, visibility, expiresOn } = input
  await tx
    .insertInto(noun)
    .values({
      hub_id: hub,
      id,
      organisation_id: organisationId,
      kind,
      visibility,
      status: origin.status,
      author_id: origin.author,
      expires_on: expiresOn ?? null,
      changed_at: at
    })
    .execute()
  await tx
    .insertInto(`${noun}_text`)
    .values(input.texts.map((text) => ({ hub_id: hub, id, origin: 'author' as const, ...text })))
    .execute()
}

export interface ListingKey {
  hub: number
  id: string
  noun: 'offer' | 'need'
  recordId: string
  visibility: Schema['listing']['visibility']
}

/** The window others look through. For an anonymous one, nothing in it leads to its owner. */
export async function insertListing(tx: Tx, key: ListingKey, input: ExchangeInput, at: Instant) {
  const isAnonymous = key.visibility === 'anonymous'
  const text = (language: 'de' | 'en') => input.texts.find((one) => one.language === language)
  await tx
    .insertInto('listing')
    .values({
      hub_id: key.hub,
      id: key.id,
      home_hub_id: key.hub,
      noun: key.noun,
      record_id: isAnonymous ? null : key.recordId,
      organisation_id: isAnonymous ? null : input.organisationId,
      kind: input.kind,
      visibility: key.visibility,
      title_de: text('de')?.title ?? null,
      body_de: text('de')?.body ?? null,
      title_en: text('en')?.title ?? null,
      body_en: text('en')?.body ?? null,
      expires_on: input.expiresOn ?? null,
      changed_at: at
    })
    .execute()
  await tx
    .updateTable(key.noun)
    .set({ listing_id: key.id, published_at: at })
    .where('hub_id', '=', key.hub)
    .where('id', '=', key.recordId)
    .execute()
  await tx
    .insertInto('listing_version')
    .values({
      hub_id: key.hub,
      id: key.id,
      listing_id: key.id,
      version: 1,
      noun: key.noun,
      kind: input.kind,
      details: '{}',
      title_de: text('de')?.title ?? null,
      body_de: text('de')?.body ?? null,
      title_en: text('en')?.title ?? null,
      body_en: text('en')?.body ?? null,
      at
    })
    .execute()
}
