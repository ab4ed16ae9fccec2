import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { askForConfirmation } from '#lib/server/domain/consents/ask-for-confirmation.ts'
import { publishConsentText } from '#lib/server/domain/consents/publish-consent-text.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { changeRule } from '#lib/server/domain/retention/change-rule.ts'
import { retentionRules } from '#lib/server/domain/retention/rules.ts'
import { previewOf, removeDue, rulesOf } from '#lib/server/domain/retention/store.ts'
import { applyRetention } from '#lib/server/jobs/apply-retention.ts'
import { asOffice, at, enterHubNamed } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'

const test = testDatabase()
const days = (count: number) => new Date(at(0).getTime() + count * 86_400_000)

async function hubWithOpenConsent(slug: string) {
  const hub = await enterHubNamed(test.db, slug)
  await asOffice(test.db, hub, (tx, actor) =>
    publishConsentText(tx, actor, { purpose: 'hubNews', bodyDe: 'Ja.', bodyEn: 'Yes.', seen: 0 }, at(0))
  )
  const input = { purpose: 'hubNews', language: 'de', version: 1, email: `offen@${slug}.example` } as const
  await inHub(test.db, { hub }, (tx) => askForConfirmation(tx, visitor(hub), input, at(1)))
  return hub
}

const left = (hub: number) =>
  inHub(
    test.db,
    { hub },
    async (tx) =>
      (await tx.selectFrom('consent_given').select('id').where('hub_id', '=', hub).execute()).length
  )

describe('retention', () => {
  it('shows what will go, takes just that once a day, and leaves a line in the audit trail', async () => {
    await asOffice(test.db, 0, (tx, actor) =>
      createNetwork(tx, actor, { name: 'Netz', baseUrl: 'https://hub.example.org', isDemo: false }, at(0))
    ).catch(() => undefined)
    const hub = await hubWithOpenConsent('frist-a')
    const preview = (now: Date) =>
      inHub(test.db, { hub }, async (tx) => {
        const rule = (await rulesOf(tx, hub)).find((one) => one.what === 'unconfirmedConsents')!
        return previewOf(tx, hub, rule, now)
      })
    expect(await preview(days(13))).toEqual({ count: 0, oldest: [] })
    expect(await preview(days(15))).toEqual({
      count: 1,
      oldest: [{ label: 'offen@frist-a.example', since: at(1) }]
    })
    await applyRetention(test.db, days(13))
    expect(await left(hub)).toBe(1)
    await applyRetention(test.db, days(15))
    expect(await left(hub)).toBe(0)
    await applyRetention(test.db, new Date(days(15).getTime() + 3_600_000))
    const runs = await test.owner
      .selectFrom('retention_run')
      .select('removed')
      .where('hub_id', '=', hub)
      .orderBy('at')
      .execute()
    expect(runs.map((run) => run.removed)).toEqual([{}, { unconfirmedConsents: 1 }])
    const told = await test.owner
      .selectFrom('audit_entry')
      .select('params')
      .where('code', '=', 'retention.carriedOut')
      .where('hub_id', '=', hub)
      .execute()
    expect(told).toEqual([{ params: { unconfirmedConsents: 1 } }])
  })

  it('follows what the hub decided, and leaves other hubs alone', async () => {
    const [off, longer] = [await hubWithOpenConsent('frist-b'), await hubWithOpenConsent('frist-c')]
    const rule = { what: 'unconfirmedConsents' } as const
    await asOffice(test.db, off, (tx, actor) =>
      changeRule(tx, actor, { ...rule, days: 14, isOn: false }, at(2))
    )
    await asOffice(test.db, longer, (tx, actor) =>
      changeRule(tx, actor, { ...rule, days: 60, isOn: true }, at(2))
    )
    await applyRetention(test.db, days(40))
    expect([await left(off), await left(longer)]).toEqual([1, 1])
    await applyRetention(test.db, days(70))
    expect([await left(off), await left(longer)]).toEqual([1, 0])
  })

  it('has a condition for each rule that the database understands', async () => {
    const hub = await enterHubNamed(test.db, 'frist-d')
    for (const { what, days: count } of retentionRules) {
      const rule = { what, days: count, isOn: true }
      expect(await inHub(test.owner, { hub }, (tx) => previewOf(tx, hub, rule, days(9999)))).toBeDefined()
      expect(await inHub(test.owner, { hub }, (tx) => removeDue(tx, hub, rule, days(9999)))).toBe(0)
    }
  })
})
