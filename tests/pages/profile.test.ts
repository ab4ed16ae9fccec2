import { beforeAll, describe, expect, inject, it } from 'vitest'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { castCookies } from './cast.ts'

const own = '/de/organisations/wattlauf-gmbh-demo'
let cookie: string

beforeAll(async () => {
  cookie = (await castCookies()).organisationAdmin
})

// One pixel, transparent; the smallest picture that is one.
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64'
)
const save = 'main form button.primary'

describe('a profile in the browser', () => {
  it('says next to the field what is wrong and keeps every word', async () => {
    const page = await newPage({ cookie, javaScriptEnabled: false })
    await page.goto(`${own}/edit`)
    await page.fill('[name=descriptionEn]', 'We build meters that need no mains.')
    await page.fill('[name=vat]', 'DE129274203')
    await page.fill('[name=website]', 'gibt es nicht')
    await page.check('[name=languages][value=cs]')
    await follow(page, save)
    const wrong = page.locator('.form-field.wrong')
    expect(await wrong.count()).toBe(2)
    expect(await wrong.nth(0).textContent()).toContain('https://example.org')
    expect(await wrong.nth(1).textContent()).toContain('Prüfziffer')
    expect(await page.inputValue('[name=descriptionEn]')).toContain('no mains')
    expect(await page.isChecked('[name=languages][value=cs]')).toBe(true)
    await page.fill('[name=vat]', 'DE129274202')
    await page.fill('[name=sites]', 'Görlitz\nZwönitz\n\n')
    await page.fill('[name=website]', 'wattlauf.example')
    await follow(page, save)
    expect(page.url()).toContain('saved=yes')
    await page.goto(own)
    expect(await page.textContent('main')).toContain('DE129274202')
    expect(await page.textContent('main')).toContain('Görlitz, Zwönitz')
    await close(page)
  })

  it('edited in two tabs shows the second what the first has written, and loses nothing', async () => {
    const first = await newPage({ cookie, javaScriptEnabled: false })
    const second = await newPage({ cookie, javaScriptEnabled: false })
    await first.goto(`${own}/edit`)
    await second.goto(`${own}/edit`)
    await first.fill('[name=descriptionEn]', 'First words.')
    await second.fill('[name=descriptionEn]', 'Second words.')
    await follow(first, save)
    await follow(second, save)
    expect(await second.inputValue('[name=descriptionEn]')).toBe('Second words.')
    expect(await second.textContent('.newer')).toContain('First words.')
    await follow(second, save)
    expect(second.url()).toContain('saved=yes')
    expect(await second.inputValue('[name=descriptionEn]')).toBe('Second words.')
    await close(first)
    await close(second)
  })

  it('takes a picture, refuses what only looks like one, and shows it to whom it may', async () => {
    const page = await newPage({ cookie })
    await page.goto(`${own}/edit/logo`)
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    await page.setInputFiles('[name=logo]', { name: 'logo.png', mimeType: 'image/png', buffer: svg })
    await page.click(save)
    await page.waitForSelector('.form-field.wrong')
    expect(await page.textContent('.form-field.wrong')).toContain('SVG')
    expect(await axeFindings(page)).toEqual([])
    await page.setInputFiles('[name=logo]', { name: 'logo.png', mimeType: 'image/png', buffer: pixel })
    await page.click(save)
    await page.waitForURL('**/logo?saved=yes')
    expect(await axeFindings(page)).toEqual([])
    const shown = await fetch(`${inject('address')}${own}/logo`)
    expect([
      shown.status,
      shown.headers.get('content-type'),
      shown.headers.get('x-content-type-options')
    ]).toEqual([200, 'image/png', 'nosniff'])
    expect(Buffer.from(await shown.arrayBuffer()).equals(pixel)).toBe(true)
    await page.goto(`${own}/edit/visibility`)
    await page.selectOption('[name=logo]', 'private')
    await page.click(save)
    await page.waitForURL('**/visibility?saved=yes')
    expect((await fetch(`${inject('address')}${own}/logo`)).status).toBe(404)
    await close(page)
  })

  it('proposes topics from its own words, which are confirmed', async () => {
    const page = await newPage({ cookie, javaScriptEnabled: false })
    await page.goto(`${own}/edit/topics`)
    const topics = page.locator('[name=topics]')
    expect(await topics.count()).toBeGreaterThan(2)
    const word = (await page.locator('main li label').first().textContent())!.trim().split('\n')[0]!.trim()
    await follow(page, save)
    await page.goto(own)
    expect(await page.textContent('main aside')).toContain(word)
    await close(page)
  })
})
