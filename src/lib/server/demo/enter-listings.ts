import { enterHub, type Tx } from '../database/connection.ts'
import { operatorAtTheConsole, visitor } from '../domain/actor.ts'
import { type ExchangeInput, publishNeed, publishOffer } from '../domain/listings/publish.ts'
import { releaseListing } from '../domain/listings/release-listing.ts'
import type { Instant } from '../platform/clock.ts'
import { discreetListings } from './cast/discreet.ts'
import { organisations } from './cast/organisations.ts'
import type { DemoEntry, DemoHub, DemoText } from './cast/types.ts'

export function exchangeInput(
  organisationId: string,
  { kind, title, body, visibility, details }: DemoEntry
): ExchangeInput {
  const texts = textsOf(title, body)
  return { organisationId, kind, visibility: visibility ?? 'public', texts, details }
}

/** Offers and needs that are not for everybody, at home in their owner's first hub. */
export async function enterDiscreet(
  tx: Tx,
  numbers: Record<DemoHub, number>,
  idOf: (key: string) => string,
  now: Instant
) {
  for (const { owner, noun, isReleased, ...entry } of discreetListings) {
    const organisationId = idOf(owner)
    const hub = numbers[organisations.find((one) => one.key === owner)!.hubs[0]!]
    await enterHub(tx, { hub })
    const publish = noun === 'offer' ? publishOffer : publishNeed
    const recordId = await publish(tx, operatorAtTheConsole(hub), exchangeInput(organisationId, entry), now)
    // Only its owner may release it.
    const ownOrganisation = { id: organisationId, isAdmin: true, isMember: true }
    const asOwner = { ...visitor(hub), organisations: [ownOrganisation] }
    if (isReleased) await releaseListing(tx, asOwner, { recordId, release: 'yes' }, now)
  }
}

function textsOf(title: DemoText, body: DemoText) {
  return (['de', 'en'] as const).flatMap((language) => {
    const [head, text] = [title[language], body[language]]
    return head && text ? [{ language, title: head, body: text }] : []
  })
}
