import type { NumberStyle } from '#lib/engines/catalogue/units/read-number.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isActingFor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mayWriteFor, ownPeoples } from '../listings/policy.ts'
import { membershipOf } from '../memberships/application-store.ts'
import {
  type ComponentRecord,
  type ComponentWords,
  findByArticle,
  insertComponent,
  rewriteComponent
} from './component-store.ts'
import { readComponentTable, type TableNames } from './component-table.ts'
import { findImport, markTaken } from './import-store.ts'
import { mayLookAfterComponent } from './policy.ts'
import { readTerms } from './terms.ts'

export interface TakeInput {
  importId: string
  /** What the table may call things: worded outside of the domain. */
  names: TableNames
  style: NumberStyle
}

/**
 * Takes every line of a table that has no fault: a new component, or a new version of the one that bears its article number.
 * One that says the same already stays as it is. Contact and status of known ones stay.
 * @throws DomainError `component.importTaken`.
 */
export async function takeImport(tx: Tx, actor: Actor, { importId, names, style }: TakeInput, now: Instant) {
  const { hub } = actor
  const found = await findImport(tx, hub, importId, true)
  if (!found || !mayWriteFor(actor, found.organisationId) || isActingFor(actor, found.organisationId))
    throw new DomainError('not_found')
  if (found.takenAt) throw new DomainError('component.importTaken')
  const { organisationId } = found
  if ((await membershipOf(tx, hub, organisationId, now))?.status !== 'active')
    throw new DomainError('not_found')
  const { rows, count } = readComponentTable(found.lines, await readTerms(tx, hub), names, style)
  const told = { created: 0, updated: 0, unchanged: 0, rejected: count - rows.length }
  for (const { words } of rows) {
    const known = await findByArticle(tx, hub, organisationId, words.article)
    if (known && !mayLookAfterComponent(actor, known)) told.rejected++
    else if (known) told[await updated(tx, hub, known, words, now)]++
    else {
      const isByOffice = !ownPeoples(actor).includes(organisationId)
      const rest = {
        id: newId(now),
        organisationId,
        status: 'published' as const,
        authorId: actor.personId,
        isByOffice
      }
      await insertComponent(tx, hub, { ...words, ...rest }, now)
      told.created++
    }
  }
  await markTaken(tx, hub, found.id, told.created + told.updated, now)
  await recordAudit(
    tx,
    actor,
    'component.imported',
    { type: 'componentImport', id: found.id, params: told },
    now
  )
  return { id: found.id, ...told }
}

async function updated(
  tx: Tx,
  hub: number,
  known: ComponentRecord,
  words: ComponentWords,
  now: Instant
): Promise<'updated' | 'unchanged'> {
  const { contactPersonId, status } = known
  const next = { ...words, contactPersonId }
  const facts = (one: ComponentWords) =>
    JSON.stringify([
      one.class,
      one.name,
      one.summaryDe,
      one.summaryEn,
      one.visibility,
      Object.entries(one.stated)
        .map(([key, { version: _, ...value }]) => [key, sorted(value)])
        .sort()
    ])
  if (facts(known) === facts(next)) return 'unchanged'
  await rewriteComponent(tx, hub, known, { ...next, status }, now)
  return 'updated'
}

/** The same whatever the order of its fields: the database gives them in its own. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.entries(value)
          .map(([key, one]) => [key, sorted(one)])
          .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1))
      : value
