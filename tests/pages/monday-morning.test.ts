import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thingKinds } from '#lib/server/domain/today/things.ts'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { enterAs } from './cast.ts'
import { dataFolder, freePort, type RunningProgram, start, stopAll } from './program.ts'

/* A demo of its own: at the end its office has nothing left to do. */
const folder = dataFolder()
let demo: RunningProgram
let cookie: string

beforeAll(async () => {
  demo = await start(['--data', folder, '--port', await freePort(), '--demo'])
  cookie = await enterAs(demo.address, 'Tarek Baumgart')
})
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

const office = '/hub/leipzig/office'

async function desk(options: Parameters<typeof newPage>[0] = {}) {
  const page = await newPage({ ...options, baseURL: demo.address })
  const [name, value] = cookie.split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: demo.address }])
  return page
}

const waiting = (page: Page) => page.locator('#today li[id]')
const placeOf = (page: Page) => page.evaluate(() => document.activeElement?.closest('li[id]')?.id ?? '')

/** Goes on with the Tab key until what has the focus is what is looked for. */
async function tabTo(page: Page, wanted: string, most = 60): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return
  }
  throw new Error(`not reached with ${most} presses of Tab: ${wanted}`)
}

/** Presses what a selector names, found by the Tab key. */
async function press(page: Page, wanted: string, key = 'Enter') {
  await tabTo(page, `main ${wanted}`, 90)
  await page.keyboard.press(key)
}

/** Writes into a field that is found by the Tab key. */
async function type(page: Page, wanted: string, text: string) {
  await tabTo(page, `main ${wanted}`, 90)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

interface Way {
  /** The key on Today that does it, or leads to where it is done. */
  here: string
  there?: (page: Page) => Promise<void>
}

/** What each sort of thing is done with. */
const ways: Record<string, Way> = {
  application: { here: 'a', there: (page) => press(page, 'button[value=approved]') },
  claim: { here: 'button[value=confirmed]' },
  listing: { here: 'a', there: (page) => press(page, 'button[value=published]') },
  privacyRequest: {
    here: 'a',
    there: async (page) => {
      await press(page, 'form[action*=check] button')
      // One step of two: the page stays, and still knows the way back.
      await page.waitForURL('**saved=1**')
      await tabTo(page, 'main [name=decision]', 90)
      await page.keyboard.type('e')
      await type(page, '[name=answer]', 'Auskunft mit der Post verschickt.')
      await press(page, 'form[action*=answer] button')
    }
  },
  introduction: { here: 'form[action*=putOff] button' },
  mailIn: {
    here: 'a',
    there: async (page) => {
      await type(page, '[name=whom]', 'Gibt es hier nicht')
      await page.keyboard.press('Enter')
      // Refused with a sentence; the second try finds the way back all the same.
      await page.waitForSelector('main .notice')
      await type(page, '[name=whom]', 'Wattlauf GmbH (Demo)')
      await page.keyboard.press('Enter')
    }
  },
  task: { here: 'form[action*=task] button' },
  mail: { here: 'form button' },
  membership: { here: 'form[action*=putOff] button' },
  renewal: { here: 'form[action*=putOff] button' },
  proposal: { here: 'button[value=yes]' },
  duplicate: {
    here: 'a',
    there: async (page) => {
      await tabTo(page, 'main input[type=radio]')
      await page.keyboard.press('ArrowUp')
      await press(page, 'button')
    }
  },
  import: { here: 'form[action*=putOff] button' },
  silent: { here: 'form[action*=putOff] button' }
}

/** On Friday somebody imported a list that knows another website of a member than its people wrote, and left a second list half way. */
async function leaveImports() {
  const page = await desk()
  const upload = async (name: string, rows: string) => {
    const buffer = Buffer.from(`Organisationsnummer;Firma;Ort;Webseite\n${rows}\n`)
    await page.goto(`/de${office}/imports`)
    await page.setInputFiles('[name=file]', { name, mimeType: 'text/csv', buffer })
    await follow(page, 'main form button')
  }
  const takeIn = async (website: string) => {
    await upload('messe.csv', `77;Wattlauf GmbH (Demo);Leipzig;${website}`)
    await follow(page, 'main form button.primary')
    await follow(page, 'main form button.primary')
    await expect.poll(async () => (await page.reload(), page.textContent('main'))).toContain('Ergebnis')
  }
  await takeIn('')
  const member = await newPage({ baseURL: demo.address })
  const [own, value] = (await enterAs(demo.address, 'Mirjam Okafor')).split('=') as [string, string]
  await member.context().addCookies([{ name: own, value, url: demo.address }])
  await member.goto('/de/organisations/wattlauf-gmbh-demo/edit')
  await member.fill('[name=website]', 'https://wattlauf.example')
  await follow(member, 'form:has([name=website]) button.primary')
  await close(member)
  await takeIn('https://messe.example/wattlauf')
  await upload('sommerfest.csv', '78;Quellental eG (Demo);Grimma;')
  await close(page)
}

describe('a Monday morning in the office', () => {
  it('is worked off by keyboard alone until nothing waits', async () => {
    await leaveImports()
    const page = await desk()
    await page.goto(`/de${office}`)
    const all = await waiting(page).count()
    expect(all).toBeGreaterThanOrEqual(30)
    expect(await axeFindings(page)).toEqual([])
    const sorts = new Set<string>()
    await tabTo(page, '#today li[id] a, #today li[id] button', 90)
    for (let left = all; left > 0; left = await waiting(page).count()) {
      const place = await placeOf(page)
      const kind = place.split('-')[0]!
      sorts.add(kind)
      const { here, there } = ways[kind]!
      const key = `[id="${place}"] ${here}`
      if (!(await page.evaluate((selector) => document.activeElement?.matches(selector), key)))
        await tabTo(page, key, 8)
      await page.keyboard.press('Enter')
      if (there) {
        await page.waitForURL('**from=today**')
        await there(page)
      }
      await page.waitForURL(new RegExp(`${office}#`))
      await expect.poll(() => waiting(page).count(), { timeout: 10_000 }).toBe(left - 1)
      // The focus stands on what comes next, without a search for it.
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 10_000 })
        .not.toBe('')
      if (left > 1) await page.keyboard.press('Tab')
      if (left > 1) expect(await placeOf(page)).not.toBe('')
    }
    expect([...sorts].sort()).toEqual(Object.keys(ways).sort())
    // What the operator alone sees (legal texts) is the one sort that cannot wait for an office.
    expect([...sorts, 'legalText'].sort()).toEqual([...thingKinds].sort())
    expect(await page.locator('main').innerText()).toContain('Alles erledigt')
    expect(await axeFindings(page)).toEqual([])
    await page.goto(`/de${office}`)
    expect(await waiting(page).count()).toBe(0)
    await close(page)
  }, 180_000)

  it.each(['de', 'en'])(
    'has accessible pages (%s)',
    async (locale) => {
      for (const colorScheme of ['light', 'dark'] as const)
        for (const viewport of [
          { width: 1280, height: 900 },
          { width: 390, height: 844 }
        ]) {
          const page = await desk({ colorScheme, viewport })
          const file = `/${locale}${office}/organisations/wattlauf-gmbh-demo`
          for (const path of [
            `/${locale}${office}`,
            `${file}/desk`,
            `${file}/timeline`,
            `/${locale}${office}/tasks`,
            `/${locale}${office}/mail-in`,
            `/${locale}${office}/imports/duplicates`
          ]) {
            await page.goto(path)
            for (const one of await page.locator('main details:not([open]) > summary').all())
              if (await one.isVisible()) await one.click()
            expect(await axeFindings(page), path).toEqual([])
            const wide = await page.evaluate(
              () => document.documentElement.scrollWidth > document.documentElement.clientWidth
            )
            expect(wide, `${path} is wider than the screen`).toBe(false)
          }
          await close(page)
        }
    },
    180_000
  )
})

