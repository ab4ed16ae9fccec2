import { describe, expect, it } from 'vitest'
import { answerWithLink } from '#lib/server/domain/introductions/answer-with-link.ts'
import { withdrawIntroduction } from '#lib/server/domain/introductions/withdraw-introduction.ts'
import { hands } from './hands.ts'
import { testDatabase } from '../database/test-database.ts'
import { asPerson, at } from '../belonging/people.ts'
import { asVisitor, day, enterWorld, factsOf, mailsIn, no, propose, tokenOf, yes } from './world.ts'

const test = testDatabase()
const { answer, stateIn, arrange, templates } = hands(test)

describe('two at once', () => {
  it('both sides answer: one after the other, both count, contacts are handed over once', async () => {
    for (let round = 0; round < 5; round++) {
      const world = await enterWorld(test.db)
      const id = await arrange(world)
      const { need } = world.hubs
      await Promise.all([answer(world.seeker.personId, need, id), answer(world.provider.personId, need, id)])
      expect(await stateIn(need, id)).toBe('introduced')
      const all = await templates([need])
      expect(all.filter((one) => one.startsWith('introductionHandedOver'))).toHaveLength(1)
    }
  })

  it('yes and no: the no ends it and no contact is shown, whichever came first', async () => {
    for (let round = 0; round < 5; round++) {
      const world = await enterWorld(test.db)
      const id = await arrange(world)
      const { need } = world.hubs
      await Promise.allSettled([
        answer(world.seeker.personId, need, id),
        answer(world.provider.personId, need, id, no)
      ])
      expect(await stateIn(need, id)).toBe('declined')
      expect((await templates([need])).some((one) => one.startsWith('introductionHandedOver'))).toBe(false)
    }
  })

  it('a double click and a second tab: the first counts, the other is told so', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world)
    const ends = await Promise.allSettled([
      answer(world.seeker.personId, hub, id),
      answer(world.seeker.personId, hub, id, no)
    ])
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'introduction.already_answered'
    })
    const first = ends[0]!.status === 'fulfilled' ? 'introduced' : 'declined'
    expect(await stateIn(hub, id)).toBe(first)
  })

  it('withdrawn while the other side answers: one of the two holds', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world)
    const ends = await Promise.allSettled([
      asPerson(test.db, hub, world.provider.personId, (tx, actor) =>
        withdrawIntroduction(tx, actor, { introductionId: id }, at(5))
      ),
      answer(world.seeker.personId, hub, id)
    ])
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const facts = await factsOf(test.db, hub, id)
    expect(Boolean(facts.withdrawnAt)).not.toBe(Boolean(facts.acceptedAt))
  })
})

describe('a link in a mail', () => {
  it('answers one question once, without signing in', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world)
    const token = tokenOf((await mailsIn(test.db, [hub]))[0]!)
    const click = () => asVisitor(test.db, (tx, actor) => answerWithLink(tx, actor, { ...yes, token }, at(5)))
    const ends = await Promise.allSettled([click(), click()])
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'link.used_or_expired'
    })
    expect(await stateIn(hub, id)).toBe('introduced')
    await expect(click()).rejects.toMatchObject({ code: 'link.used_or_expired' })
  })

  it('is worth nothing after two weeks, in another hub, or as the wrong kind of token', async () => {
    const world = await enterWorld(test.db)
    const { hub } = await propose(test.db, world)
    const token = tokenOf((await mailsIn(test.db, [hub]))[0]!)
    const click = (given: string, now: Date) =>
      asVisitor(test.db, (tx, actor) => answerWithLink(tx, actor, { ...yes, token: given }, now))
    const refused = { code: 'link.used_or_expired' }
    await expect(click(token, day(15))).rejects.toMatchObject(refused)
    await expect(click(token.replace(/^\d+/, String(world.hubs.third)), at(5))).rejects.toMatchObject(refused)
    await expect(click('nonsense', at(5))).rejects.toMatchObject(refused)
  })
})
