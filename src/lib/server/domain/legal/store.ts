import type { Db, Tx } from '../../database/connection.ts'
import type { LegalKind } from '../../database/schema-belonging.ts'
import type { Instant } from '../../platform/clock.ts'

export const legalKinds = [
  'imprint',
  'privacy',
  'terms',
  'accessibility'
] as const satisfies readonly LegalKind[]
/** What somebody agrees to who joins. */
export const agreedKinds = ['terms', 'privacy'] as const satisfies readonly LegalKind[]

export interface LegalText {
  kind: LegalKind
  language: 'de' | 'en'
  version: number
  body: string
  publishedAt: Instant
}

/** The version in force, in the language asked for, or in the other where that one has none. */
export async function currentLegalText(
  db: Db,
  kind: LegalKind,
  language: 'de' | 'en'
): Promise<LegalText | undefined> {
  const rows = await db
    .selectFrom('legal_text')
    .select(['kind', 'language', 'version', 'body', 'published_at as publishedAt'])
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(2)
    .execute()
  return rows.find((row) => row.language === language) ?? rows[0]
}

/** Every version of one text in one language, newest first. */
export async function legalVersions(db: Db, kind: LegalKind, language: 'de' | 'en') {
  return db
    .selectFrom('legal_text')
    .leftJoin('person', 'person.id', 'legal_text.published_by')
    .select(['legal_text.version', 'body', 'published_at as publishedAt'])
    .select('person.display_name as publishedBy')
    .where('legal_text.kind', '=', kind)
    .where('legal_text.language', '=', language)
    .orderBy('legal_text.version', 'desc')
    .execute()
}

export async function insertLegalText(
  tx: Tx,
  one: Omit<LegalText, 'publishedAt'> & { by: string | null },
  at: Instant
) {
  const { kind, language, version, body, by } = one
  await tx
    .insertInto('legal_text')
    .values({ kind, language, version, body, published_at: at, published_by: by })
    .execute()
}

/** Versions in force of what is agreed to, in the order of `agreedKinds`; 0 where none was published. */
export async function agreedVersions(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('legal_text')
    .select(({ fn }) => ['kind', fn.max('version').as('version')])
    .where('kind', 'in', [...agreedKinds])
    .groupBy('kind')
    .execute()
  return agreedKinds.map((kind) => rows.find((row) => row.kind === kind)?.version ?? 0)
}

export async function insertAgreements(tx: Tx, personId: string, language: 'de' | 'en', at: Instant) {
  for (const kind of agreedKinds) {
    const text = await currentLegalText(tx, kind, language)
    if (!text) continue
    await tx
      .insertInto('agreement')
      .values({
        person_id: personId,
        kind,
        language: text.language,
        version: text.version,
        agreed_at: at
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
