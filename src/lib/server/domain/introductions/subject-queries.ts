import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { listingVersion } from '../listings/shown.ts'
import { listingStands } from '../organisations/shown.ts'
import { inHubOf } from './in-hub-of.ts'
import type { SideRow } from './store.ts'

/** What a side brings in: the listing as it was when the introduction was proposed, as redacted as it always is. */
export interface Subject {
  listingId: string
  noun: 'offer' | 'need'
  kind: string
  texts: { language: 'de' | 'en'; title: string; body: string }[]
}

export async function subjectOf(
  tx: Tx,
  actor: Actor,
  side: Pick<SideRow, 'sideHub' | 'listingId' | 'listingVersion'>
): Promise<Subject | null> {
  const { sideHub, listingId, listingVersion: version } = side
  if (!listingId || version === null) return null
  const found = await inHubOf(tx, actor, sideHub, () => listingVersion(tx, sideHub, listingId, version))
  return found ? { listingId, noun: found.noun, kind: found.kind, texts: found.texts } : null
}

/** Whether what a side brings in was taken back since, has run out, or its owner left the hub. */
export async function isTakenBack(
  tx: Tx,
  actor: Actor,
  side: Pick<SideRow, 'sideHub' | 'listingId'>,
  now: Instant
): Promise<boolean> {
  const { sideHub, listingId } = side
  if (!listingId) return false
  return inHubOf(tx, actor, sideHub, () => isGone(tx, sideHub, listingId, now))
}

async function isGone(db: Db, hub: number, listingId: string, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('listing')
    .select('id')
    .where('hub_id', '=', hub)
    .where('id', '=', listingId)
    .where(listingStands(now.toISOString().slice(0, 10), 'listing'))
    .executeTakeFirst()
  return row === undefined
}

/** The title in a reader's language, or in the one there is. */
export const titleOf = (subject: Subject | null, language: 'de' | 'en'): string | null =>
  (subject?.texts.find((text) => text.language === language) ?? subject?.texts[0])?.title ?? null
