import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, visitor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { takeIntroductionLink } from '../introductions/answer-store.ts'
import { inHubOf } from '../introductions/in-hub-of.ts'
import { lockIntroduction } from '../introductions/store.ts'
import { hubOfToken } from '../introductions/token.ts'
import { hashOf } from '../people/tokens.ts'
import { takeOutcome, type ToldOutcome } from './take-outcome.ts'

/** Answers one follow-up with the link of its mail, once, for the one person it was sent to. */
export async function tellWithLink(
  tx: Tx,
  actor: Actor,
  input: ToldOutcome & { token: string },
  now: Instant
) {
  const { token, ...told } = input
  const hub = hubOfToken(token)
  if (!hub) throw new DomainError('link.used_or_expired')
  await inHubOf(tx, actor, hub, async () => {
    const link = await takeIntroductionLink(tx, hub, hashOf(token), now)
    if (link?.purpose !== 'followUp') throw new DomainError('link.used_or_expired')
    const introduction = await lockIntroduction(tx, hub, link.introductionId)
    if (!introduction) throw new DomainError('link.used_or_expired')
    const speaker: Actor = { ...visitor(hub), personId: link.personId }
    const { side, weeks } = link
    await takeOutcome(tx, speaker, { introduction, side, via: 'mail', weeks, told }, now)
  })
}
