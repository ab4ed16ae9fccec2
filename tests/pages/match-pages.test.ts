import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { enterAs } from './cast.ts'
import { dataFolder, freePort, start, stopAll } from './program.ts'

// A demo of its own: matches are put aside.
const folder = dataFolder()
let address: string
let member: string
let office: string
/** Where a mail lets its reader choose, without the language. */
let digest: string | undefined
/** Where a mail lets its reader answer one match. */
let answer: string | undefined

const matches = '/de/hub/leipzig/matches'

beforeAll(async () => {
  address = (await start(['--data', folder, '--port', await freePort(), '--demo'])).address
  member = await enterAs(address, 'Henrike Vollbrecht')
  office = await enterAs(address, 'Tarek Baumgart')
  // The first look at the demo's needs, and the round of the week with its mails.
  while ((await pairsOf(matches)).length < 3 || !(digest = await linkInMail('digest')))
    await new Promise((later) => setTimeout(later, 500))
  answer = await linkInMail('matches/answer')
})
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

const get = async (path: string, cookie: string) =>
  (await fetch(address + path, { headers: { cookie }, redirect: 'manual' })).text()
const linkInMail = async (what: string) =>
  new RegExp(`/hub/leipzig/${what}/[\\w.-]+`).exec(await get('/de/mailbox', ''))?.[0]
const pairsOf = async (path: string) => [
  ...new Set((await get(path, member)).match(/(?<=hub\/leipzig\/matches\/)[0-9a-f-]{36}/g) ?? [])
]

async function as(cookie: string, options = {}): Promise<Page> {
  const page = await newPage({ baseURL: address, ...options })
  const [name, value] = cookie.split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: address }])
  return page
}

