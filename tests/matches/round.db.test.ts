import { spawn } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { inHub } from '#lib/server/database/connection.ts'
import { dismissMatch } from '#lib/server/domain/matches/dismiss-match.ts'
import { matchesFor } from '#lib/server/domain/matches/queries.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { answerByLink, type MatchAnswer } from '#lib/server/domain/matches/answer-by-link.ts'
import { changeDigest } from '#lib/server/domain/matches/change-digest.ts'
import { changeDigestByLink } from '#lib/server/domain/matches/change-digest-by-link.ts'
import { roundLimits } from '#lib/server/domain/matches/plan-round.ts'
import { runWeeklyRound, weekOf } from '#lib/server/jobs/weekly-round.ts'
import { renderMail, type StoredMail } from '#lib/server/platform/mail/render-mail.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'
import { generateExchange } from '../../bench/generate-exchange.ts'
import { asPerson, at, enterHubNamed } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { readLive } from './live.ts'

const test = testDatabase()
const size = { organisations: 40, needs: 60, offers: 90 }
/** Monday, 8:00 in Leipzig. */
const monday = (week: number) => new Date(Date.UTC(2026, 2, 9 + 7 * week, 7))
let hub: number
const facts = () => ({ id: hub, slug: 'runde', name: 'Hub Runde', timeZone: 'Europe/Berlin' })

interface Suggested {
  roundId: string
  owner: string
  party: string
  needListing: string
}

async function suggestions(): Promise<Suggested[]> {
  const { rows } = await sql<Suggested>`
    select m.round_id as "roundId", r.organisation_id::text as owner, m.need_listing_id::text as "needListing",
           coalesce(m.organisation_id, f.organisation_id)::text as party
      from match m join need r on r.hub_id = m.hub_id and r.id = m.need_id
      left join offer f on f.hub_id = m.hub_id and f.id = m.offer_id
     where m.hub_id = ${hub} and m.round_id is not null`.execute(test.owner)
  return rows
}

const count = (rows: readonly string[]): Map<string, number> =>
  rows.reduce((counts, row) => counts.set(row, (counts.get(row) ?? 0) + 1), new Map<string, number>())

const mails = () =>
  test.owner
    .selectFrom('outbox')
    .select(['recipient', 'params', 'due_at'])
    .where('template', '=', 'weeklyMatches')
    .execute()

beforeAll(async () => {
  hub = await enterHubNamed(test.db, 'runde')
  await generateExchange(test.owner, hub, size, at(0))
})

describe('the week', () => {
  it('begins on Monday at six by the clocks of the hub', () => {
    expect(weekOf(new Date('2026-03-09T04:59:00Z'), 'Europe/Berlin')).toBe('2026-03-02')
    expect(weekOf(new Date('2026-03-09T05:00:00Z'), 'Europe/Berlin')).toBe('2026-03-09')
    // The clocks go forward in the night to Sunday, March 29.
    expect(weekOf(new Date('2026-03-30T03:59:00Z'), 'Europe/Berlin')).toBe('2026-03-23')
    expect(weekOf(new Date('2026-03-30T04:00:00Z'), 'Europe/Berlin')).toBe('2026-03-30')
  })
})

