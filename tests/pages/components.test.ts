import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { castNames } from './access/roles.ts'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { enterAs } from './cast.ts'

const locales = ['de', 'en'] as const
const phone = { width: 390, height: 844 }

async function open(locale: string, path: string, more: Parameters<typeof newPage>[0] = {}) {
  const page = await newPage({ viewport: phone, ...more })
  await page.goto(`/${locale}/hub/${path}`)
  return page
}

/** Follows a link, or asks a question: with scripts no new document comes, without there is one. */
async function go(page: Page, target: Locator) {
  const before = page.url()
  await target.click()
  await page.waitForURL((url) => url.href !== before)
}

describe.each(locales)('the catalogue of components (%s)', (locale) => {
  it('is narrowed by words, quantities and options, leads to a component, and compares some', async () => {
    const page = await open(locale, 'leipzig/components', { viewport: { width: 1280, height: 900 } })
    expect(await axeFindings(page)).toEqual([])
    const found = () => page.locator('h2#results').innerText()
    const all = Number.parseInt(await found())
    expect(all).toBeGreaterThan(30)
    await page.locator('aside input[name="p.frequency"]').fill(locale === 'de' ? '868 MHz' : '0.868 GHz')
    await page.locator('aside input[name="p.operatingTemperature"]').fill('-30 °C')
    await go(page, page.locator('aside form button'))
    const some = Number.parseInt(await found())
    expect(some).toBeGreaterThan(2)
    expect(some).toBeLessThan(all)
    expect(await page.locator('aside input[name="p.frequency"]').inputValue()).toContain('868')
    await go(page, page.locator('aside a', { hasText: locale === 'de' ? 'Gateway' : 'Gateway' }).first())
    expect(Number.parseInt(await found())).toBeLessThan(some)
    for (const box of (await page.locator('article input[type=checkbox]').all()).slice(0, 2))
      await box.check()
    await go(page, page.locator('#compare button'))
    expect(await page.locator('thead th').count()).toBe(2)
    expect(await axeFindings(page)).toEqual([])
    await go(page, page.locator('thead th a').first())
    expect(await axeFindings(page)).toEqual([])
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent())!)
    expect(data['@type']).toBe('Product')
    expect(data.additionalProperty.length).toBeGreaterThan(1)
    await close(page)
  })

  it('says next to a demand what it cannot read', async () => {
    const page = await open(locale, 'leipzig/components?p.frequency=868+kg')
    expect(await page.locator('aside .error').innerText()).toContain('kg')
    expect(await axeFindings(page)).toEqual([])
    await close(page)
  })

  it.each(['components', 'components?q=Leck', 'components?q=nirgendwo', 'components/compare'])(
    'fits a phone and is accessible: %s',
    async (path) => {
      const page = await open(locale, `dresden/${path}`)
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await close(page)
    }
  )

  it('explains why a component goes with another, and hides what only looks alike', async () => {
    const page = await open(locale, 'leipzig/components?q=Leckohr+Funk')
    await go(page, page.locator('article h3 a').first())
    const words = await page.locator('main').innerText()
    expect(words).toContain('Dachantenne 8')
    expect(words).not.toContain('Gateway 915')
    await page.locator('section details summary').first().click()
    expect(await page.locator('section details li').first().innerText()).toContain('LoRaWAN')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await close(page)
  })
})

describe.each([
  ['de', true],
  ['en', false]
] as const)('a member lists a component (%s, scripts: %s)', (locale, javaScriptEnabled) => {
  it('is told what is missing beside the fields, loses nothing, and finds it in the catalogue', async () => {
    const cookie = await enterAs(inject('address'), castNames.organisationAdmin)
    const page = await open(locale, 'leipzig/my/components', { cookie, javaScriptEnabled })
    const name = `Messkoffer ${locale} mit einem recht langen Namen für schmale Bildschirme`
    await go(page, page.locator('a[href$="/components/new"]'))
    await go(page, page.locator('main li a', { hasText: 'Sensor' }).first())
    await page.locator('input[name=name]').fill(name)
    await page.locator('input[name="p.operatingTemperature"]').fill('-20 kg')
    await follow(page, page.locator('button[value=publish]'))
    await expect.poll(() => page.locator('.form-field .error').count()).toBe(3)
    expect((await page.locator('.form-field .error').allInnerTexts()).join(' ')).toContain('kg')
    expect(await page.locator('input[name=name]').inputValue()).toBe(name)
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([])
    await page.locator('input[name="p.operatingTemperature"]').fill('-20 … 60 °C')
    await page.locator('select[name="p.technologyReadinessLevel"]').selectOption('7')
    await page.locator('select[name="i.0.spoken"]').selectOption('modbusRtu peripheral')
    await follow(page, page.locator('button[formaction^="?/another"]'))
    expect(await page.locator('select[name="i.0.spoken"]').inputValue()).toBe('modbusRtu peripheral')
    await page.locator('select[name="i.1.spoken"]').selectOption('lorawan endDevice')
    const details = page.locator('.one').nth(1)
    if (!(await details.locator('input').first().isVisible())) await details.locator('summary').click()
    await page.locator('input[name="i.1.versions"]').fill('1.0.4')
    await page.locator('input[name="i.1.frequency"]').fill('863–870 MHz')
    await page.locator('input[name="i.1.regions"]').fill('eu')
    await follow(page, page.locator('button[value=publish]'))
    expect(page.url()).toContain('done=written')
    expect(await page.locator('input[name="i.1.regions"]').inputValue()).toBe('EU')
    await page.goto(`/${locale}/hub/leipzig/components?q=Messkoffer+${locale}&p.frequency=868+MHz`)
    expect(await page.locator('article h3').allInnerTexts()).toEqual([name])
    await go(page, page.locator('article h3 a'))
    expect(await page.locator('main').innerText()).toContain('Dachantenne 8')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await go(page, page.locator('main .actions a').first())
    await follow(page, page.locator('form[action="?/withdraw"] button'))
    await page.goto(`/${locale}/hub/leipzig/components?q=Messkoffer+${locale}`)
    expect(await page.locator('article').count()).toBe(0)
    await close(page)
  })

  it('brings a table, reads what is wrong in which row, and takes the rest', async () => {
    const cookie = await enterAs(inject('address'), castNames.organisationAdmin)
    const page = await open(locale, 'leipzig/my/components/import', { cookie, javaScriptEnabled })
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([])
    const heads = 'class,name,article,interfaces,technologyReadinessLevel,operatingTemperature'
    const rows = [
      `sensor,Tabellensensor ${locale},T-${locale},modbusRtu peripheral,8,-20 … 60 °C`,
      `sensor,Falsch,T-2,modbusRtu peripheral,8,-20 … 60 kg`
    ]
    const buffer = Buffer.from([heads, ...rows].join('\n'))
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'katalog.csv', mimeType: 'text/csv', buffer })
    await follow(page, page.locator('main form button.primary'))
    const report = page.locator('table').first()
    expect(await report.innerText()).toMatch(/3\s+operatingTemperature\s+.*kg/)
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([])
    const csv = await page.request.get(`${page.url()}/report.csv`, { headers: { cookie } })
    expect(await csv.text()).toMatch(/3[;,]operatingTemperature[;,]/)
    await follow(page, page.locator('form[action="?/take"] button'))
    await page.goto(`/${locale}/hub/leipzig/components?q=Tabellensensor+${locale}`)
    expect(await page.locator('article').count()).toBe(1)
    await close(page)
  })
})
