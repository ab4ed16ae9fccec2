import { describe, expect, inject, it } from 'vitest'
import { axeFindings, close, newPage } from './browser.ts'

// The console's operator, not one of the cast: what the access matrix tries out also ends sessions of the cast.
const pageOf = (width = 1200) =>
  newPage({ viewport: { width, height: 844 }, cookie: inject('operatorCookie') })

describe('the people of an office', () => {
  it.each(['de', 'en'])('have accessible pages that fit a phone (%s)', async (locale) => {
    const page = await pageOf(390)
    const office = `/${locale}/hub/leipzig/office`
    await page.goto(`${office}/people`)
    const person = await page.locator('tbody a').first().getAttribute('href')
    for (const path of [
      office,
      `${office}/people`,
      `${office}/people?q=zzzz`,
      person!,
      `${office}/roles`,
      `${office}/settings/mails`,
      `${office}/settings/mails/claimRefused`,
      `/${locale}/my`
    ]) {
      await page.goto(path)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await axeFindings(page), path).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(390)
    }
    await close(page)
  })

  it('are found, and opened from the list', async () => {
    const page = await pageOf()
    await page.goto('/de/hub/leipzig/office/people')
    await page.fill('.ask [name=q]', 'okafor')
    await page.click('form.ask button')
    await page.waitForURL(/q=okafor/)
    await expect.poll(() => page.locator('tbody tr').count()).toBeLessThan(5)
    await page.locator('tbody').getByRole('link', { name: 'Mirjam Okafor' }).first().click()
    await expect.poll(() => page.locator('h1').innerText()).toBe('Mirjam Okafor')
    await close(page)
  })

  it('a role for an address without account is refused at its field', async () => {
    const page = await pageOf()
    await page.goto('/de/hub/leipzig/office/roles')
    await page.fill('[name=email]', 'niemand@example.org')
    await page.getByRole('radio', { name: /^Mentoring/ }).check()
    await page.click('.grant button')
    await expect.poll(() => page.locator('main').innerText()).toContain('hat niemand ein Konto')
    expect(await page.inputValue('[name=email]')).toBe('niemand@example.org')
    await close(page)
  })

  it('a mail text is previewed as typed, without being saved', async () => {
    const page = await pageOf()
    await page.goto('/de/hub/leipzig/office/settings/mails/claimRefused')
    await page.fill('[name=bodyDe]', 'Moin {organisation}, weiter hier: {link}')
    await page.click('[formaction="?/preview"]')
    await expect.poll(() => page.locator('article').first().innerText()).toContain('Moin Beispiel GmbH')
    expect(await page.inputValue('[name=bodyDe]')).toBe('Moin {organisation}, weiter hier: {link}')
    await page.fill('[name=bodyDe]', 'Moin {name}')
    await page.click('.actions .primary')
    await expect.poll(() => page.locator('main').innerText()).toContain('{name} gibt es hier nicht')
    await page.goto('/de/hub/leipzig/office/settings/mails/claimRefused')
    expect(await page.inputValue('[name=bodyDe]')).toContain('Ihre Anfrage')
    await close(page)
  })
})
