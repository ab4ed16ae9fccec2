import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeFindings, close, newPage } from './browser.ts'
import { dataFolder, freePort, type RunningProgram, start, stopAll } from './program.ts'

const folder = dataFolder()
let empty: RunningProgram

beforeAll(async () => {
  empty = await start(['--data', folder, '--port', await freePort()])
})
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['de', 'en'])('the first run in the browser (%s)', (locale) => {
  it.each([true, false])('is accessible, scripts: %s', async (javaScriptEnabled) => {
    const page = await newPage({ javaScriptEnabled })
    await page.goto(`${empty.address}/${locale}/setup`)
    // axe needs scripts in the page; without them the page itself is what is looked at.
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([])
    expect(await page.locator('h1').count()).toBe(1)
    await close(page)
  })
})

describe('from the one-time link to the office', () => {
  it('by keyboard alone, with a mistake on the way that loses nothing', async () => {
    const page = await newPage()
    await page.goto(empty.link!)
    expect(await axeFindings(page)).toEqual([])
    await page.locator('main button').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/setup')
    expect(await axeFindings(page)).toEqual([])
    await page.fill('[name=networkName]', 'Digitale Hubs Prüfstadt')
    await page.fill('[name=name]', 'Hub für Digitalisierungsstrategiekoordination')
    await page.fill('[name=slug]', 'Prüf Hub')
    await page.fill('[name=place]', 'Prüfstadt')
    await page.locator('[name=place]').press('Enter')
    await page.waitForSelector('[aria-invalid=true]')
    expect(await axeFindings(page)).toEqual([])
    expect(await page.inputValue('[name=networkName]')).toBe('Digitale Hubs Prüfstadt')
    await page.fill('[name=slug]', 'pruef-hub')
    await page.locator('[name=slug]').press('Enter')
    await page.waitForURL('**/office')
    expect(await page.textContent('main')).toContain('Digitalisierungsstrategiekoordination')
    expect(await axeFindings(page)).toEqual([])
    await close(page)
  })
})

describe.each(['de', 'en'])('the office of the demo world (%s)', (locale) => {
  it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
    const page = await newPage({ colorScheme, cookie: inject('operatorCookie') })
    for (const path of ['/office', '/sign-in']) {
      await page.goto(`/${locale}${path}`)
      expect(await axeFindings(page), path).toEqual([])
    }
    await close(page)
  })
})
