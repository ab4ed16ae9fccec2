import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChainFigure, chainFigures } from '#lib/server/domain/figures/definitions.ts'
import { close, newPage } from './browser.ts'
import { enterAs } from './cast.ts'
import { dataFolder, freePort, start, stopAll } from './program.ts'

// A demo of its own: its figures are compared before and after.
const folder = dataFolder()
let address: string
let office: string

const supplier = { viewport: { width: 1200, height: 900 }, locale: 'de-DE' }
const startUp = { viewport: { width: 1200, height: 900 }, locale: 'en-GB' }
const title = 'Hausstationen der Fernwärme ohne Batterien überwachen'
const body =
  'Wir suchen Sensoren, die Vorlauf, Rücklauf und Druck in 2.000 Hausstationen unseres Wärmenetzes messen und per Funk melden. Batteriewechsel sollen entfallen, die Versorgung darf beim Einbau nicht unterbrochen werden.'
const offer = 'Self-powered monitoring of district heating substations'
/** Written in contact data only, and read by the other side after both have said yes. */
const contacts = {
  supplier: 'henrike.vollbrecht@stadtwerke-pleissenaue-demo.example',
  startUp: 'lina.bergstroem@energieernte-mikrosysteme-demo.example'
}

beforeAll(async () => {
  address = (await start(['--data', folder, '--port', await freePort(), '--demo'])).address
  office = await enterAs(address, 'Tarek Baumgart')
})
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, cookie: string) =>
  fetch(address + path, { headers: { cookie }, redirect: 'manual' })

async function enter(name: string, options: object): Promise<{ page: Page; cookie: string }> {
  const cookie = await enterAs(address, name)
  const page = await newPage({ baseURL: address, ...options })
  const [key, value] = cookie.split('=') as [string, string]
  await page.context().addCookies([{ name: key, value, url: address }])
  return { page, cookie }
}

/** The stations from need to agreement, as Leipzig's office reads them. */
async function chain(): Promise<Record<ChainFigure, number>> {
  const figures = {} as Record<ChainFigure, number>
  for (const key of chainFigures) {
    const html = await (await get(`/de/hub/leipzig/office/figures/${key}`, office)).text()
    figures[key] = Number(/<h1[^>]*>[^<]*: (\d+)<\/h1>/.exec(html)![1])
  }
  return figures
}

/** The figures once the needs of the cast, too, have been compared: the same twice, further apart than two looks. */
async function settledChain(): Promise<Record<ChainFigure, number>> {
  let last = await chain()
  for (;;) {
    await new Promise((later) => setTimeout(later, 4_000))
    const now = await chain()
    if (now.matched > 5 && now.matched === last.matched) return now
    last = now
  }
}

const mainText = (page: Page) => page.locator('main').innerText()

