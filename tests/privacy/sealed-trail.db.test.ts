import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { recordAudit } from '#lib/server/domain/audit/record-audit.ts'
import { sealedTrail } from '#lib/server/domain/audit/sealed-trail.ts'
import { erasePerson } from '#lib/server/domain/erasures/erase-person.ts'
import { at, enterHubNamed, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { sealWhenQuiet } from './seal-when-quiet.ts'

/* The check is the script that auditors are given, taken from the document and run by itself. */
const test = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-trail-'))
const script = join(folder, 'check.mjs')
let hub: number
let lines: string[]

async function exported(): Promise<string[]> {
  let text = ''
  const read = <T>(work: Parameters<typeof inHub<T>>[2]) => inHub(test.db, { hub }, work)
  for await (const piece of sealedTrail(read, { id: hub, name: 'siegel' }, at(500))) text += piece
  return text.trimEnd().split('\n')
}

function check(given: readonly string[], ...more: string[]): Promise<{ code: number; said: string }> {
  const file = join(folder, 'trail.jsonl')
  writeFileSync(file, given.join('\n') + '\n')
  return new Promise((done) =>
    execFile(process.execPath, [script, file, ...more], (error, said, wrong) =>
      done({ code: error ? Number(error.code) : 0, said: said.trim() + wrong })
    )
  )
}

const change = (index: number, by: (entry: Record<string, unknown>) => void) =>
  lines.map((one, place) => {
    if (place !== index) return one
    const line = JSON.parse(one) as { entry: Record<string, unknown> }
    by(line.entry)
    return JSON.stringify(line).replaceAll('\u2028', '\\u2028')
  })

beforeAll(async () => {
  const document = readFileSync(resolve(import.meta.dirname, '../../docs/audit-trail.md'), 'utf8')
  writeFileSync(script, /```js\n([\s\S]*?)```/.exec(document)![1]!)
  hub = await enterHubNamed(test.db, 'siegel')
  const person = await enterPerson(test.db, 'Anna Spur', ['anna@siegel.example'])
  const organisation = '019c0000-1234-7abc-8def-0123456789ab'
  await inHub(test.db, { hub }, async (tx) => {
    const actor = { ...operatorAtTheConsole(hub), personId: person }
    for (let minute = 0; minute < 1500; minute++) {
      const subject = {
        type: 'person',
        id: person,
        params: { z: minute, at: person, umlaut: 'Prüfstand "ä" \u2028' }
      }
      await recordAudit(tx, actor, 'person.changed', subject, at(minute))
    }
  })
  await sql`
    update audit_entry set for_organisation_id = ${organisation}
     where hub_id = ${hub} and at = ${at(700)}`.execute(test.owner)
  await sealWhenQuiet(test.db, at(1600))
  await inHub(test.db, { hub }, (tx) =>
    recordAudit(tx, operatorAtTheConsole(hub), 'person.changed', { type: 'person', id: person }, at(1601))
  )
  await inHub(test.db, { hub: 0 }, (tx) =>
    erasePerson(tx, operatorAtTheConsole(0), { personId: person }, at(1602))
  )
  lines = await exported()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the audit trail as a file', () => {
  it('is found as it was sealed by the script of the document, also after an erasure', async () => {
    const newest = (
      JSON.parse(lines.findLast((one) => one.startsWith('{"seal"'))!) as { seal: { hash: string } }
    ).seal.hash
    const found = await check(lines, newest)
    expect(found).toEqual({ code: 0, said: expect.stringContaining(`newest hash ${newest}`) as string })
    const end = JSON.parse(lines.at(-1)!) as { end: { seals: number; entries: number; unsealed: number } }
    expect(end.end.seals).toBe(2)
    expect(end.end.entries).toBeGreaterThanOrEqual(1500)
    expect(end.end.unsealed).toBeGreaterThanOrEqual(1)
    expect(lines.filter((one) => one.startsWith('{"entry"'))).toHaveLength(end.end.entries + end.end.unsealed)
  })

  it('betrays what was done to it', async () => {
    const place = 800
    const { seq } = (JSON.parse(lines[place]!) as { entry: { seq: string } }).entry
    const seal = lines.findLastIndex((one) => one.startsWith('{"seal"'))
    const without = lines.filter((_one, index) => index !== place)
    const given: [string[], string][] = [
      [change(place, (entry) => (entry.code = 'person.created')), `entry ${seq} was changed`],
      [change(place, (entry) => (entry.params = { z: -1 })), `entry ${seq} was changed`],
      [change(place, (entry) => (entry.seq = '-5')), 'entry -5 was put in'],
      [without, `entry ${seq} is missing`],
      [lines.slice(0, -1), 'the file was cut off'],
      [
        lines.map((one, index) => (index === seal ? one.replace(/"records":"../, '"records":"ff') : one)),
        'seal 2 does not fit'
      ],
      [[lines[0]!, ...lines.slice(seal)], 'seal 2 does not fit']
    ]
    for (const [changed, said] of given) {
      const found = await check(changed)
      expect(found.code, said).toBe(1)
      expect(found.said).toContain(said)
    }
    const lone = lines.findIndex((one) => one.includes('"forOrganisationId":"019c'))
    const other = (JSON.parse(lines[lone]!) as { entry: { seq: string } }).entry.seq
    const taken = await check(change(lone, (entry) => (entry.forOrganisationId = null)))
    expect(taken.said).toBe(`entry ${other} was changed`)
    expect((await check(lines, 'ab'.repeat(32))).said).toBe('no seal bears the hash that was kept')
  })
})
