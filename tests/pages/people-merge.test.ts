import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { castCookies } from './cast.ts'
import { dataFolder, freePort, start, stopAll } from './program.ts'
import type { AccessRole } from './access/roles.ts'

// A demo of its own: joining two accounts ends the sessions of one of them.
const folder = dataFolder()
let address: string
let cookies: Record<AccessRole, string>

beforeAll(async () => {
  address = (await start(['--data', folder, '--port', await freePort(), '--demo'])).address
  cookies = await castCookies(address)
})
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

async function pageAs(role: AccessRole, javaScriptEnabled = true) {
  const page = await newPage({ baseURL: address, javaScriptEnabled, viewport: { width: 390, height: 844 } })
  const [name, value] = cookies[role].split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: address }])
  return page
}

describe('a second account', () => {
  it('is joined through its mailbox and parted again, without scripts', async () => {
    const page = await pageAs('juror', false)
    await page.goto('/en/account/second-account')
    await page.fill('[name=email]', 'gernot.wallach@leipzig.example')
    await follow(page, 'form[action="?/ask"] button')
    expect(await page.locator('main').innerText()).toContain('gernot.wallach@leipzig.example')
    await page.goto('/en/mailbox')
    await follow(page, page.locator('main a[href*="/mailbox/"]').first())
    const link = await page.locator('a[href*="/account/second-account/"]').first().getAttribute('href')
    await page.goto(new URL(link!).pathname)
    const text = await page.locator('main').innerText()
    expect(text).toContain('priya.raman@leipzig.example')
    expect(text).toContain('gernot.wallach@leipzig.example')
    await follow(page, 'form[action="?/join"] button')
    expect(await page.locator('main').innerText()).toContain('The two accounts are one now')
    // Whoever sits at the other account's browser is signed out.
    const other = await fetch(`${address}/en/account`, {
      headers: { cookie: cookies.funder },
      redirect: 'manual'
    })
    expect(other.status).toBe(303)
    await follow(page, 'form[action="?/part"] button')
    expect(await page.locator('main').innerText()).toContain('parted again')
    await close(page)
  })

  it('is nothing to whoever did not ask for the link', async () => {
    const page = await pageAs('member')
    await page.goto('/de/account/second-account')
    await page.fill('[name=email]', 'priya.raman@leipzig.example')
    await page.click('form[action="?/ask"] button')
    await expect.poll(() => page.locator('main').innerText()).toContain('ist eine Mail unterwegs')
    await page.goto('/de/mailbox')
    const mail = await page.locator('main a[href*="/mailbox/"]').first().getAttribute('href')
    const html = await (await fetch(address + mail)).text()
    const path = /\/de\/account\/second-account\/[\w-]{43}/.exec(html)![0]
    const as = (role: AccessRole) => fetch(address + path, { headers: { cookie: cookies[role] } })
    expect(await (await as('organisationAdmin')).text()).not.toContain('priya.raman')
    expect(await (await as('member')).text()).toContain('priya.raman')
    await close(page)
  })
})

describe('pages about who is who', () => {
  it.each([
    ['officeLead', '/hub/leipzig/office/people/duplicates'],
    ['officeLead', '/hub/leipzig/office/memberships'],
    ['officeLead', '/hub/leipzig/office/access'],
    ['officeLead', '/hub/leipzig/office/settings'],
    ['officeLead', '/hub/leipzig/office/settings/mails/invitation'],
    ['officeLead', '/hub/leipzig/office/imports/duplicates'],
    ['organisationAdmin', '/my'],
    ['organisationAdmin', '/account/second-account'],
    ['organisationAdmin', '/account/second-account/unknown'],
    ['organisationAdmin', '/account/addresses/unknown'],
    ['visitor', '/sign-in/objection/unknown']
  ] as const)('are accessible and fit a phone: %s %s', async (role, path) => {
    const page =
      role === 'visitor'
        ? await newPage({ baseURL: address, viewport: { width: 390, height: 844 } })
        : await pageAs(role)
    for (const locale of ['de', 'en']) {
      await page.goto(`/${locale}${path}`)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    }
    await close(page)
  })

  it('let an office change and end a membership, and tell how it came about', async () => {
    const page = await pageAs('office')
    await page.goto('/de/hub/leipzig/office/memberships?q=wattlauf')
    await page.locator('tbody a').first().click()
    await page.waitForURL(/memberships\/[0-9a-f-]{36}/)
    await page.locator('form[action="?/change"] [name=validTo]').fill('2030-12-31')
    await page.click('form[action="?/change"] button')
    await page.waitForURL(/saved/)
    await expect.poll(() => page.locator('#history').count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    await close(page)
  })

  it('show a mail as it will arrive, in a frame that runs nothing', async () => {
    const page = await pageAs('officeLead')
    await page.goto('/de/hub/leipzig/office/settings/mails/invitation')
    const frame = page.frameLocator('iframe[name=mail-de]')
    await expect.poll(() => frame.locator('body').innerText()).toContain('Beispiel GmbH')
    await page.fill('[name=bodyDe]', 'Moin, <script>document.title=1</script> hier: {link}')
    await page.click('[formtarget=mail-de]')
    await expect.poll(() => frame.locator('body').innerText()).toContain('Moin, <script>')
    expect(await page.locator('iframe[name=mail-de]').getAttribute('sandbox')).toBe('')
    await close(page)
  })
})
