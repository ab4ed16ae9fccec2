import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { AccessRole } from './access/roles.ts'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { castCookies } from './cast.ts'

let cookies: Record<AccessRole, string>
beforeAll(async () => {
  cookies = await castCookies()
})

const as = (role: AccessRole, options = {}) =>
  newPage({ viewport: { width: 1200, height: 900 }, cookie: cookies[role], ...options })
const get = (path: string, cookie = '') =>
  fetch(`${inject('address')}${path}`, { headers: cookie ? { cookie } : {}, redirect: 'manual' })

const figureOf = async (key: string): Promise<number> => {
  const html = await (await get(`/de/hub/leipzig/office/figures/${key}`, cookies.office)).text()
  return Number(/<h1[^>]*>[^<]*: (\d+)<\/h1>/.exec(html)![1])
}

/** Presses Tab until the focus stands on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    if (at.startsWith(name)) return
  }
  throw new Error(`no way by keyboard to "${name}"`)
}

describe('introductions', () => {
  it.each(['de', 'en'])('have accessible pages that fit a phone (%s)', async (locale) => {
    const office = await as('office', { viewport: { width: 390, height: 844 } })
    const member = await as('organisationAdmin', { viewport: { width: 390, height: 844 } })
    const desk = `/${locale}/hub/leipzig/office`
    await office.goto(`${desk}/introductions`)
    const one = await office.locator('tbody a').nth(1).getAttribute('href')
    const members = await office
      .goto(`${desk}/introductions/new`)
      .then(() =>
        office
          .locator('select[name=asking] option')
          .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))
      )
    await member.goto(`/${locale}/hub/leipzig/introductions`)
    const own = await member
      .locator('section li a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    expect(own.length).toBeGreaterThan(2)
    const paths: [Page, string][] = [
      [office, desk],
      [office, `${desk}/introductions`],
      [office, `${desk}/introductions?stuck`],
      [office, `${desk}/introductions/new?asking=${members[1]}&asked=${members[2]}`],
      [office, one!],
      [office, `${desk}/figures`],
      [office, `${desk}/figures/accepted`],
      [office, `${desk}/figures/responses?kind=capital`],
      [member, `/${locale}/hub/leipzig/introductions`],
      ...own.map((path): [Page, string] => [member, path]),
      [member, `/${locale}/introductions/answer/1-nothing`]
    ]
    for (const [page, path] of paths) {
      await page.goto(path)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await axeFindings(page), path).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(390)
    }
    await close(office)
    await close(member)
  })

  it('go from the question to an agreement, and the office sees the figures move', async () => {
    const before = { accepted: await figureOf('accepted'), agreed: await figureOf('agreed') }
    const page = await as('organisationAdmin')
    await page.goto('/de/hub/leipzig/introductions')
    // By keyboard alone: to the one that waits, and to the yes.
    await tabTo(page, 'Sonnenhof')
    await page.keyboard.press('Enter')
    await page.waitForURL(/introductions\/[0-9a-f-]{36}/)
    expect(await page.locator('main').innerText()).not.toContain('sonnenhof-buergerenergie-eg-demo.example')
    await page.fill('[name=phone]', '+49 341 5550')
    await tabTo(page, 'Zusagen')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('main').innerText()).toContain('Beide haben zugesagt')
    expect(await page.locator('main').innerText()).toContain('.example')
    await page.getByText('Wir haben schon einen Termin gefunden').click()
    await page.fill('[name=time]', '2027-03-28T10:00')
    await page.locator('form[action="?/fix"] [name=place]').fill('Grimma, Markt 1')
    await page.getByRole('button', { name: 'Termin eintragen' }).click()
    await expect.poll(() => page.locator('main').innerText()).toContain('28. März 2027')
    const path = new URL(page.url()).pathname
    const calendar = await get(`${path}/meeting.ics`, cookies.organisationAdmin)
    expect(calendar.headers.get('content-type')).toContain('text/calendar')
    const entry = new ICAL.Component(ICAL.parse(await calendar.text()))
    const event = new ICAL.Event(entry.getFirstSubcomponent('vevent')!)
    expect([event.location, event.startDate.toString()]).toEqual(['Grimma, Markt 1', '2027-03-28T10:00:00'])
    // The day on which clocks go forward: 10 o'clock is 8 o'clock in Greenwich.
    const zone = new ICAL.Timezone(entry.getFirstSubcomponent('vtimezone')!)
    expect(zone.utcOffset(event.startDate) / 3600).toBe(2)
    expect((await get(`${path}/meeting.ics`, cookies.mentor)).status).toBe(404)

    await page.selectOption('[name=agreedKind]', 'pilot')
    await page.selectOption('[name=value]', 'upTo50k')
    await page.getByRole('button', { name: 'Vereinbarung melden' }).click()
    await expect.poll(() => page.locator('h1 ~ .lead').innerText()).toBe('Etwas ist vereinbart')
    expect(await figureOf('accepted')).toBe(before.accepted + 1)
    expect(await figureOf('agreed')).toBe(before.agreed + 1)
    await close(page)
  })

  it('are answered from the mail without signing in and without scripts, once', async () => {
    const office = await as('office', { javaScriptEnabled: false })
    await office.goto('/de/hub/leipzig/office/introductions')
    await follow(
      office,
      office.locator('tr', { hasText: 'Ewimess' }).getByRole('button', { name: 'Erinnern' })
    )
    await follow(
      office,
      office.locator('tr', { hasText: 'Ewimess' }).getByRole('button', { name: 'Erinnern' })
    )
    expect(await office.locator('[role=alert]').innerText()).toContain('heute schon erinnert')
    const mailbox = await (await get('/de/mailbox')).text()
    const link = /Noch offen[^]*?href="([^"]*\/introductions\/answer\/[^"]+)"/.exec(mailbox)![1]!
    const path = new URL(link, inject('address')).pathname
    const page = await newPage({ javaScriptEnabled: false })
    for (let looks = 0; looks < 2; looks++) {
      await page.goto(path)
      expect(await page.locator('h1').innerText()).toBe('Möchten Sie einander kennenlernen?')
    }
    const scripted = await newPage({ viewport: { width: 390, height: 844 } })
    await scripted.goto(path)
    expect(await axeFindings(scripted)).toEqual([])
    await close(scripted)
    expect(await page.locator('main').innerText()).not.toContain('mirjam.okafor@')
    await page.selectOption('[name=reason]', 'competitor')
    await follow(page, page.getByRole('button', { name: 'Ablehnen' }))
    expect(await page.locator('h1').innerText()).toBe('Danke für Ihre Antwort')
    await page.goto(path)
    expect(await page.locator('h1').innerText()).toBe('Hier ist nichts mehr zu beantworten')
    const asker = await (await get('/de/hub/leipzig/introductions', cookies.organisationAdmin)).text()
    expect(asker).toContain('Diesmal nicht')
    expect(asker).not.toMatch(/competitor|Wettbewerb/)
    await close(page)
    await close(office)
  })

  it('begin at an offer or need, and once', async () => {
    const page = await as('member')
    await page.goto('/de/hub/leipzig/offers-and-needs')
    const listing = await page
      .locator('main a[href*="/offers-and-needs/"]')
      .evaluateAll((all) =>
        all
          .map((link) => link.getAttribute('href')!.split('/').at(-1)!)
          .find((id) => /^[0-9a-f-]{36}$/.test(id))
      )
    await page.goto(`/de/hub/leipzig/introductions/new?listing=${listing}`)
    await page.fill('[name=note]', 'Das passt zu dem, was wir gerade bauen.')
    await page.getByRole('button', { name: 'Vermittlung vorschlagen' }).click()
    await page.waitForURL(/introductions\/[0-9a-f-]{36}$/)
    expect(await page.locator('.lead').innerText()).toBe('Wartet auf die andere Seite')
    await page.goto(`/de/hub/leipzig/introductions/new?listing=${listing}`)
    await page.getByRole('button', { name: 'Vermittlung vorschlagen' }).click()
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('läuft zwischen diesen beiden schon eine Vermittlung')
    await close(page)
  })

  it('leave the office as a table', async () => {
    for (const format of ['csv', 'xlsx']) {
      const answer = await get(`/de/hub/leipzig/office/introductions/export.${format}`, cookies.office)
      expect(answer.status).toBe(200)
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (format === 'csv') expect(bytes.toString()).toContain('Stadtwerke Pleißenaue (Demo)')
      else expect(bytes.subarray(0, 2).toString()).toBe('PK')
    }
  })
})
