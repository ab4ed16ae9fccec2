import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { ComponentStatus, ComponentVisibility, Stated } from '../../database/schema-catalogue.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import { personNow } from '../people/person-now.ts'
import { factsOf } from './facts.ts'

/** A component as its owner and the office have it. */
export interface ComponentRecord {
  id: string
  /** Under the id it bears now. */
  organisationId: string
  organisation: string
  organisationSlug: string
  class: string
  name: string
  article: string
  summaryDe: string
  summaryEn: string
  stated: Stated
  visibility: ComponentVisibility
  status: ComponentStatus
  contactPersonId: string | null
  isByOffice: boolean
  version: number
  changedAt: Instant
  publishedAt: Instant | null
}

export const componentColumns = sql`c.id, o.id as "organisationId", o.name as organisation, o.slug as "organisationSlug", c.class,
  c.name, c.article, c.summary_de as "summaryDe", c.summary_en as "summaryEn", c.stated, c.visibility, c.status,
  ${personNow('c.contact_person_id')} as "contactPersonId", c.is_by_office as "isByOffice", c.version,
  c.changed_at as "changedAt", c.published_at as "publishedAt"`

export const componentsFrom = sql`component c
  join organisation named on named.id = c.organisation_id
  join organisation o on o.id = coalesce(named.merged_into, named.id)`

/** Components of one hub; `which` is a condition on `c` and `o`, with an order behind it. */
export async function componentRows(
  db: Db,
  hub: number,
  which: RawBuilder<unknown>
): Promise<ComponentRecord[]> {
  const { rows } = await sql<ComponentRecord>`
    select ${componentColumns} from ${componentsFrom} where c.hub_id = ${hub} and ${which}`.execute(db)
  return rows
}

export async function findComponent(db: Db, hub: number, id: string): Promise<ComponentRecord | undefined> {
  return isId(id) ? (await componentRows(db, hub, sql`c.id = ${id}`))[0] : undefined
}

/** The same, held until the transaction ends: of two changes at once, the second sees the first. */
export async function lockComponent(tx: Tx, hub: number, id: string): Promise<ComponentRecord | undefined> {
  if (!isId(id)) return undefined
  await sql`select 1 from component where hub_id = ${hub} and id = ${id} for update`.execute(tx)
  return findComponent(tx, hub, id)
}

/** What is said of a component. */
export interface ComponentWords {
  class: string
  name: string
  article: string
  summaryDe: string
  summaryEn: string
  stated: Stated
  visibility: ComponentVisibility
  contactPersonId: string | null
}

export interface NewComponent extends ComponentWords {
  id: string
  organisationId: string
  status: ComponentStatus
  authorId: string | null
  isByOffice: boolean
}

const readinessIn = ({ technologyReadinessLevel: level }: Stated) =>
  level?.type === 'readiness' ? level.level : null

const wordsOf = (one: ComponentWords) => ({
  class: one.class,
  name: one.name,
  article: one.article,
  summary_de: one.summaryDe,
  summary_en: one.summaryEn,
  stated: JSON.stringify(one.stated),
  readiness: readinessIn(one.stated),
  visibility: one.visibility,
  contact_person_id: one.contactPersonId
})

export async function insertComponent(tx: Tx, hub: number, one: NewComponent, at: Instant) {
  const { id, organisationId, status, authorId, isByOffice } = one
  await tx
    .insertInto('component')
    .values({
      ...wordsOf(one),
      hub_id: hub,
      id,
      organisation_id: organisationId,
      status,
      author_id: authorId,
      is_by_office: isByOffice,
      created_at: at,
      changed_at: at,
      published_at: status === 'published' ? at : null
    })
    .execute()
  await insertFacts(tx, hub, id, one.stated)
}

/** A new version of what is said, with what can be filtered by. */
export async function rewriteComponent(
  tx: Tx,
  hub: number,
  { id, publishedAt }: Pick<ComponentRecord, 'id' | 'publishedAt'>,
  words: ComponentWords & { status: ComponentStatus },
  at: Instant
) {
  await tx
    .updateTable('component')
    .set({
      ...wordsOf(words),
      status: words.status,
      published_at: words.status === 'published' ? (publishedAt ?? at) : publishedAt,
      withdrawn_at: null,
      changed_at: at,
      version: sql<number>`version + 1`
    })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('component_fact').where('hub_id', '=', hub).where('component_id', '=', id).execute()
  await insertFacts(tx, hub, id, words.stated)
}

async function insertFacts(tx: Tx, hub: number, id: string, stated: Stated) {
  const facts = factsOf(stated)
  if (facts.length === 0) return
  await tx
    .insertInto('component_fact')
    .values(facts.map((one, position) => ({ hub_id: hub, component_id: id, position, ...one })))
    .execute()
}

export async function markWithdrawn(tx: Tx, hub: number, id: string, at: Instant) {
  await tx
    .updateTable('component')
    .set({ status: 'withdrawn', withdrawn_at: at, changed_at: at })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** The component of a member that bears this number, if one does. */
export async function findByArticle(
  db: Db,
  hub: number,
  organisationId: string,
  article: string
): Promise<ComponentRecord | undefined> {
  if (article === '') return undefined
  const found = await componentRows(
    db,
    hub,
    sql`o.id = ${organisationId} and c.article = ${article} and c.status <> 'withdrawn' order by c.id limit 1 for update of c`
  )
  return found[0]
}
