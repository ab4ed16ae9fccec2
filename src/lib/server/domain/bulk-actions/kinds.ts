import type { ListName } from '../office-lists/ask.ts'
import type { BulkRow } from './rows.ts'

export const bulkKinds = ['tagAdd', 'tagRemove', 'task', 'charge', 'level', 'visibility', 'end'] as const
export type BulkKind = (typeof bulkKinds)[number]
export type BulkParams = Record<string, string | null>

/** What can be done with the rows of a list. */
export const kindsOf: Record<ListName, readonly BulkKind[]> = {
  organisations: bulkKinds,
  people: ['tagAdd', 'tagRemove', 'task']
}

/** Why a row is left as it is; the words stand in the catalogues under `bulk.reason.<reason>`. */
export const reasons = [
  'gone',
  'already',
  'missing',
  'notMember',
  'ended',
  'beforeBegin',
  'changed',
  'noOffice'
] as const
export type Reason = (typeof reasons)[number]

/** Why it cannot be done for a row, before anything is tried; null where it can. */
export function reasonAgainst(kind: BulkKind, params: BulkParams, row: BulkRow | undefined): Reason | null {
  if (!row) return 'gone'
  if (kind === 'tagAdd') return row.tags.some((tag) => sameName(tag.name, params.name)) ? 'already' : null
  if (kind === 'tagRemove') return row.tags.some((tag) => tag.id === params.tagId) ? null : 'missing'
  if (kind === 'task') return null
  if (!row.membership) return 'gone'
  const { status, level, visibility, validFrom, charge } = row.membership
  if (kind === 'charge') return charge === params.personId ? 'already' : null
  if (kind === 'visibility') return visibility === params.visibility ? 'already' : null
  if (status === 'ended') return 'ended'
  if (status !== 'active') return 'notMember'
  if (kind === 'level') return level === params.level ? 'already' : null
  return validFrom !== null && params.lastDay! < validFrom ? 'beforeBegin' : null
}

/** Tags that differ in case only are one; what else folds together, the database knows, and a second tagging changes nothing. */
const sameName = (one: string, other: string | null | undefined) =>
  one.toLowerCase() === (other ?? '').toLowerCase()
