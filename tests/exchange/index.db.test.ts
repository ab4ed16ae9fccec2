import { beforeAll, describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { renewListing } from '#lib/server/domain/listings/renew-listing.ts'
import { withdrawListing } from '#lib/server/domain/listings/withdraw-listing.ts'
import { findPartners } from '#lib/server/domain/matching/partner-search.ts'
import { liveIndex } from '#lib/server/platform/matching/live-index.ts'
import { asOwner, test, words, write } from './exchange-world.ts'

beforeAll(() => {
  process.env.HUBWERK_DATABASE = test.url
})

/** The index asks the real clock what has run out. */
const onView = async (more: Parameters<typeof write>[0]) => {
  const record = await write(more)
  const input = { recordId: record.id, months: 6 }
  await asOwner((tx, actor) => renewListing(tx, actor, input, new Date()))
  return record
}

/** Whether the owner is found by these words, and every text that its reasons quote. */
async function found(text: string) {
  const live = await liveIndex()
  const question = { text, hub: null, kinds: [], places: [], top: 5 }
  const matches = await inHub(test.db, { hub: networkHub }, (tx) => findPartners(tx, live, question))
  return matches.some((one) => one.organisation.name === 'Wattlauf GmbH')
}

describe('the matching index', () => {
  it('finds an owner by what is on view, and no longer once it is withdrawn', async () => {
    const offer = { noun: 'offer' as const, kind: 'service', texts: words('Leckortung mit Mikrofonen') }
    const record = await onView(offer)
    await expect.poll(() => found('Leckortung mit Mikrofonen'), { timeout: 5000 }).toBe(true)
    await asOwner((tx, actor) => withdrawListing(tx, actor, { recordId: record.id }, new Date()))
    await expect.poll(() => found('Leckortung mit Mikrofonen'), { timeout: 5000 }).toBe(false)
  })

  it('finds nobody by what is anonymous', async () => {
    await onView({ visibility: 'anonymous', texts: words('Blitzableiter für Windräder') })
    await onView({ texts: words('Halbleiter im Reinraum') })
    await expect.poll(() => found('Halbleiter im Reinraum'), { timeout: 5000 }).toBe(true)
    expect(await found('Blitzableiter für Windräder')).toBe(false)
  })
})
