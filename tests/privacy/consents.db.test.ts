import { describe, expect, it } from 'vitest'
import { inHub, type Tx } from '#lib/server/database/connection.ts'
import { type Actor, visitor } from '#lib/server/domain/actor.ts'
import { askForConfirmation } from '#lib/server/domain/consents/ask-for-confirmation.ts'
import { confirmConsent } from '#lib/server/domain/consents/confirm-consent.ts'
import { giveConsent } from '#lib/server/domain/consents/give-consent.ts'
import { withdrawalPath } from '#lib/server/domain/consents/links.ts'
import { publishConsentText } from '#lib/server/domain/consents/publish-consent-text.ts'
import { consentedAddresses, consentHistory } from '#lib/server/domain/consents/queries.ts'
import { withdrawByLink, withdrawConsent } from '#lib/server/domain/consents/withdraw-consent.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'

const test = testDatabase()
const purpose = 'hubNews'
const text = { purpose, bodyDe: 'Ich bin einverstanden.', bodyEn: 'I agree.', seen: 0 } as const
const asked = { purpose, language: 'de', version: 1 } as const

async function hubWithText(slug: string) {
  const hub = await enterHubNamed(test.db, slug)
  await asOffice(test.db, hub, (tx, actor) => publishConsentText(tx, actor, text, at(1)))
  return hub
}

const written = (hub: number, addresses: string[]) =>
  inHub(test.db, { hub }, async (tx) => [...(await consentedAddresses(tx, hub, purpose, addresses)).keys()])

const asVisitor = <T>(hub: number, work: (tx: Tx, actor: Actor) => Promise<T>) =>
  inHub(test.db, { hub }, (tx) => work(tx, visitor(hub)))

/** The token of the newest mail that asks to confirm, and how many such mails there are. */
const confirmation = (hub: number, address: string) =>
  inHub(test.db, { hub }, async (tx) => {
    const mails = await tx
      .selectFrom('outbox')
      .select(['template', 'language', 'params'])
      .where('hub_id', '=', hub)
      .where('recipient', '=', address)
      .orderBy('id', 'desc')
      .execute()
    const token = mails[0] && /consent\/([\w-]+)/.exec(renderMail(mails[0]).text)![1]!
    return { count: mails.length, token: token! }
  })

describe('a consent', () => {
  it('of somebody signed in counts for all their confirmed addresses, in this hub alone, until it is taken back', async () => {
    const [hub, other] = [await hubWithText('consent-a'), await hubWithText('consent-b')]
    const anna = await enterPerson(test.db, 'Anna Probe', ['anna@example.org', 'anna2@example.org'])
    const all = ['ANNA@example.org', 'anna2@example.org', 'nobody@example.org']
    expect(await written(hub, all)).toEqual([])
    await asPerson(test.db, hub, anna, (tx, actor) => giveConsent(tx, actor, asked, at(2)))
    expect((await written(hub, all)).sort()).toEqual(['anna2@example.org', 'anna@example.org'])
    expect(await written(other, all)).toEqual([])
    await asPerson(test.db, hub, anna, (tx, actor) => withdrawConsent(tx, actor, { purpose }, at(3)))
    expect(await written(hub, all)).toEqual([])
    const history = await inHub(test.db, { hub }, (tx) => consentHistory(tx, hub, anna))
    expect(history).toMatchObject([
      { version: 1, body: 'Ich bin einverstanden.', givenAt: at(2), confirmedAt: at(2), withdrawnAt: at(3) }
    ])
  })

  it('of an address counts only once its owner confirmed it, and stops with one click', async () => {
    await asOffice(test.db, 0, (tx, actor) =>
      createNetwork(tx, actor, { name: 'Netz', baseUrl: 'https://hub.example.org', isDemo: false }, at(0))
    ).catch(() => undefined)
    const hub = await hubWithText('consent-c')
    const email = 'bert@example.org'
    const ask = (minutes: number) =>
      asVisitor(hub, (tx, actor) => askForConfirmation(tx, actor, { ...asked, email }, at(minutes)))
    await ask(1)
    expect(await written(hub, [email])).toEqual([])
    const { token } = await confirmation(hub, email)
    const confirm = (now = at(5)) => asVisitor(hub, (tx, actor) => confirmConsent(tx, actor, { token }, now))
    await expect(confirm(new Date(at(1).getTime() + 15 * 86_400_000))).rejects.toThrow('link.used_or_expired')
    await expect(
      asVisitor(hub, (tx, actor) => withdrawByLink(tx, actor, { token, via: 'link' }, at(4)))
    ).rejects.toThrow('consent.link')
    await confirm()
    await confirm()
    expect(await written(hub, [email])).toEqual([email])
    // Whoever is known already gets no second mail.
    await ask(6)
    expect((await confirmation(hub, email)).count).toBe(1)
    const ids = await inHub(test.db, { hub }, (tx) => consentedAddresses(tx, hub, purpose, [email]))
    const stop = withdrawalPath('consent-c', hub, ids.get(email)!).split('/').at(-1)!
    const click = () =>
      asVisitor(hub, (tx, actor) => withdrawByLink(tx, actor, { token: stop, via: 'oneClick' }, at(7)))
    await click()
    await click()
    expect(await written(hub, [email])).toEqual([])
    await expect(confirm()).rejects.toThrow('link.used_or_expired')
  })

  it('belongs to the text that was on the page, and a version never changes', async () => {
    const hub = await hubWithText('consent-d')
    const anna = await enterPerson(test.db, 'Cora Probe', ['cora@example.org'])
    const publish = (seen: number) =>
      asOffice(test.db, hub, (tx, actor) => publishConsentText(tx, actor, { ...text, seen }, at(2)))
    await publish(1)
    await expect(publish(1)).rejects.toThrow('version_conflict')
    await expect(
      asPerson(test.db, hub, anna, (tx, actor) => giveConsent(tx, actor, asked, at(3)))
    ).rejects.toThrow('version_conflict')
    await expect(
      inHub(test.db, { hub }, (tx) => tx.updateTable('consent_text').set({ body: 'Anders' }).execute())
    ).rejects.toThrow(/permission denied/)
  })
})