describe('without scripts', () => {
  it('a note, a tag, a task and a call are written and read, and the timeline tells of them', async () => {
    const page = await desk({ javaScriptEnabled: false })
    const file = `/de${office}/organisations/wattlauf-gmbh-demo`
    await page.goto(`${file}/desk`)
    await page.fill('#notes [name=body]', 'Haben einen neuen Prüfstand.')
    await page.click('#notes > form button')
    await page.fill('#new-tag', 'Prüfstand')
    await page.click('#tags > form button')
    await page.click('#tasks > details > summary')
    await page.fill('#tasks #title-new', 'Nachfragen, wann der Prüfstand läuft')
    await page.click('#tasks > details form button')
    await page.click('#log > details > summary')
    await page.fill('#log > details [name=body]', 'Angerufen, Prüfstand läuft ab Mai.')
    await page.click('#log > details form button')
    const text = await page.locator('main').innerText()
    for (const words of [
      'Haben einen neuen Prüfstand.',
      'Nachfragen, wann der Prüfstand läuft',
      'Angerufen, Prüfstand läuft ab Mai.'
    ])
      expect(text).toContain(words)
    await page.goto(`${file}/timeline?kind=desk`)
    const told = await page.locator('main').innerText()
    for (const words of [
      'Notiz geschrieben',
      'Schlagwort vergeben – Prüfstand',
      'Aufgabe angelegt – Nachfragen'
    ])
      expect(told).toContain(words)
    expect(told).toContain('Tarek Baumgart')
    expect(told).not.toContain('Angebot veröffentlicht')
    await close(page)
  })
})
