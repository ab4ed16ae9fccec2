import { beforeAll, describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { buildDemo, type DemoCounts } from '#lib/server/demo/build-demo.ts'
import { findPartners } from '#lib/server/domain/matching/partner-search.ts'
import { liveIndex } from '#lib/server/platform/matching/live-index.ts'
import { publishOffer } from '#lib/server/domain/listings/publish.ts'
import { directory } from '#lib/server/domain/organisations/directory.ts'
import { directoryQuestion } from '#lib/server/domain/organisations/directory-question.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { testDatabase } from './database/test-database.ts'

const test = testDatabase()
const at = new Date('2026-05-04T08:00:00Z')
let counts: DemoCounts

beforeAll(async () => {
  counts = await buildDemo(test.db, 'http://127.0.0.1:3000', at)
  process.env.HUBWERK_DATABASE = test.url
})

const find = async (text: string, extra: { hub?: number; kinds?: string[] } = {}) => {
  const live = await liveIndex()
  const question = { text, hub: extra.hub ?? null, kinds: extra.kinds ?? [], places: [], top: 10 }
  return inHub(test.db, { hub: networkHub }, (tx) => findPartners(tx, live, question))
}
const names = (found: Awaited<ReturnType<typeof find>>) => found.map((one) => one.organisation.name)

describe('the demo world', () => {
  it('is two hubs with about sixty organisations and ninety people, all visibly invented', async () => {
    expect(counts).toMatchObject({ hubs: 2, organisations: 60 })
    expect(counts.people).toBeGreaterThanOrEqual(88)
    const rows = await test.owner.selectFrom('organisation').select('name').execute()
    expect(rows.filter((row) => !row.name.endsWith('(Demo)'))).toEqual([])
    const contacts = await test.owner.selectFrom('hub_contact').select('email').execute()
    expect(contacts.filter((row) => !row.email?.endsWith('.example'))).toEqual([])
  })

  it('keeps what one hub knows from the other', async () => {
    const seen = async (hub: number) =>
      inHub(test.db, { hub }, (tx) => tx.selectFrom('hub_contact').select('name').execute())
    const [leipzig, dresden, network] = [await seen(1), await seen(2), await seen(networkHub)]
    expect(leipzig.length).toBeGreaterThan(30)
    expect(dresden.length).toBeGreaterThan(30)
    expect(network).toEqual([])
    const inBoth = leipzig.filter((one) => dresden.some((other) => other.name === one.name))
    expect(inBoth).toEqual([])
  })
})

describe('partner search on it', () => {
  it('finds across languages and says why with words from both sides', async () => {
    const found = await find('Wir suchen eine Ortung von Lecks in Fernwärmeleitungen')
    expect(names(found).slice(0, 3)).toContain('Hydrosonar UG (Demo)')
    const hydrosonar = found.find((one) => one.organisation.name.startsWith('Hydrosonar'))!
    const reasons = hydrosonar.match.reasons!
    expect(reasons.reduce((sum, reason) => sum + reason.share, 0)).toBeCloseTo(1)
    for (const { source, sourceId, spans } of reasons.flatMap((reason) => reason.evidence)) {
      const text = hydrosonar.texts[sourceId ? `${source}:${sourceId}` : source]?.text
      expect(text, `${source}:${sourceId}`).toBeDefined()
      for (const span of spans) expect(text!.slice(span.start, span.end)).toBe(span.text)
    }
  })

  it('answers within one hub and for chosen kinds', async () => {
    const found = await find('predictive maintenance for pumps', { hub: 2, kinds: ['startUp'] })
    expect(names(found)[0]).toBe('Pulsfrei Predictive (Demo)')
    expect(
      found.every((one) => one.organisation.kind === 'startUp' && one.organisation.hubs.includes(2))
    ).toBe(true)
  })

  it('finds a saved organisation at once, and not before it is shown', async () => {
    const text = 'Geigerzähler für Honig'
    const { id } = await inHub(test.db, { hub: 1 }, (tx) =>
      createOrganisation(
        tx,
        operatorAtTheConsole(1),
        {
          name: 'Bienenstrahl (Demo)',
          kind: 'startUp',
          descriptions: { de: 'Wir bauen Geigerzähler für Honig.' }
        },
        at
      )
    )
    expect(names(await find(text))).not.toContain('Bienenstrahl (Demo)')
    await inHub(test.db, { hub: 1 }, (tx) =>
      recordMembership(tx, operatorAtTheConsole(1), { organisationId: id, status: 'active' }, at)
    )
    await expect.poll(async () => names(await find(text))[0], { timeout: 2000 }).toBe('Bienenstrahl (Demo)')
  })

  it('leaves out an offer that has run out, and counts again after a change', async () => {
    const actor = operatorAtTheConsole(1)
    const total = async () => {
      const audience = { hub: null, visibilities: ['public' as const], today: '2026-05-04' }
      const question = directoryQuestion(new URLSearchParams())
      const page = await inHub(test.db, { hub: networkHub }, (tx) => directory(tx, audience, question, 'de'))
      return page.facets.find((facet) => facet.facet === 'total')!.count
    }
    const before = await total()
    expect(await total()).toBe(before)
    await inHub(test.db, { hub: 1 }, async (tx) => {
      const facts = { name: 'Muschelfunk (Demo)', kind: 'startUp' as const }
      const { id } = await createOrganisation(tx, actor, facts, at)
      await recordMembership(tx, actor, { organisationId: id, status: 'active' }, at)
      const texts = [
        { language: 'de' as const, title: 'Funkende Muscheln', body: 'Muscheln, die Salzgehalt funken.' }
      ]
      const offer = { organisationId: id, kind: 'product', visibility: 'public' as const, texts }
      await publishOffer(tx, actor, { ...offer, expiresOn: '2020-01-01' }, at)
    })
    await expect.poll(total, { timeout: 2000 }).toBe(before + 1)
    expect(names(await find('funkende Muscheln Salzgehalt'))).not.toContain('Muschelfunk (Demo)')
  })
})