describe('the pages of matches', () => {
  it.each([
    ['de', 390, 'light'],
    ['en', 390, 'dark'],
    ['de', 1280, 'dark'],
    ['en', 1280, 'light']
  ] as const)('are accessible and fit (%s, %i, %s)', async (locale, width, colorScheme) => {
    const options = { viewport: { width, height: 844 }, colorScheme }
    const [pair] = await pairsOf(matches)
    const hub = `/${locale}/hub/leipzig`
    const listing = /leipzig\/offers-and-needs\/([0-9a-f-]{36})/.exec(
      await get(`${hub}/offers-and-needs?noun=offer`, member)
    )![1]
    const inside = await as(member, options)
    const desk = await as(office, options)
    const pages: [Page, string][] = [
      [inside, `${hub}/matches`],
      [inside, `${hub}/matches/${pair}`],
      [inside, `${hub}/my/searches?q=Fernw%C3%A4rme`],
      [inside, `${hub}/offers-and-needs/${listing}`],
      [inside, `${hub}/offers-and-needs?q=Fernw%C3%A4rme`],
      [inside, `${hub}/introductions/new?match=${pair}`],
      [inside, hub],
      [inside, `/${locale}/my`],
      [inside, `/${locale}${digest}`],
      [inside, `/${locale}${answer}`],
      [desk, `${hub}/office/matches`]
    ]
    for (const [page, path] of pages) {
      await page.goto(path)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await axeFindings(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
    }
    await close(inside)
    await close(desk)
  })

  it('stop the mails by the one click of a mail server, which comes from nowhere, and only by that', async () => {
    const stop = `${address}/de${digest}/stop`
    const page = await newPage({ baseURL: address })
    const isStopped = async () => {
      await page.goto(`/de${digest}`)
      return page.locator('input[value="never"]').isChecked()
    }
    expect((await fetch(stop)).status).toBe(405)
    expect(await isStopped()).toBe(false)
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    expect((await fetch(stop, { method: 'POST', body })).status).toBe(204)
    expect(await isStopped()).toBe(true)
    await close(page)
  })

  it('take "not for us" and how often to write without scripts', async () => {
    const page = await as(member, { javaScriptEnabled: false })
    await page.goto(matches)
    const card = page.locator('article').first()
    const title = await card.locator('h3').innerText()
    const pairs = await pairsOf(matches)
    await card.getByText('Passt nicht').click()
    await follow(page, card.getByRole('button', { name: 'Anderes Thema' }))
    expect(await page.getByText('Der Treffer ist weggelegt').isVisible()).toBe(true)
    const left = await pairsOf(matches)
    expect(left.length).toBe(pairs.length - 1)
    expect(left).not.toContain(pairs[0])
    expect(title).not.toBe('')

    await page.check('[name=frequency][value=monthly]')
    await page.fill('[name=timeZone]', 'Mond/Krater')
    await follow(page, page.getByRole('button', { name: 'Speichern' }))
    expect(await page.getByText('Der Treffer ist weggelegt').count()).toBe(0)
    expect(await page.locator('[name=timeZone]').getAttribute('aria-invalid')).toBe('true')
    expect(await page.isChecked('[name=frequency][value=monthly]')).toBe(true)
    await page.fill('[name=timeZone]', 'Europe/Lisbon')
    await follow(page, page.getByRole('button', { name: 'Speichern' }))
    expect(await page.getByText('Gespeichert.').isVisible()).toBe(true)
    await page.goto(matches)
    expect(await page.isChecked('[name=frequency][value=monthly]')).toBe(true)
    expect(await page.inputValue('[name=timeZone]')).toBe('Europe/Lisbon')
    await close(page)
  })

  it('keep what is watched and searched for, from the pages where it is read, without scripts', async () => {
    const page = await as(member, { javaScriptEnabled: false })
    await page.goto('/de/hub/leipzig/offers-and-needs?q=Hydrosonar&noun=offer')
    await follow(page, page.getByRole('link', { name: 'Diese Suche als Suchauftrag speichern' }))
    expect(await page.inputValue('[name=text]')).toBe('Hydrosonar')
    expect(await page.inputValue('[name=noun]')).toBe('offer')
    await follow(page, page.getByRole('button', { name: 'Suchauftrag speichern' }))
    expect(await page.locator('main').innerText()).toContain('Hydrosonar')

    await page.goto('/de/hub/leipzig/offers-and-needs?q=leak&noun=offer')
    await follow(page, page.getByRole('link', { name: 'Acoustic leak detection for buried pipes' }))
    const listing = page.url()
    await follow(page, page.getByRole('button', { name: 'Merken', exact: true }))
    expect(page.url()).toBe(listing)
    await follow(page, page.getByRole('link', { name: 'Steht auf Ihrer Merkliste' }))
    expect(await page.locator('main').innerText()).toContain('Acoustic leak detection')
    await page.goto(listing)
    await follow(page, page.getByRole('button', { name: 'Nicht mehr merken' }))
    expect(await page.getByRole('button', { name: 'Merken', exact: true }).isVisible()).toBe(true)
    // Somebody from outside reads the same page without the button.
    expect(await get(new URL(listing).pathname, '')).not.toContain('?/watch')
    await close(page)
  })

  it('are found without typing an address, by members and by the office', async () => {
    const page = await as(member)
    for (const from of ['/de/hub/leipzig', '/de/my'])
      for (const name of ['Meine Treffer', 'Vermittlungen', 'Meine Angebote und Bedarfe']) {
        await page.goto(from)
        const link = page.getByRole('link', { name }).last()
        const href = await link.getAttribute('href')
        await link.click()
        await page.waitForURL(`**${href}`)
        expect(await page.locator('h1').count()).toBe(1)
      }
    const desk = await as(office)
    await desk.goto('/de/hub/leipzig')
    await desk.getByRole('navigation', { name: 'Ihre Seiten im Hub' }).getByRole('link').click()
    await desk.waitForURL('**/office')
    const rooms = await desk
      .getByRole('navigation', { name: 'Bereiche der Geschäftsstelle' })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    expect(rooms.length).toBeGreaterThan(8)
    for (const room of rooms) {
      await desk.goto(room)
      expect(await desk.locator('h1').count(), room).toBe(1)
    }
    // A need on the board leads to its own page.
    await desk.goto('/de/hub/leipzig/office/matches')
    const needs = desk.locator('a[href*="/office/offers-and-needs/"]')
    const href = (await needs.first().getAttribute('href'))!
    expect((await fetch(address + href, { headers: { cookie: office } })).status).toBe(200)
    await close(page)
    await close(desk)
  })
})
