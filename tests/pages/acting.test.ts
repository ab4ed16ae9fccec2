import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { translate } from '#lib/i18n/translate.ts'
import { introductionRows } from './access/introductions.ts'
import { deskRows } from './access/desk.ts'
import { listingRows } from './access/listings.ts'
import { listRows } from './access/lists.ts'
import { matchRows } from './access/matches.ts'
import { memberRows } from './access/members.ts'
import { officeRows } from './access/office.ts'
import { privacyRows } from './access/privacy.ts'
import { publicRows } from './access/public.ts'
import { signInRows } from './access/sign-in.ts'
import { axeFindings, close, follow } from './browser.ts'
import { address, cookies, enter, post } from './listing-demo.ts'

const organisation = 'Wattlauf GmbH (Demo)'
const file = (locale: string) => `/${locale}/hub/leipzig/office/organisations/wattlauf-gmbh-demo/desk`
const actedFor = (locale: string) => `/${locale}/organisations/wattlauf-gmbh-demo/acted-for`

/** Goes on with the Tab key until what has the focus is what is looked for. */
async function tabTo(page: Page, wanted: string, most = 120): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return
  }
  throw new Error(`not reached with ${most} presses of Tab: ${wanted}`)
}

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe('acting for a member', () => {
  it('is begun, used and ended by keyboard alone, and the member reads of it', async () => {
    const t = translate('de')
    const page = await enter('office')
    await page.goto(file('de'))
    await page.waitForLoadState('networkidle')
    expect(await axeFindings(page)).toEqual([])
    await tabTo(page, '#act [name=reason]')
    await page.keyboard.type('Anruf: Hilfe beim Angebot')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/de/acting')
    const banner = page.getByRole('complementary', { name: t('acting.banner', { organisation }) })
    expect(await banner.innerText()).toMatch(/bis \d\d:\d\d Uhr/)
    expect(await axeFindings(page)).toEqual([])

    await tabTo(page, 'main a[href$="/my/offers-and-needs"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/my/offers-and-needs')
    await tabTo(page, 'main a[href*="noun=offer"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/new?noun=offer')
    expect(await page.locator('[name=visibility][value=private]').count()).toBe(0)
    await tabTo(page, '[name=titleDe]')
    await page.keyboard.type('Ladepunkte prüfen lassen')
    await tabTo(page, '[name=bodyDe]')
    await page.keyboard.type('Wir prüfen Ladepunkte vor Ort und schreiben einen Bericht mit Messwerten.')
    await tabTo(page, 'main button[value=publish]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**?done=written')
    expect(await page.locator('main').innerText()).not.toContain(t('listing.takeOver'))
    expect(await axeFindings(page)).toEqual([])

    // The banner stands on every page, also where nothing is to be had; the office waits.
    for (const path of ['/de', '/de/hub/dresden', '/de/organisations/wattlauf-gmbh-demo', file('de')]) {
      const answer = await page.goto(path)
      expect(answer!.status(), path).toBe(path === file('de') ? 403 : 200)
      expect(await banner.isVisible(), path).toBe(true)
      expect(await axeFindings(page), path).toEqual([])
    }
    expect(await page.locator('main').innerText()).toContain(t('error.acting.not_allowed'))
    await page.waitForLoadState('networkidle')
    await tabTo(page, 'form[action$="/acting?/end"] button')
    await page.keyboard.press('Enter')
    // The address is the same as before: the file itself tells that it has ended.
    await page.waitForSelector('#act')
    await page.waitForLoadState('load')
    expect(await banner.count()).toBe(0)
    await page.goto(`${file('de').replace(/desk$/, 'timeline')}`)
    expect(await page.locator('main').innerText()).toContain(
      t('timeline.actedFor', { who: 'Tarek Baumgart', name: organisation })
    )
    await close(page)

    const member = await enter('organisationAdmin')
    await member.goto('/de/organisations/wattlauf-gmbh-demo')
    await member.getByRole('link', { name: t('actedFor.link') }).click()
    await member.waitForURL(`**${actedFor('de')}`)
    const told = await member.locator('main').innerText()
    for (const words of ['Tarek Baumgart', 'Anruf: Hilfe beim Angebot', 'Ladepunkte prüfen lassen'])
      expect(told).toContain(words)
    expect(await axeFindings(member)).toEqual([])
    await member.goto('/de/mailbox')
    expect(await member.locator('main').innerText()).toContain(
      t('mail.actingStarted.subject', { organisation })
    )
    await close(member)
  }, 120_000)

  it('needs no scripts', async () => {
    const t = translate('en')
    const page = await enter('officeLead', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 }
    })
    await page.goto(file('en'))
    await page.fill('#act [name=reason]', ' ')
    await follow(page, page.getByRole('button', { name: t('acting.startButton') }))
    expect(await page.locator('#act').innerText()).toContain(t('form.required'))
    await page.fill('#act [name=reason]', 'Call: a need was forgotten')
    await follow(page, page.getByRole('button', { name: t('acting.startButton') }))
    expect(page.url()).toMatch(/\/en\/acting$/)
    await page.goto('/en/hub/leipzig/my/offers-and-needs/new?noun=need')
    await page.fill('[name=titleEn]', 'Somebody who calibrates meters')
    await page.fill('[name=bodyEn]', 'We look for a partner who calibrates charging meters within a week.')
    await follow(page, page.getByRole('button', { name: t('listing.publish') }))
    expect(page.url()).toContain('done=written')
    await follow(page, page.getByRole('button', { name: t('acting.end') }))
    expect(page.url()).toContain(file('en'))
    // Pressed again on a page that was left open, the button leads on.
    const again = await post('/en/acting?/end', 'officeLead', {})
    expect([again.status, again.headers.get('location')]).toEqual([303, '/en/my'])
    await close(page)
    const member = await enter('organisationAdmin', { javaScriptEnabled: false })
    await member.goto(actedFor('en'))
    const told = await member.locator('main').innerText()
    for (const words of ['Call: a need was forgotten', 'Somebody who calibrates meters'])
      expect(told).toContain(words)
    await close(member)
  }, 60_000)

  it.each(['de', 'en'] as const)(
    'has accessible pages that fit (%s)',
    async (locale) => {
      const t = translate(locale)
      for (const colorScheme of ['light', 'dark'] as const)
        for (const viewport of [
          { width: 1280, height: 900 },
          { width: 390, height: 844 }
        ]) {
          const page = await enter('office', { colorScheme, viewport })
          const checked = async (path: string) => {
            await page.goto(path)
            expect(await axeFindings(page), path).toEqual([])
            expect(await isWide(page), `${path} is wider than the screen`).toBe(false)
          }
          await checked(file(locale))
          await page.fill('#act [name=reason]', 'Blick auf die Seiten')
          await page.getByRole('button', { name: t('acting.startButton') }).click()
          await page.waitForURL('**/acting')
          for (const path of ['acting', 'hub/leipzig/my/offers-and-needs', 'hub/leipzig/matches'])
            await checked(`/${locale}/${path}`)
          await checked(`/${locale}/hub/leipzig/introductions`)
          await page.getByRole('button', { name: t('acting.end') }).click()
          await page.waitForURL('**/desk')
          await close(page)
          const member = await enter('organisationAdmin', { colorScheme, viewport })
          await member.goto(actedFor(locale))
          expect(await axeFindings(member)).toEqual([])
          expect(await isWide(member)).toBe(false)
          await close(member)
        }
    },
    120_000
  )
})

