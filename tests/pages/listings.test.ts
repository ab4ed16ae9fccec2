import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { translate } from '#lib/i18n/translate.ts'
import { axeFindings, close, follow } from './browser.ts'
import { address, cookies, desk, enter, mine, post, read } from './listing-demo.ts'

const phone = { viewport: { width: 390, height: 844 } }

const body = {
  de: 'Wir suchen ein Messverfahren, das Lecks in Fernwärmeleitungen früh erkennt und ohne Aufgraben auskommt.',
  en: 'We look for a measuring method that finds leaks in district heating pipes early and works without digging.'
} as const

describe.each(['de', 'en'] as const)('a need written on a phone without scripts (%s)', (locale) => {
  it('is helped by a button, published, found by everybody, renewed and withdrawn', async () => {
    const t = translate(locale)
    const suffix = locale === 'de' ? 'De' : 'En'
    const page = await enter('member', { ...phone, javaScriptEnabled: false })
    await page.goto(mine(locale))
    expect(await axeFindingsOf(page, locale)).toEqual([])
    await follow(page, page.getByRole('link', { name: t('ownListings.need') }))
    expect(await page.locator('[data-kind="technology"]').isVisible()).toBe(true)
    expect(await page.locator('[data-kind="capital"]').isVisible()).toBe(false)
    const title = locale === 'de' ? 'Leckortung ohne Aufgraben' : 'Leak detection without digging'
    await page.fill(`[name=title${suffix}]`, title)
    await page.fill(`[name=body${suffix}]`, body[locale])
    await follow(page, page.getByRole('button', { name: t('listing.preview') }))
    const help = await page.locator('section.help').innerText()
    expect(help).toMatch(locale === 'de' ? /Fernwärme|Leck/ : /heating|leak/i)
    expect(help).toContain('Hydrosonar')
    expect(await page.inputValue(`[name=title${suffix}]`)).toBe(title)
    await page.selectOption('[name="detail.technology.trl"]', '7')
    await follow(page, page.getByRole('button', { name: t('listing.publish') }))
    expect(page.url()).toMatch(/offers-and-needs\/[0-9a-f-]{36}\?done=written$/)
    expect(await page.locator('main').innerText()).toContain(t('listingState.published'))
    expect(await page.locator('form').first().isVisible()).toBe(true)

    const seen = await (await read(`/${locale}/hub/leipzig/offers-and-needs`)).text()
    expect(seen).toContain(title)
    await follow(page, page.getByRole('link', { name: t('listing.asOthersSee') }))
    const shown = page.url().replace(address, '')
    const jsonLd = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!)
    expect(jsonLd).toMatchObject({ '@type': 'Demand', name: title, inLanguage: locale })
    expect(await axeFindingsOf(page, locale)).toEqual([])
    await page.goto(mine(locale))
    await follow(page, page.getByRole('link', { name: title }))
    await follow(page, page.getByRole('button', { name: t('listing.renew') }))
    expect(page.url()).toContain('done=renewed')
    await follow(page, page.getByRole('button', { name: t('listing.withdraw') }))
    expect(await page.locator('main').innerText()).toContain(t('listingState.withdrawn'))
    expect((await read(shown)).status).toBe(404)
    await close(page)
  })
})

/** Without scripts axe cannot run in the page: the same address in one that has them. */
async function axeFindingsOf(page: Page, _locale: string): Promise<string[]> {
  const other = await enter('member', phone)
  await other.goto(page.url())
  const found = await axeFindings(other)
  await close(other)
  return found
}

describe('writing with scripts', () => {
  it('says while typing what is understood, who might fit, and what gives an anonymous owner away', async () => {
    const t = translate('de')
    const page = await enter('member')
    await page.goto(`${mine('de')}/new?noun=need`)
    const help = page.locator('section.help')
    expect(await help.getAttribute('aria-live')).toBe('polite')
    await page.fill('[name=titleDe]', 'Leckortung')
    await page.fill('[name=bodyDe]', body.de)
    await help.getByText('Hydrosonar').waitFor()
    await page.fill('[name=bodyDe]', 'Wir von Wattlauf suchen das. Fragen an Frau Okafor.')
    await page.check('[name=visibility][value=anonymous]')
    await help.getByText(t('listingHelp.givesAway')).waitFor()
    expect(await help.locator('mark').allInnerTexts()).toEqual(['Wattlauf', 'Okafor'])
    const publish = page.getByRole('button', { name: t('listing.publish'), exact: true })
    await follow(page, publish)
    await page.getByText('sagt, wer Sie sind').first().waitFor()
    await page.fill('[name=bodyDe]', 'Wir suchen ein Messverfahren für Leitungen. Fragen an Frau Okafor.')
    await follow(page, publish)
    await page.check('[name=confirmsGiveAway]')
    expect(await axeFindings(page)).toEqual([])
    await follow(page, publish)
    expect(page.url()).toContain('done=written')
    await close(page)
  })

  it('is kept from who may not: help tells nothing of foreign organisations', async () => {
    const list = await (await read(`${desk('de')}?q=Spitzenlast`, 'officeLead')).text()
    const record = /offers-and-needs\/([0-9a-f-]{36})"/.exec(list)![1]!
    const page = await (await read(`${desk('de')}/${record}`, 'officeLead')).text()
    const organisationId = /name="organisationId" value="([^"]+)"/.exec(page)![1]!
    const given = { organisationId, visibility: 'anonymous', titleDe: 'Stadtwerke Pleißenaue', bodyDe: 'x' }
    for (const [role, status] of [
      ['member', 404],
      ['otherLead', 404],
      ['office', 200]
    ] as const) {
      const answer = await fetch(`${address}${mine('de')}/help`, {
        method: 'POST',
        headers: { cookie: cookies[role], origin: address, 'content-type': 'application/json' },
        body: JSON.stringify(given)
      })
      expect([role, answer.status]).toEqual([role, status])
    }
    for (const broken of ['', '{', '[]', 'null', '{"titleDe":{"a":1}}', '{"organisationId":"\\u0000"}']) {
      const answer = await fetch(`${address}${mine('de')}/help`, {
        method: 'POST',
        headers: { cookie: cookies.member, origin: address, 'content-type': 'application/json' },
        body: broken
      })
      expect([broken, answer.status]).toEqual([broken, 404])
    }
  })
})

