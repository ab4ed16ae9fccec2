import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { inHubOf } from './in-hub-of.ts'
import { nameOf, placeOf } from './mail-side.ts'
import { isNamed, isSubjectShown } from './policy.ts'
import type { Introduction } from './store.ts'
import { subjectOf, titleOf } from './subject-queries.ts'

/**
 * An introduction that crosses hubs is told to the office of each, in the hub's own outbox. Each learns what its side is, and
 * of the other what that one shows.
 */
export async function informOffices(
  tx: Tx,
  actor: Actor,
  introduction: Introduction,
  template: 'introductionAcross' | 'introductionAcrossDone',
  now: Instant
) {
  const { asking, asked } = introduction.sides
  const hubs = new Set([introduction.hub, asking.sideHub, asked.sideHub])
  if (hubs.size < 2) return
  for (const office of hubs) {
    const place = await placeOf(tx, office)
    if (!place.contactEmail) continue
    const about = [asked, asking].find(
      (side) => side.listingId && isSubjectShown(introduction, side.side, { office })
    )
    const title = (about && titleOf(await subjectOf(tx, actor, about), 'de')) ?? '–'
    const named = [asking, asked].filter((side) => isNamed(introduction, side.side, { office }))
    const names: string[] = []
    for (const side of named) names.push(await nameOf(tx, side.organisationId))
    const link = `${place.baseUrl}/de/hub/${place.slug}/office/introductions`
    const params = { network: place.network, hub: place.hub, names: names.join(', ') || '–', title, link }
    const mail = { recipient: place.contactEmail, template, language: 'de' as const, params }
    await inHubOf(tx, actor, office, async (there) => {
      await queueMail(tx, there, mail, now)
    })
  }
}
