import type { Db } from '../../database/connection.ts'
import type { Visibility } from '../../database/schema.ts'
import { DomainError } from '../errors.ts'
import { type GiveAway, giveAways } from './give-away.ts'
import { isCommonWord, ownerFacts } from './owner-facts.ts'
import type { ListingText } from './record-store.ts'

interface Words {
  organisationId: string
  visibility: Visibility
  texts: readonly ListingText[]
}

/** What in an anonymous offer or need names its owner or leads to it; nothing for the others. */
export async function giveAwaysIn(db: Db, hub: number, words: Words): Promise<GiveAway[]> {
  if (words.visibility !== 'anonymous') return []
  const text = words.texts.map(({ title, body }) => `${title}\n${body}`).join('\n\n')
  return giveAways(text, await ownerFacts(db, hub, words.organisationId, text), isCommonWord)
}

/**
 * Before an anonymous one is shown: what names its owner has to go; what may lead to it has to be confirmed.
 * @throws DomainError `listing.names_owner`, `listing.hints_at_owner` with the words.
 */
export async function mustKeepOwnerHidden(db: Db, hub: number, words: Words & { confirmsGiveAway: boolean }) {
  const found = await giveAwaysIn(db, hub, words)
  const named = (all: readonly GiveAway[]) => all.map((one) => `„${one.words}“`).join(', ')
  const naming = found.filter((one) => one.blocks)
  if (naming.length > 0) throw new DomainError('listing.names_owner', { words: named(naming) })
  if (found.length > 0 && !words.confirmsGiveAway)
    throw new DomainError('listing.hints_at_owner', { words: named(found), field: 'confirmsGiveAway' })
}