describe('the weekly round', () => {
  it('killed again and again ends as one round: all of it or nothing, and nobody is told twice', async () => {
    const process_ = () =>
      spawn(
        process.execPath,
        [`${projectRoot}/tests/matches/round-process.ts`, test.url, String(hub), monday(0).toISOString()],
        { stdio: ['ignore', 'pipe', 'inherit'], env: process.env }
      )
    for (let attempt = 0; attempt < 10; attempt++) {
      const child = process_()
      const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await new Promise((resolve) => setTimeout(resolve, 40 + 60 * attempt))
      child.kill('SIGKILL')
      await ended
      const rounds = await test.owner
        .selectFrom('matching_round')
        .select('figures')
        .where('hub_id', '=', hub)
        .execute()
      expect((await suggestions()).length).toBe(rounds[0]?.figures.suggestions ?? 0)
      // Whoever has a mail is noted, and whoever is noted with a mail has one.
      const told = await test.owner
        .selectFrom('digest')
        .select('mail_id')
        .where('mail_id', 'is not', null)
        .execute()
      expect(told.length).toBe((await mails()).length)
    }
    await runWeeklyRound(test.db, facts(), await readLive(test.url, monday(0)), monday(0))
    const recipients = count((await mails()).map((mail) => mail.recipient))
    expect(recipients.size).toBeGreaterThan(10)
    expect([...recipients.values()].every((times) => times === 1)).toBe(true)
    const [round] = await test.owner
      .selectFrom('matching_round')
      .selectAll()
      .where('hub_id', '=', hub)
      .execute()
    expect(round!.finished_at).not.toBeNull()
  }, 60_000)

  it('keeps the limits, and comes close to the best total', async () => {
    const rows = await suggestions()
    expect(rows.length).toBeGreaterThan(20)
    expect(Math.max(...count(rows.map((row) => row.owner)).values())).toBeLessThanOrEqual(
      roundLimits.perMember
    )
    expect(Math.max(...count(rows.map((row) => row.party)).values())).toBeLessThanOrEqual(
      roundLimits.perOrganisation
    )
    expect(rows.every((row) => row.owner !== row.party)).toBe(true)
    const [round] = await test.owner.selectFrom('matching_round').select('figures').execute()
    expect(round!.figures.total).toBeGreaterThan(0.95 * round!.figures.bound!)
  })

  it('gives every suggestion reasons that sum to 1', async () => {
    const rows = await test.owner
      .selectFrom('match')
      .select('reasons')
      .where('round_id', 'is not', null)
      .execute()
    for (const { reasons } of rows) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(reasons.reduce((sum, reason) => sum + reason.share, 0)).toBeCloseTo(1, 4)
    }
  })

  it('suggests next week what it did not suggest before, nor what was put aside', async () => {
    const before = new Set((await suggestions()).map((row) => `${row.needListing} ${row.party}`))
    const first = (await suggestions())[0]!
    const [person] = await test.owner
      .selectFrom('affiliation')
      .select('person_id')
      .where('organisation_id', '=', first.owner)
      .execute()
    await asPerson(
      test.db,
      hub,
      person!.person_id,
      async (tx, actor) => {
        const pair = (await matchesFor(tx, actor, 'de', monday(0))).find((one) => one.side === 'need')!
        await dismissMatch(tx, actor, { matchId: pair.id, reason: 'topic' }, monday(0))
      },
      monday(0)
    )
    const known = new Set(
      (await test.owner.selectFrom('match').select('id').where('round_id', 'is not', null).execute()).map(
        (row) => row.id
      )
    )
    await runWeeklyRound(test.db, facts(), await readLive(test.url, monday(1)), monday(1))
    const [round] = await test.owner
      .selectFrom('matching_round')
      .selectAll()
      .where('week', '=', '2026-03-16')
      .execute()
    const fresh = await test.owner
      .selectFrom('match')
      .select('id')
      .where('round_id', '=', round!.id)
      .execute()
    expect(fresh.every((row) => !known.has(row.id))).toBe(true)
    const after = (await suggestions()).map((row) => `${row.needListing} ${row.party}`)
    expect(new Set(after).size).toBe(after.length)
    expect(before.size).toBeLessThanOrEqual(after.length)
  })

  it('is stopped by the link in its mail, and by no other', async () => {
    const [mail] = await test.owner
      .selectFrom('outbox')
      .select(['template', 'language', 'params', 'recipient'])
      .where('template', '=', 'weeklyMatches')
      .limit(1)
      .execute()
    const { text, unsubscribe } = renderMail(mail as StoredMail)
    expect(text).toContain(unsubscribe)
    expect(JSON.stringify(mail)).not.toContain(unsubscribe)
    const token = unsubscribe!.split('/').at(-1)!
    const stop = (hubNumber: number, text: string) =>
      inHub(test.db, { hub: hubNumber }, (tx) =>
        changeDigestByLink(tx, visitor(hubNumber), { token: text, frequency: 'never' }, monday(1))
      )
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
    await expect(stop(hub, forged)).rejects.toMatchObject({ code: 'digest.link' })
    await expect(stop(hub + 1, token)).rejects.toMatchObject({ code: 'digest.link' })
    await stop(hub, token)
    const chosen = await test.owner
      .selectFrom('digest_choice')
      .innerJoin('person_email', 'person_email.person_id', 'digest_choice.person_id')
      .select(['person_email.address', 'digest_choice.frequency'])
      .execute()
    expect(chosen).toEqual([{ address: mail!.recipient, frequency: 'never' }])
  })

  it('is answered by one click from the mail: put aside, or asked for, once', async () => {
    const stored = await test.owner
      .selectFrom('outbox')
      .select(['template', 'language', 'params'])
      .where('template', '=', 'weeklyMatches')
      // Of the second week: one of the first week's was put aside above.
      .where('due_at', '>=', monday(1))
      .execute()
    const tokens = stored.flatMap((mail) =>
      [...renderMail(mail as StoredMail).text.matchAll(/matches\/answer\/([\w-]+)/g)].map((hit) => hit[1]!)
    )
    const answer = (token: string, what: MatchAnswer, when = monday(1)) =>
      inHub(test.db, { hub }, (tx) => answerByLink(tx, visitor(hub), { token, answer: what }, when))
    const [first, second, third] = tokens
    expect(tokens.length).toBeGreaterThan(2)
    await answer(first!, 'place')
    await expect(answer(first!, 'introduce')).rejects.toMatchObject({ code: 'match.link' })
    await answer(second!, 'introduce')
    await expect(answer(second!, 'introduce')).rejects.toMatchObject({ code: 'match.link' })
    await expect(answer(third!, 'topic', monday(6))).rejects.toMatchObject({ code: 'match.link' })
    await expect(answer(`${third!.slice(0, -3)}abc`, 'topic')).rejects.toMatchObject({ code: 'match.link' })
    const asked = await test.owner.selectFrom('introduction').select(['origin', 'match_id']).execute()
    expect(asked).toEqual([{ origin: 'match', match_id: expect.any(String) }])
  })

  it('tells nobody who does not want to hear', async () => {
    const people = await test.owner.selectFrom('person').select('id').execute()
    for (const { id } of people) {
      await asPerson(test.db, hub, id, (tx, actor) =>
        changeDigest(tx, actor, { frequency: 'never', timeZone: 'Europe/Berlin' }, monday(1))
      )
    }
    const before = (await mails()).length
    await runWeeklyRound(test.db, facts(), await readLive(test.url, monday(2)), monday(2))
    expect((await mails()).length).toBe(before)
  })

  it('arrives at eight by the reader’s own clock', async () => {
    const [person] = await test.owner
      .selectFrom('person')
      .select('id')
      .where('display_name', '=', 'Person 3')
      .execute()
    await asPerson(test.db, hub, person!.id, (tx, actor) =>
      changeDigest(tx, actor, { frequency: 'weekly', timeZone: 'America/New_York' }, monday(2))
    )
    await sql`update listing set changed_at = ${monday(3)} where noun = 'offer'`.execute(test.owner)
    await inHub(test.db, { hub, person: person!.id }, (tx) =>
      tx
        .insertInto('saved_search')
        .values({
          hub_id: hub,
          id: person!.id,
          person_id: person!.id,
          text: 'Wir bieten',
          noun: null,
          created_at: at(0)
        })
        .execute()
    )
    await runWeeklyRound(test.db, facts(), await readLive(test.url, monday(3)), monday(3))
    const mail = (await mails()).find((one) => one.due_at > monday(3))
    // 8:00 in New York, where summer time has begun on March 8, three weeks before Leipzig.
    expect(mail?.due_at.toISOString()).toBe('2026-03-30T12:00:00.000Z')
  })
})
