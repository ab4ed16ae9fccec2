import type { Tx } from '../../database/connection.ts'
import type { MatchSide } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { deleteSearch, insertSearch, searchesOf } from './search-store.ts'

const most = 20

/** Keeps a question: the digest reports what newly answers it. The same one is kept once. */
export async function saveSearch(
  tx: Tx,
  actor: Actor,
  { text, noun }: { text: string; noun: MatchSide | null },
  now: Instant
) {
  if (!actor.personId) throw new DomainError('not_found')
  const kept = await searchesOf(tx, actor.hub, actor.personId)
  if (kept.some((one) => one.text === text && one.noun === noun)) return
  if (kept.length >= most) throw new DomainError('search.too_many', { limit: most, field: 'text' })
  const id = await insertSearch(tx, actor.hub, actor.personId, { text, noun }, now)
  await recordAudit(tx, actor, 'search.saved', { type: 'search', id }, now)
}

export async function removeSearch(tx: Tx, actor: Actor, { searchId }: { searchId: string }, now: Instant) {
  if (!actor.personId || !(await deleteSearch(tx, actor.hub, actor.personId, searchId))) return
  await recordAudit(tx, actor, 'search.removed', { type: 'search', id: searchId }, now)
}
