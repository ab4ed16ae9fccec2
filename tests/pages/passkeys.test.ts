import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, close, newPage } from './browser.ts'
import { type Installation, installation, post, withLink } from './installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.stop())

/** A device with a passkey store that checks its holder (or, if asked, does not). */
async function withAuthenticator(page: Page, checksHolder = true) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: checksHolder,
      isUserVerified: checksHolder,
      automaticPresenceSimulation: true
    }
  })
}

async function enterByMail(page: Page, email: string) {
  await page.goto('/de/sign-in')
  await page.fill('[name=email]', email)
  await page.click('form[action="?/link"] button')
  await page.waitForSelector('[role=status]')
  const mail = await here.mailTo(email, withLink)
  await page.goto(mail.link)
  await page.click('main button')
  await page.waitForURL(/\/(join|account)/)
}

describe('a passkey', () => {
  it('is made, named, signs in without an address, and is removed', async () => {
    const page = await newPage({ baseURL: here.address })
    await withAuthenticator(page)
    await enterByMail(page, 'keys@example.org')
    await page.goto('/de/account/passkeys')
    await page.fill('[name=name]', 'Prüfgerät')
    await page.click('text=Passkey anlegen')
    await page.waitForSelector('text=Ihre Ersatzcodes')
    expect(await page.locator('main li code').count()).toBe(8)
    expect(await axeFindings(page)).toEqual([])
    expect((await here.mailTo('keys@example.org')).text).toContain('Prüfgerät')

    await page.context().clearCookies()
    await page.goto('/en/sign-in?next=/en/account/passkeys')
    await page.click('text=Sign in with a passkey')
    await page.waitForURL('**/en/account/passkeys')
    await expect.poll(() => page.textContent('main')).toContain('last used on')
    expect(await axeFindings(page)).toEqual([])
    await page.goto('/en/account/sessions')
    await expect.poll(() => page.textContent('main')).toContain('with a passkey')

    await page.goto('/en/account/passkeys')
    await page.click('text=Remove')
    await expect.poll(() => page.textContent('main')).toContain('No passkey yet')
    await close(page)
  })

  it('proves a second account', async () => {
    const page = await newPage({ baseURL: here.address })
    await withAuthenticator(page)
    const makeKey = async (email: string) => {
      await page.context().clearCookies()
      await enterByMail(page, email)
      await page.goto('/de/account/passkeys')
      await page.fill('[name=name]', email)
      await page.click('text=Passkey anlegen')
      await page.waitForSelector('text=Ihre Ersatzcodes')
    }
    await makeKey('second@example.org')
    await page.context().clearCookies()
    await enterByMail(page, 'first@example.org')
    await page.goto('/de/account/second-account')
    await page.fill('[name=email]', 'second@example.org')
    await page.click('form[action="?/ask"] button')
    await page.waitForSelector('[role=status]')
    const mail = await here.mailTo('second@example.org', (mail) => mail.text.includes('/second-account/'))
    const link = /http\S+\/second-account\/[\w-]{43}/.exec(mail.text)![0]
    await page.goto(link)
    expect(await page.textContent('main')).toContain('Das andere Konto ist geschützt')
    expect(await axeFindings(page)).toEqual([])
    await page.click('text=Mit einem Passkey des anderen Kontos bestätigen')
    await page.waitForSelector('form[action="?/join"]')
    expect(await page.textContent('main')).toContain('second@example.org')
    await close(page)
  })

  it('is enough for an office, and a mailbox alone cannot add another one', async () => {
    const page = await newPage({ baseURL: here.address, cookie: here.operatorCookie })
    const [name, value] = here.operatorCookie.split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: here.address }])
    await withAuthenticator(page)
    const addresses = `${here.address}/de/account/addresses?/add`
    await post(addresses, { email: 'lead@example.org' }, here.operatorCookie)
    await post((await here.mailTo('lead@example.org')).link, {}, here.operatorCookie)
    await page.goto('/de/account/passkeys')
    await page.fill('[name=name]', 'Büro')
    await page.click('text=Passkey anlegen')
    await page.waitForSelector('text=Ihre Ersatzcodes')

    await page.context().clearCookies()
    await enterByMail(page, 'lead@example.org')
    await page.goto('/de/account/passkeys')
    expect(await page.locator('[name=name]').count()).toBe(0)
    await page.goto('/de/office')
    await page.waitForURL('**/sign-in/second-factor?**')
    expect(await axeFindings(page)).toEqual([])
    await page.click('text=Mit Passkey anmelden')
    await page.waitForURL('**/de/office')
    expect(await page.textContent('main')).toContain('Prüfhub')
    await close(page)
  })

  it('that did not check its holder signs in, but is no second factor', async () => {
    const page = await newPage({ baseURL: here.address })
    await withAuthenticator(page, false)
    await enterByMail(page, 'bare@example.org')
    await page.goto('/de/account/passkeys')
    await page.fill('[name=name]', 'Schlüssel ohne PIN')
    await page.click('text=Passkey anlegen')
    await page.waitForSelector('text=Ihre Ersatzcodes')
    await page.goto('/de/account/passkeys')
    await expect.poll(() => page.textContent('main')).toContain('zweiten Nachweis')
    expect(await page.locator('[name=name]').count()).toBe(0)
    await close(page)
  })

  it('is refused when its challenge was used, or was never given', async () => {
    const forged = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: {} }
    const answer = await post(`${here.address}/de/sign-in?/passkey`, { response: JSON.stringify(forged) })
    expect(answer.status).toBe(400)
    for (const response of ['', 'null', '[]', '{"id":1}', 'x'.repeat(30_000)])
      expect((await post(`${here.address}/de/sign-in?/passkey`, { response })).status).toBe(400)
  })
})
