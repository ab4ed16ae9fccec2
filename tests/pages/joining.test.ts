import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { translate } from '#lib/i18n/translate.ts'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { mailServer } from './installation.ts'
import { dataFolder, freePort, type RunningProgram, signIn, start, stopAll } from './program.ts'
import { rmSync } from 'node:fs'

const folder = dataFolder()
let mails: Awaited<ReturnType<typeof mailServer>>
let program: RunningProgram
let operator: string

beforeAll(async () => {
  mails = await mailServer()
  const port = await freePort()
  program = await start(['--data', folder, '--port', port, '--demo'], { HUBWERK_SMTP_URL: mails.url })
  operator = await signIn(program.link!)
})
afterAll(async () => {
  await stopAll()
  await mails.close()
  rmSync(folder, { recursive: true, force: true })
})

const texts = {
  de: {
    need: 'Wir suchen ein Verfahren, das Lecks in Fernwärmeleitungen früh erkennt. Es soll ohne Aufgraben auskommen.',
    offer: 'Wir bauen Pumpen für Fernwärme und geben ihre Betriebsdaten frei.',
    found: /Fernwärme|Leck/
  },
  en: {
    need: 'We look for a way to notice leaks in district heating pipes early. It should work without digging.',
    offer: 'We build pumps for district heating and share their operating data.',
    found: /district heating|leak|Fernwärme|Leck/i
  }
} as const

/** Goes on from a click: without scripts to another document, with them until the page shows what comes next. */
async function next(page: Page, target: string, arrives: RegExp, scripts: boolean) {
  if (!scripts) await follow(page, target)
  else await page.click(target)
  await page.waitForURL(arrives)
}

describe.each([
  ['de', true],
  ['de', false],
  ['en', true],
  ['en', false]
] as const)('a new person on a phone (%s, scripts: %s)', (locale, scripts) => {
  it('gets from the front page to explained matches, and asks to be taken in', async () => {
    const t = translate(locale)
    const name = `Pumpenwerk ${locale} ${scripts ? 'eins' : 'zwei'}`
    const address = `alex@pumpenwerk-${locale}-${scripts}.example`
    const page = await newPage({
      baseURL: program.address,
      javaScriptEnabled: scripts,
      viewport: { width: 390, height: 844 }
    })
    const clean = async () => {
      if (scripts) expect(await axeFindings(page), page.url()).toEqual([])
    }
    await page.goto(`/${locale}`)
    await next(page, `main a[href="/${locale}/join"]`, /\/join$/, scripts)
    await clean()
    await next(page, `a[href="/${locale}/hub/leipzig/join"]`, /leipzig\/join$/, scripts)
    await clean()
    await page.fill('[name=email]', address)
    await next(page, 'main form button', /sent=yes/, scripts)
    await page.getByText(t('join.sent')).waitFor()
    await clean()
    const mail = await mails.mailTo(address)
    await page.goto(mail.link)
    await next(page, 'main button', /join\/you/, scripts)
    await clean()
    await page.fill('[name=displayName]', 'Alex Muster')
    await page.check('[name=agreed]')
    await next(page, 'main form button.primary', /join\/organisation/, scripts)
    await clean()
    await page.fill('main [name=q]', name)
    await next(page, 'main form[role=search] button', /\?q=/, scripts)
    await page.locator('form.new [name=kind]').waitFor({ state: 'attached' })
    if (!(await page.isVisible('form.new [name=kind]'))) await page.click('main details summary')
    await page.selectOption('form.new [name=kind]', 'establishedCompany')
    await page.fill('form.new [name=name]', name)
    await next(page, 'form.new button', /join\/exchange/, scripts)
    await clean()
    await page.fill('[name=need]', texts[locale].need)
    await page.fill('[name=offer]', texts[locale].offer)
    await next(page, 'main form button.primary', /join\/matches/, scripts)
    const first = page.locator('.match-card').first()
    await first.waitFor()
    expect(await first.locator('.why').textContent()).toMatch(texts[locale].found)
    await clean()
    await next(page, '#standing form button', /matches#standing/, scripts)
    await page.getByText(t('join.standing.applied')).waitFor()
    await clean()
    // Breaking off loses nothing: the door leads back to where one stopped.
    await page.goto(`/${locale}/hub/leipzig/join`)
    expect(page.url()).toMatch(/join\/matches$/)
    await close(page)
  })
})

describe('the office', () => {
  it('takes somebody in by keyboard alone; their offer is then to be seen', async () => {
    const page = await newPage({ baseURL: program.address })
    const [name, value] = operator.split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: program.address }])
    await page.goto('/de/hub/leipzig/office')
    expect(await axeFindings(page)).toEqual([])
    const waiting = page.locator('[id^=application-]')
    const before = await waiting.count()
    await waiting.first().locator('a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/office/applications?from=today**')
    expect(await axeFindings(page)).toEqual([])
    const organisation = (await page.locator('article h2').first().textContent())!
    await page.locator('article button[value=approved]').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => waiting.count()).toBe(before - 1)
    await page.goto(`/de/directory?q=${encodeURIComponent(organisation)}`)
    await page.getByRole('link', { name: organisation, exact: true }).first().waitFor()
    await close(page)
  })

  it.each(['de', 'en'])('has accessible pages (%s)', async (locale) => {
    const page = await newPage({ baseURL: program.address })
    const [name, value] = operator.split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: program.address }])
    const hub = `/${locale}/hub/leipzig/office`
    const profile = `${hub}/organisations/wattlauf-gmbh-demo`
    const own = `/${locale}/organisations/wattlauf-gmbh-demo`
    for (const path of [
      ...[hub, `${hub}/applications`, `${hub}/claims`, `${hub}/settings`],
      ...[profile, `${profile}/topics`, `${profile}/visibility`, `${own}/edit`, `${own}/people`],
      ...[`/${locale}/my`, `/${locale}/office/legal`, `/${locale}/office/legal/terms`, `/${locale}/terms`]
    ]) {
      await page.goto(path)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await axeFindings(page), path).toEqual([])
    }
    await close(page)
  })
})