describe('what is not named for it', () => {
  const open = [
    '/[locale]/(member)/acting end',
    '/[locale]/(member)/sign-out default',
    '/[locale]/(member)/demo default',
    ...['save', 'preview'].map((one) => `/[locale]/(member)/hub/[hub]/my/offers-and-needs/new ${one}`),
    ...['save', 'preview', 'attach', 'detach', 'withdraw', 'renew'].map(
      (one) => `/[locale]/(member)/hub/[hub]/my/offers-and-needs/[listing] ${one}`
    ),
    '/[locale]/(member)/hub/[hub]/my/offers-and-needs/help default',
    '/[locale]/(member)/hub/[hub]/matches dismiss',
    '/[locale]/(member)/hub/[hub]/introductions/[introduction] answer'
  ]
  const rows = [
    ...[publicRows, signInRows, memberRows, listingRows, introductionRows, listRows],
    ...[matchRows, privacyRows, officeRows, deskRows]
  ].flat()

  it('is refused, whatever is sent and whichever page of whoever is signed in is opened', async () => {
    const { operator: _, ...others } = cookies
    expect(Object.keys(others)).toContain('office')
    const page = await (await fetch(address + file('de'), { headers: { cookie: cookies.office } })).text()
    const organisationId = /id="act"[^]*?name="organisationId" value="([^"]+)"/.exec(page)![1]!
    const begun = await post(`${file('de')}?/act`, 'office', { organisationId, reason: 'Probe' })
    expect(begun.headers.get('location')).toBe('/de/acting')

    const sent = rows.filter(([method]) => method === 'POST')
    expect(sent.length).toBeGreaterThan(150)
    const wrong: string[] = []
    for (const [, route, path] of sent) {
      const action = /\?\/(\w+)/.exec(path)?.[1] ?? 'default'
      if (open.includes(`${route} ${action}`)) continue
      const { status } = await post(path, 'office', {})
      if (status !== 403) wrong.push(`POST ${path}: ${status}`)
    }
    const named = new Set(open.map((one) => one.split(' ')[0]))
    for (const one of ['', '/[listing]', '/new'])
      named.add(`/[locale]/(member)/hub/[hub]/my/offers-and-needs${one}`)
    for (const one of ['introductions', 'introductions/[introduction]', 'matches', 'matches/[match]'])
      named.add(`/[locale]/(member)/hub/[hub]/${one}`)
    for (const [method, route, path, answers] of rows) {
      // Whatever leads a visitor to the sign-in page is a page of somebody.
      if (method !== 'GET' || answers.visitor !== 303 || named.has(route)) continue
      // These lead everybody who is signed in elsewhere, too, and show nothing.
      if (['/de/setup', '/de/sign-in/second-factor'].includes(path)) continue
      const { status } = await fetch(address + path, {
        headers: { cookie: cookies.office },
        redirect: 'manual'
      })
      if (status !== 403) wrong.push(`GET ${path}: ${status}`)
    }
    expect(wrong).toEqual([])
    const ended = await post('/de/acting?/end', 'office', {})
    expect(ended.headers.get('location')).toBe(file('de'))
  }, 120_000)
})