describe('hostile input', () => {
  it('is refused in the 400s with the field named, and told nothing', async () => {
    const page = await (await read(`${mine('de')}/new?noun=offer`, 'member')).text()
    const organisationId = /name="organisationId" value="([^"]+)"/.exec(page)![1]!
    const fine = {
      noun: 'offer',
      organisationId,
      kind: 'capital',
      visibility: 'public',
      titleDe: 'Ein Titel',
      bodyDe: 'Ein Text.',
      titleEn: '',
      bodyEn: '',
      contactPersonId: '',
      months: '6',
      intent: 'draft'
    }
    const tries: Record<string, string>[] = [
      { titleDe: '', bodyDe: '' },
      { titleDe: 'x'.repeat(201) },
      { bodyDe: 'x'.repeat(5001) },
      { kind: '__proto__' },
      { kind: 'constructor' },
      { visibility: 'everybody' },
      { months: '9999' },
      { months: '-1' },
      { noun: 'listing' },
      { organisationId: "x' or 1=1" },
      { contactPersonId: 'nobody' },
      { intent: 'delete' },
      { 'detail.capital.ticketFrom': '1e99' },
      { 'detail.capital.ticketFrom': '2 Mio', 'detail.capital.ticketTo': '1' },
      { 'detail.capital.stages': 'seed,moon' }
    ]
    for (const wrong of tries) {
      const answer = await post(`${mine('de')}/new?/save`, 'member', { ...fine, ...wrong })
      expect([wrong, answer.status]).toEqual([wrong, 400])
    }
    const foreign = { ...fine, organisationId: '00000000-0000-7000-8000-000000000000' }
    expect((await post(`${mine('de')}/new?/save`, 'member', foreign)).status).toBe(404)
    const script = { ...fine, titleDe: '</script><img src=x onerror=alert(1)>', intent: 'publish' }
    const saved = await post(`${mine('de')}/new?/save`, 'member', script)
    expect(saved.status).toBe(303)
    for (const path of ['/de/hub/leipzig/offers-and-needs', '/de/hub/leipzig/offers-and-needs/feed.atom']) {
      const shown = await (await read(path)).text()
      expect(shown).not.toContain('<img src=x')
      expect(shown).toMatch(/&lt;\/script(>|&gt;)&lt;img/)
    }
  })
})

describe('the office', () => {
  it('checks first where its lead wants it, on the phone and with the keyboard', async () => {
    const t = translate('de')
    const lead = await enter('officeLead', phone)
    await lead.goto(desk('de'))
    expect(await axeFindings(lead)).toEqual([])
    await lead.getByRole('button', { name: t('listingCheck.switchOn') }).focus()
    await lead.keyboard.press('Enter')
    await lead.getByText(t('listingCheck.isOn')).waitFor()

    const member = await enter('organisationAdmin')
    await member.goto(`${mine('de')}/new?noun=offer`)
    await member.fill('[name=titleDe]', 'Speicher zum Mieten')
    await member.fill(
      '[name=bodyDe]',
      'Batteriespeicher für Baustellen, tageweise, mit Einweisung und Transport.'
    )
    await member.getByRole('button', { name: t('listing.submit') }).click()
    await member.waitForURL(/done=written/)
    expect(await member.locator('main').innerText()).toContain(t('listingState.waiting'))

    await lead.goto('/de/hub/leipzig/office')
    await lead.getByRole('link', { name: /entscheiden.*Speicher zum Mieten/ }).click()
    await lead.getByRole('button', { name: t('listingCheck.return') }).click()
    await lead.getByText('was sich ändern soll').first().waitFor()
    await lead.getByRole('button', { name: t('listingCheck.publish') }).click()
    // Refused once, and the way back to Today is kept all the same.
    await lead.waitForURL(/\/office(\?mine)?#/)
    expect(await axeFindings(lead)).toEqual([])
    const shown = await (await read('/de/hub/leipzig/offers-and-needs?q=Baustellen')).text()
    expect(shown).toContain('Speicher zum')
    await lead.goto(desk('de'))
    await lead.getByRole('button', { name: t('listingCheck.switchOff') }).click()
    await lead.getByText(t('listingCheck.isOff')).waitFor()
    await close(lead)
    await close(member)
  })

  it('writes for a member, who finds it among their own', async () => {
    const page = await enter('office')
    await page.goto(`/en/hub/leipzig/office/offers-and-needs/new?noun=need`)
    await page.selectOption('[name=organisation]', { label: 'Wattlauf GmbH (Demo)' })
    await page.getByRole('button', { name: 'Choose' }).click()
    await page.fill('[name=titleEn]', 'Test drivers for our charging app')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.waitForURL(/done=written/)
    const own = await (await read(mine('en'), 'member')).text()
    expect(own).toContain('Test drivers for our charging app')
    expect(own).toContain('written by the office')
    await close(page)
  })
})
