import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeFindings, close, newPage } from './browser.ts'
import { cookieOf, type Installation, installation, post, withLink } from './installation.ts'
import { launcher } from './program.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.stop())

/** Pipes a mail into `./hubwerk bounce`, as a mail server does. */
function bounce(mail: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(launcher, ['bounce', '--data', here.folder, '--json'], {
    env: { ...process.env, LANG: 'en_GB.UTF-8' }
  })
  const ended = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (ended.out += chunk))
  child.stderr.on('data', (chunk) => (ended.err += chunk))
  child.stdin.end(mail)
  return new Promise((done) => child.on('close', (code) => done({ code, ...ended })))
}

const report = (messageId: string, recipient: string) =>
  [
    'From: MAILER-DAEMON@mx.example.net',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '--B',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '--B--'
  ].join('\r\n')

describe('a mail that came back', () => {
  it('is filed at its mail, shown to the office and told to its person', async () => {
    const email = 'gone@example.org'
    await post(`${here.address}/de/sign-in?/link`, { email })
    const mail = await here.mailTo(email, withLink)
    const cookie = cookieOf(await post(mail.link, {}))
    const filed = await bounce(report(mail.messageId, email))
    expect(filed).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(filed.out)).toMatchObject({ action: 'failed', status: '5.1.1' })

    const account = await (await fetch(`${here.address}/de/account`, { headers: { cookie } })).text()
    expect(account).toContain(`An ${email} kamen unsere Mails zurück`)

    const page = await newPage({ baseURL: here.address })
    const [name, value] = here.operatorCookie.split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: here.address }])
    await page.goto('/de/office/mails?status=returned')
    expect(await axeFindings(page)).toEqual([])
    await page.click(`text=${email}`)
    await page.waitForURL(/mails\/[0-9a-f-]{36}$/)
    await expect.poll(() => page.textContent('main')).toContain('550 5.1.1 no such user')
    // The office sees the mail and not the link that would sign it in as somebody else.
    expect(await page.textContent('main')).not.toContain('/sign-in/')
    expect(await axeFindings(page)).toEqual([])
    await close(page)
  })

  it('is refused with a sentence when it is no report, or about no mail of ours', async () => {
    expect(await bounce('From: kim@example.org\r\n\r\nHello')).toMatchObject({ code: 2 })
    const unknown = report('<019cadc6-9a80-7291-8cdd-dc41bf819e0e@hubwerk>', 'x@example.org')
    expect(await bounce(unknown)).toMatchObject({ code: 1 })
  })
})

describe('the demo', () => {
  it('can be entered as any of its cast, and shows its mails', async () => {
    const page = await newPage()
    await page.goto('/de/demo')
    expect(await axeFindings(page)).toEqual([])
    expect(await page.locator('main form').count()).toBeGreaterThanOrEqual(14)
    await page.click('text=Eintreten: Henrike Lindau')
    await page.waitForURL('**/de/my')
    await page.goto('/de/account')
    expect(await page.inputValue('[name=displayName]')).toBe('Henrike Lindau')
    await page.goto('/de/hub/leipzig/office/mails')
    await expect.poll(() => page.textContent('h1')).toBe('Mails')
    expect(await axeFindings(page)).toEqual([])
    expect((await page.goto('/de/hub/dresden/office/mails'))!.status()).toBe(404)
    await page.context().clearCookies()
    const email = 'henrike.lindau@leipzig.example'
    await post(`${inject('address')}/en/sign-in?/link`, { email })
    await page.goto('/en/mailbox')
    expect(await axeFindings(page)).toEqual([])
    await page.click('main article a >> nth=0')
    await page.waitForURL('**/sign-in/**')
    await page.click('main button')
    await page.waitForURL('**/en/account')
    await close(page)
  })

  it('is nowhere in a real installation', async () => {
    for (const path of ['/de/demo', '/de/mailbox'])
      expect((await fetch(here.address + path)).status).toBe(404)
    const entered = await post(`${here.address}/de/demo`, {
      personId: '019cadc6-9a80-7291-8cdd-dc41bf819e0e'
    })
    expect(entered.status).toBe(404)
  })
})
