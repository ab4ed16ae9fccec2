import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { ConsentPurpose } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { personsUnder } from '../people/person-now.ts'

export interface ConsentText {
  purpose: ConsentPurpose
  language: 'de' | 'en'
  version: number
  body: string
  publishedAt: Instant
}

/** Every version of a hub's text for a purpose in one language, newest first. */
export function consentTexts(db: Db, hub: number, purpose: ConsentPurpose, language: 'de' | 'en') {
  return db
    .selectFrom('consent_text')
    .select(['purpose', 'language', 'version', 'body', 'published_at as publishedAt'])
    .where('hub_id', '=', hub)
    .where('purpose', '=', purpose)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .execute()
}

/** The text that is agreed to today; undefined where the hub has published none. */
export async function currentConsentText(
  db: Db,
  hub: number,
  purpose: ConsentPurpose,
  language: 'de' | 'en'
): Promise<ConsentText | undefined> {
  return (await consentTexts(db, hub, purpose, language))[0]
}

/** Whose consent it is: one of the two. */
export interface ConsentSubject {
  personId: string | null
  address: string | null
}

export interface NewConsent extends ConsentSubject {
  purpose: ConsentPurpose
  language: 'de' | 'en'
  version: number
  via: 'account' | 'form' | 'office'
  isConfirmed: boolean
}

export async function insertConsent(tx: Tx, hub: number, consent: NewConsent, at: Instant): Promise<string> {
  const id = newId(at)
  const { personId, address, purpose, language, version, via, isConfirmed } = consent
  await tx
    .insertInto('consent_given')
    .values({
      hub_id: hub,
      id,
      person_id: personId,
      address,
      purpose,
      language,
      text_version: version,
      via,
      given_at: at,
      confirmed_at: isConfirmed ? at : null
    })
    .execute()
  return id
}

export interface OpenConsent extends ConsentSubject {
  id: string
  purpose: ConsentPurpose
  language: 'de' | 'en'
  version: number
  givenAt: Instant
  confirmedAt: Instant | null
}

const openConsents = (db: Db, hub: number) =>
  db
    .selectFrom('consent_given as g')
    .select(['g.id', 'g.person_id as personId', 'g.address', 'g.purpose', 'g.language'])
    .select(['g.text_version as version', 'g.given_at as givenAt', 'g.confirmed_at as confirmedAt'])
    .where('g.hub_id', '=', hub)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent_withdrawn as w')
            .select('w.id')
            .where('w.hub_id', '=', hub)
            .whereRef('w.consent_id', '=', 'g.id')
        )
      )
    )
    .orderBy('g.given_at', 'desc')

/** A consent that nobody took back. */
export const openConsent = (db: Db, hub: number, id: string): Promise<OpenConsent | undefined> =>
  openConsents(db, hub).where('g.id', '=', id).executeTakeFirst()

/**
 * What a person or an address has agreed to and not taken back. To a person belong their accounts and what was agreed to
 * under an address they have confirmed since; to an address belongs the person who confirmed it.
 */
export function openConsentsOf(db: Db, hub: number, subject: ConsentSubject): Promise<OpenConsent[]> {
  const person = subject.personId
    ? sql<string>`${subject.personId}::uuid`
    : sql<string>`(select coalesce(p.merged_into, p.id) from person_email e join person p on p.id = e.person_id
                    where e.address = ${subject.address} and e.confirmed_at is not null)`
  const persons = personsUnder(person)
  return openConsents(db, hub)
    .where(
      sql<boolean>`(g.person_id = any(${persons}) or g.address = ${subject.address}
        or g.address in (select e.address from person_email e
                          where e.person_id = any(${persons}) and e.confirmed_at is not null))`
    )
    .execute()
}

/** @returns false when it was confirmed before. */
export async function confirmConsentRow(tx: Tx, hub: number, id: string, at: Instant): Promise<boolean> {
  const done = await tx
    .updateTable('consent_given')
    .set({ confirmed_at: at })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** @returns false when it was taken back before. */
export async function insertWithdrawal(
  tx: Tx,
  hub: number,
  consentId: string,
  via: 'account' | 'link' | 'oneClick' | 'office',
  at: Instant
): Promise<boolean> {
  const done = await tx
    .insertInto('consent_withdrawn')
    .values({ hub_id: hub, id: newId(at), consent_id: consentId, via, withdrawn_at: at })
    .onConflict((conflict) => conflict.columns(['hub_id', 'consent_id']).doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0
}

/** What a page or mail about a consent calls the hub. */
export const hubCard = (db: Db, hub: number): Promise<{ slug: string; name: string }> =>
  db.selectFrom('hub').select(['slug', 'name']).where('id', '=', hub).executeTakeFirstOrThrow()
