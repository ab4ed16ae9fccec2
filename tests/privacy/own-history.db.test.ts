import { expect, it } from 'vitest'
import { sql } from 'kysely'
import { recordAudit } from '#lib/server/domain/audit/record-audit.ts'
import type { AuditCode } from '#lib/server/domain/audit/codes.ts'
import {
  ownEntriesOnPage,
  ownHistory,
  type OwnPlace
} from '#lib/server/domain/organisations/own-history-queries.ts'
import { asPerson, at, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { fillHub, officeHub } from '../lists/world.ts'

const test = testDatabase()

it('tells those who answer for an organisation what was done with it, and nothing that is not theirs', async () => {
  const world = await officeHub(test.db, 'verlauf')
  await fillHub(test, world, { organisations: 2, contacts: 1 })
  const { rows } = await sql<{ id: string; organisation: string }>`
    select m.id, m.organisation_id as organisation from membership m join organisation o on o.id = m.organisation_id
     where m.hub_id = ${world.hub} order by o.name`.execute(test.owner)
  const [own, other] = [rows[0]!, rows[1]!]
  const admin = await enterPerson(test.db, 'Ada Admin', ['ada@verlauf.example'])
  const member = await enterPerson(test.db, 'Max Mitglied', ['max@verlauf.example'])
  for (const [person, role] of [
    [admin, 'admin'],
    [member, 'member']
  ] as const)
    await sql`insert into affiliation (id, organisation_id, person_id, role, valid_during, changed_at)
      values (gen_random_uuid(), ${own.organisation}, ${person}, ${role}, daterange('2026-01-01', null), ${at(0)})`.execute(
      test.owner
    )
  const tell = (person: string, code: AuditCode, type: string, id: string, minute: number) =>
    asPerson(test.db, world.hub, person, (tx, actor) =>
      recordAudit(tx, actor, code, { type, id }, at(minute))
    )
  await tell(world.office, 'membership.changed', 'membership', own.id, 2)
  await tell(admin, 'organisation.changed', 'organisation', own.organisation, 3)
  await tell(world.office, 'note.written', 'organisation', own.organisation, 4)
  await tell(world.office, 'membership.changed', 'membership', other.id, 5)
  const asked = (person: string, before: OwnPlace | null = null, organisationId = own.organisation) =>
    asPerson(test.db, 0, person, (tx, actor) =>
      ownHistory(tx, actor, { organisationId, hubs: [0, world.hub], before })
    )
  const told = (await asked(admin)).map((one) => [one.code, one.who, one.hub])
  expect(told).toEqual([
    ['organisation.changed', 'Ada Admin', world.hub],
    ['membership.changed', null, world.hub]
  ])
  for (const [person, organisation] of [
    [member, own.organisation],
    [world.office, own.organisation],
    [admin, other.organisation]
  ] as const)
    await expect(asked(person, null, organisation)).rejects.toMatchObject({ code: 'not_found' })

  // Many at the same instant: pages meet without a gap and without one twice.
  for (let count = 0; count < 2 * ownEntriesOnPage; count++)
    await tell(admin, 'organisation.changed', 'organisation', own.organisation, 9)
  const seen: string[] = []
  let before: OwnPlace | null = null
  for (let pages = 0; pages < 5; pages++) {
    const page = await asked(admin, before)
    const shown = page.slice(0, ownEntriesOnPage)
    seen.push(...shown.map((one) => one.seq))
    if (page.length <= ownEntriesOnPage) break
    before = shown.at(-1)!
  }
  expect(seen.length).toBe(2 * ownEntriesOnPage + 2)
  expect(new Set(seen).size).toBe(seen.length)
})
