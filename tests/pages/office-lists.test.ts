import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { axeFindings, close, newPage } from './browser.ts'

const pageOf = (options: { width?: number; javaScriptEnabled?: boolean; colorScheme?: 'dark' } = {}) => {
  const { width = 1280, ...rest } = options
  return newPage({ viewport: { width, height: 844 }, cookie: inject('operatorCookie'), ...rest })
}

/** Presses a button under the keyboard that posts, and waits until the server has answered. */
const post = (page: Page, button: string) =>
  Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.locator(button).first().press('Enter')
  ])

describe('the lists of an office', () => {
  it.each([
    ['de', 1280, undefined],
    ['en', 390, 'dark' as const]
  ])('have accessible pages (%s, %i)', async (locale, width, colorScheme) => {
    const page = await pageOf({ width, ...(colorScheme ? { colorScheme } : {}) })
    const office = `/${locale}/hub/leipzig/office`
    for (const path of [
      'memberships?kind=startUp&state=active&sort=-city',
      'memberships?q=zzzz',
      'people?consent=missing',
      'lists/organisations/filters',
      'lists/people/filters',
      'lists/organisations/bulk?of=all',
      'lists/organisations/bulk?of=all&kind=task',
      'lists/organisations/bulk?of=all&kind=level&level=member&preview=yes',
      'lists/organisations/bulk?of=all&kind=task&title=&preview=yes',
      'lists/people/bulk',
      'lists/actions',
      'mailings',
      'mailings/new',
      'exports'
    ]) {
      await page.goto(`${office}/${path}`)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await axeFindings(page), path).toEqual([])
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(scroll, path).toBeLessThanOrEqual(width)
    }
    await close(page)
  })

  it.each([true, false])('narrow, tag, take back and give away (scripts: %s)', async (javaScriptEnabled) => {
    const tag = javaScriptEnabled ? 'Messe mit' : 'Messe ohne'
    const page = await pageOf({ javaScriptEnabled })
    const office = '/de/hub/leipzig/office'
    await page.goto(`${office}/memberships?kind=startUp`)
    const listed = await page.locator('tbody tr').count()
    expect(listed).toBeGreaterThan(1)
    await page.goto(`${office}/lists/organisations/bulk?of=all&address=${encodeURIComponent('kind=startUp')}`)
    await page.locator('button[value=tagAdd]').press('Enter')
    await page.waitForURL(/kind=tagAdd/)
    await page.fill('[name=name]', tag)
    await page.locator('[name=preview]').press('Enter')
    await page.waitForURL(/preview=yes/)
    await post(page, 'form[method=post] .primary')
    await page.waitForURL(/lists\/actions\/[0-9a-f-]{36}/)
    const action = page.url()
    const tagged = async () => {
      await page.goto(`${office}/memberships?kind=startUp`)
      return (await page.locator('tbody').innerText()).split(tag).length - 1
    }
    await expect.poll(tagged).toBe(listed)
    await page.goto(action)
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([])
    await post(page, 'main form[method=post] button')
    await expect.poll(tagged).toBe(0)
    await close(page)
  })

  it('are exported as they are shown', async () => {
    const page = await pageOf()
    const address = '/de/hub/leipzig/office/lists/organisations/export'
    const [csv, json, xlsx] = await Promise.all(
      ['csv', 'json', 'xlsx'].map((format) => page.request.get(`${address}.${format}?kind=startUp`))
    )
    await page.goto('/de/hub/leipzig/office/memberships?kind=startUp')
    const shown = await page.locator('tbody tr').count()
    expect((await csv!.text()).trim().split('\r\n').length).toBe(shown + 1)
    expect(((await json!.json()) as unknown[]).length).toBe(shown)
    expect((await xlsx!.body()).subarray(0, 2).toString()).toBe('PK')
    for (const answer of [csv!, json!, xlsx!])
      expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename/)
    await close(page)
  })

  it('keep a choice that was made before the scripts were there', async () => {
    const page = await pageOf()
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route(/_app\/immutable\/.*\.js/, async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/de/hub/leipzig/office/roles', { waitUntil: 'commit' })
    const choice = page.getByRole('radio', { name: /^Mentoring/ })
    await choice.check()
    release()
    await page.waitForLoadState('networkidle')
    expect(await choice.isChecked()).toBe(true)
    await close(page)
  })
})
