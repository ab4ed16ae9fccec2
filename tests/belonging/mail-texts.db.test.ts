import { beforeAll, describe, expect, it } from 'vitest'
import { de } from '#lib/i18n/de/index.ts'
import { en } from '#lib/i18n/en/index.ts'
import { changeMailText } from '#lib/server/domain/mail/change-mail-text.ts'
import { mailAddress } from '#lib/server/domain/mail/mail-person.ts'
import {
  missingPlaceholder,
  officeMailNames,
  unknownPlaceholder
} from '#lib/server/domain/mail/office-mails.ts'
import { resetMailText } from '#lib/server/domain/mail/reset-mail-text.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let hub: number
let other: number
let minute = 2

beforeAll(async () => {
  hub = await enterHubNamed(test.db, 'leipzig')
  other = await enterHubNamed(test.db, 'dresden')
})

const words = {
  template: 'claimRefused' as const,
  subjectDe: 'Zu {organisation}',
  bodyDe: 'Hallo,\n\ndas passt noch nicht: {link}',
  subjectEn: 'About {organisation}',
  bodyEn: 'Hello,\n\nthis does not fit yet: {link}'
}
const change = (input: Partial<typeof words> & { seen: number }) =>
  asOffice(test.db, hub, (tx, actor) => changeMailText(tx, actor, { ...words, ...input }, at(1)))
const mailIn = async (inHubId: number, template: 'claimRefused' | 'signIn' = 'claimRefused') => {
  const mail = { template, params: { organisation: 'A{link}' }, path: '/my', address: 'a@b.example' }
  await asOffice(test.db, inHubId, (tx, actor) =>
    mailAddress(tx, actor, { ...mail, language: 'de' as const }, at(minute++))
  )
  const row = await test.owner
    .selectFrom('outbox')
    .selectAll()
    .where('hub_id', '=', inHubId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return renderMail(row)
}

describe('the standard texts', () => {
  it.each(officeMailNames)('of %s have the placeholders that an office may use', (name) => {
    for (const catalogue of [de, en]) {
      const body = String(catalogue[`mail.${name}.body`])
      expect(unknownPlaceholder(name, `${String(catalogue[`mail.${name}.subject`])} ${body}`)).toBeUndefined()
      expect(missingPlaceholder(name, body)).toBeUndefined()
    }
  })
})

describe('a mail in an office’s own words', () => {
  it('is written so in that hub alone, and what is filled in fills nothing in itself', async () => {
    await change({ seen: 0 })
    expect(await mailIn(hub)).toMatchObject({
      subject: 'Zu A{link}',
      text: 'Hallo,\n\ndas passt noch nicht: /de/my'
    })
    expect((await mailIn(other)).subject).toBe('Ihre Anfrage für A{link}')
  })

  it('is refused with an unknown or without a needed placeholder, at its field', async () => {
    await expect(change({ seen: 1, subjectEn: '{name}' })).rejects.toMatchObject({
      code: 'mailText.unknown_placeholder',
      params: { field: 'subjectEn', given: '{name}' }
    })
    await expect(change({ seen: 1, bodyDe: 'Ohne Weg' })).rejects.toMatchObject({
      code: 'mailText.missing_placeholder',
      params: { field: 'bodyDe', given: '{link}' }
    })
  })

  it('saved by two at once loses nobody’s text silently', async () => {
    const ends = await Promise.allSettled([1, 2].map((n) => change({ seen: 1, subjectDe: `Stand ${n}` })))
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'version_conflict' })
    await expect(change({ seen: 0 })).rejects.toMatchObject({ code: 'version_conflict' })
  })

  it('goes back to the standard, and mails already written stay', async () => {
    const before = await mailIn(hub)
    await asOffice(test.db, hub, (tx, actor) =>
      resetMailText(tx, actor, { template: 'claimRefused', seen: 2 }, at(3))
    )
    expect(before.subject).toMatch(/^Stand/)
    expect((await mailIn(hub)).subject).toBe('Ihre Anfrage für A{link}')
  })

  it('is for the lead to change', async () => {
    const person = await enterPerson(test.db, 'Fremd', ['fremd@example.org'])
    await expect(
      asPerson(test.db, hub, person, (tx, actor) => changeMailText(tx, actor, { ...words, seen: 0 }, at(4)))
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
