import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, visitor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { hashOf } from '../people/tokens.ts'
import { takeIntroductionLink } from './answer-store.ts'
import { inHubOf } from './in-hub-of.ts'
import { lockIntroduction } from './store.ts'
import { type Answer, takeAnswer } from './take-answer.ts'
import { hubOfToken } from './token.ts'

/**
 * Answers one question with the link of its mail: whoever holds it speaks for the one person it was sent to, once, and for
 * nothing else.
 */
export async function answerWithLink(tx: Tx, actor: Actor, input: Answer & { token: string }, now: Instant) {
  const { token, ...answer } = input
  const hub = hubOfToken(token)
  if (!hub) throw new DomainError('link.used_or_expired')
  await inHubOf(tx, actor, hub, async () => {
    const link = await takeIntroductionLink(tx, hub, hashOf(token), now)
    if (link?.purpose !== 'answer') throw new DomainError('link.used_or_expired')
    const introduction = await lockIntroduction(tx, hub, link.introductionId)
    if (!introduction) throw new DomainError('link.used_or_expired')
    const speaker: Actor = { ...visitor(hub), personId: link.personId }
    const { side } = link
    const given = { ...answer, contactPersonId: link.personId }
    await takeAnswer(tx, speaker, { introduction, side, via: 'mail', answer: given }, now)
  })
}
