import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { arrangeIntroduction } from '#lib/server/domain/introductions/arrange-introduction.ts'
import { stateOf } from '#lib/server/domain/introductions/rules.ts'
import { asOffice, asPerson, at } from '../belonging/people.ts'
import type { TestDatabase } from '../database/test-database.ts'
import { factsOf, mailsIn, type World, yes } from './world.ts'

/** What tests do with introductions again and again, on their database. */
export function hands(test: TestDatabase) {
  const answer = (personId: string, hub: number, introductionId: string, given = yes, now = at(5)) =>
    asPerson(
      test.db,
      hub,
      personId,
      (tx, actor) => answerIntroduction(tx, actor, { ...given, introductionId, side: null }, now),
      now
    )
  const stateIn = async (hub: number, id: string) => {
    const facts = await factsOf(test.db, hub, id)
    return stateOf(facts, facts.sides)
  }
  const arrange = (world: World, askMode: 'inTurn' | 'atOnce' = 'atOnce') =>
    asOffice(test.db, world.hubs.need, (tx, actor) =>
      arrangeIntroduction(
        tx,
        actor,
        {
          origin: 'office',
          matchId: null,
          askMode,
          note: '',
          sides: {
            asking: { organisationId: null, listing: { hub: world.hubs.need, id: world.seeker.listingId } },
            asked: { organisationId: null, listing: { hub: world.hubs.offer, id: world.provider.listingId } }
          }
        },
        at(2)
      )
    )
  const templates = async (hubs: number[]) =>
    (await mailsIn(test.db, hubs)).map((mail) => `${mail.template} ${mail.recipient}`)
  return { answer, stateIn, arrange, templates }
}