/** Presses Tab until the focus stands on a control that is called so, or bears this name. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const one = document.activeElement as HTMLInputElement | null
      return [one?.name ?? '', one?.textContent?.trim().replace(/\s+/g, ' ') ?? '']
    })
    if (at[0] === wanted || at[1]!.startsWith(wanted)) return
  }
  throw new Error(`no way by keyboard to "${wanted}"`)
}

async function press(page: Page, wanted: string): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

describe('from need to outcome, between two hubs and two languages', () => {
  let leipzig: { page: Page; cookie: string }
  let dresden: { page: Page; cookie: string }
  let before: Record<ChainFigure, number>
  let introduction: string

  beforeAll(async () => {
    before = await settledChain()
    leipzig = await enter('Henrike Vollbrecht', supplier)
    dresden = await enter('Lina Bergström', startUp)
  })
  afterAll(async () => {
    await close(leipzig.page)
    await close(dresden.page)
  })

  it('a need written in German, by keyboard alone, from the front page of the hub', async () => {
    const { page } = leipzig
    await page.goto('/de/hub/leipzig')
    await press(page, 'Meine Angebote und Bedarfe')
    await page.waitForURL(/my\/offers-and-needs$/)
    await press(page, 'Bedarf schreiben')
    await page.waitForURL(/noun=need/)
    await tabTo(page, 'titleDe')
    await page.keyboard.type(title)
    await tabTo(page, 'bodyDe')
    await page.keyboard.type(body)
    await press(page, 'Veröffentlichen')
    await page.waitForURL(/done=written/)
  })

  it('is found for both within seconds, each reading why in their own language', async () => {
    const matchesOf = async (who: typeof leipzig, path: string) => (await get(path, who.cookie)).text()
    await expect
      .poll(() => matchesOf(leipzig, '/de/hub/leipzig/matches'), { timeout: 20_000, interval: 500 })
      .toContain(offer)
    await expect
      .poll(() => matchesOf(dresden, '/en/hub/dresden/matches'), { timeout: 5_000, interval: 500 })
      .toContain(title)

    await leipzig.page.goto('/de/hub/leipzig/matches')
    const german = leipzig.page.locator('article', { hasText: offer })
    expect(await german.locator('h3').getAttribute('lang')).toBe('en')
    expect(await german.locator('.why').innerText()).toMatch(/^(Sie treffen sich bei|Hat mit) /)
    await dresden.page.goto('/en/hub/dresden/matches')
    const english = dresden.page.locator('article', { hasText: title })
    expect(await english.locator('h3').getAttribute('lang')).toBe('de')
    expect(await english.locator('.why').innerText()).toMatch(/^(You meet at|Has worked on) /)
    expect(await english.innerText()).toMatch(/Same topic|Same word|Related/)
    expect(await english.innerText()).toContain('Stadtwerke Pleißenaue (Demo)')
    // The need has its page in the hub of its owner.
    const read = await english.getByRole('link', { name: 'Read' }).getAttribute('href')
    expect((await get(read!, dresden.cookie)).status).toBe(200)
  })

  it('the start-up asks from the card; both say yes; contacts are read only then', async () => {
    const { page } = dresden
    await page
      .locator('article', { hasText: title })
      .getByRole('link', { name: 'Ask for an introduction' })
      .click()
    await page.waitForURL(/introductions\/new\?match=/)
    expect(await mainText(page)).toContain(title)
    await page.fill('[name=note]', 'Our clip-on sensors were made for this.')
    await page.getByRole('button', { name: 'Propose the introduction' }).click()
    await page.waitForURL(/introductions\/[0-9a-f-]{36}$/)
    introduction = new URL(page.url()).pathname.replace(/^\/en/, '')
    expect(introduction).toContain('/hub/leipzig/')
    expect(await (await get(`/en${introduction}`, dresden.cookie)).text()).not.toContain(contacts.supplier)

    const other = leipzig.page
    await other.goto('/de/hub/leipzig')
    await press(other, 'Vermittlungen')
    await other.waitForURL(/introductions$/)
    await press(other, 'Energieernte')
    await other.waitForURL(/introductions\/[0-9a-f-]{36}$/)
    const asked = await (await get(`/de${introduction}`, leipzig.cookie)).text()
    expect(asked).toContain('Our clip-on sensors')
    expect(asked).not.toContain(contacts.startUp)
    await press(other, 'Zusagen')
    await expect.poll(() => mainText(other)).toContain('Beide haben zugesagt')
    expect(await mainText(other)).toContain(contacts.startUp)
    expect(await (await get(`/en${introduction}`, dresden.cookie)).text()).toContain(contacts.supplier)
  })

  it('times are offered and one is picked, by keyboard; the invitation says the same in any calendar', async () => {
    const { page } = dresden
    await page.goto(`/en${introduction}`)
    await page.fill('[name=time1]', '2027-03-27T10:00')
    await page.fill('[name=time2]', '2027-03-29T10:00')
    await page.locator('form[action="?/offer"] [name=place]').fill('https://conference.example/waerme')
    await page.getByRole('button', { name: 'Send the times' }).click()
    await expect.poll(() => mainText(page)).toContain('You have offered these times')
    const other = leipzig.page
    await other.goto(`/de${introduction}`)
    await press(other, 'Montag, 29. März 2027')
    await expect.poll(() => mainText(other)).toContain('In den Kalender')

    const events = []
    for (const [locale, { cookie }] of [
      ['de', leipzig],
      ['en', dresden]
    ] as const) {
      const answer = await get(`/${locale}${introduction}/meeting.ics`, cookie)
      expect(answer.headers.get('content-type')).toContain('text/calendar')
      const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
      const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
      const hours = zone.utcOffset(event.startDate) / 3600
      events.push([event.uid, event.startDate.toString(), hours, event.location])
    }
    // Two days after the clocks went forward.
    expect(events[0]!.slice(1)).toEqual(['2027-03-29T10:00:00', 2, 'https://conference.example/waerme'])
    expect(events[1]).toEqual(events[0])
  })

  it('both tell that they met and agreed a pilot; the office sees every station move by one', async () => {
    const middle = await chain()
    expect(middle).toEqual({
      ...before,
      needs: before.needs + 1,
      matched: before.matched + 1,
      asked: before.asked + 1,
      accepted: before.accepted + 1
    })
    const { page } = dresden
    await page.goto(`/en${introduction}`)
    await page.getByRole('button', { name: 'We have met' }).click()
    await expect.poll(() => page.locator('h1 ~ .lead').innerText()).toBe('You have met')
    expect(await chain()).toEqual({ ...middle, met: middle.met + 1 })
    await page.selectOption('[name=agreedKind]', 'pilot')
    await page.getByRole('button', { name: 'Report the agreement' }).click()
    await expect.poll(() => page.locator('h1 ~ .lead').innerText()).toBe('Something is agreed')

    const other = leipzig.page
    await other.goto(`/de${introduction}`)
    await tabTo(other, 'agreedKind')
    await other.keyboard.type('Pilot')
    await press(other, 'Vereinbarung melden')
    await other.locator('p', { hasText: 'Pilotprojekt' }).waitFor()
    expect(await chain()).toEqual({ ...middle, met: middle.met + 1, agreed: middle.agreed + 1 })
    // What one side told is read by the office, not by the other.
    const list = await (await get('/de/hub/leipzig/office/figures/agreed', office)).text()
    expect(list).toContain('Energieernte Mikrosysteme (Demo)')
  })
})
