import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { axeFindings, close, follow, newPage } from './browser.ts'

const cookie = inject('operatorCookie')
const testFile = (name: string) => join(import.meta.dirname, '../files', name)
const imports = '/de/hub/leipzig/office/imports'

async function choose(page: Page, name: string) {
  await page.goto(imports)
  await page.setInputFiles('[name=file]', testFile(name))
}

async function upload(page: Page, name: string) {
  await choose(page, name)
  await page.click('main form button')
}

/** The result page, once the import that runs in the background is done. */
async function result(page: Page): Promise<string> {
  for (;;) {
    const text = (await page.textContent('main')) ?? ''
    if (text.includes('Ergebnis') && !(await page.locator('meta[http-equiv=refresh]').count())) return text
    await page.waitForTimeout(200)
    await page.reload()
  }
}

describe('importing in the office', () => {
  it('goes from the file to the result without scripts, and the second time changes nothing', async () => {
    for (const [created, unchanged] of [
      [12, 0],
      [0, 12]
    ]) {
      const page = await newPage({ cookie, javaScriptEnabled: false })
      await choose(page, 'vorhaben-musterland.csv')
      await follow(page, 'main form button')
      expect(await page.inputValue('[name=column-0]')).toBe('name')
      expect(await page.isChecked('[name=wrappedNames]')).toBe(true)
      await follow(page, 'main form button.primary')
      expect(await page.textContent('main')).toContain('Noch ist nichts geändert.')
      await follow(page, 'main form button.primary')
      const text = (await result(page)).replace(/\s+/g, ' ')
      expect(text).toMatch(new RegExp(`neu ${created}\\D`))
      expect(text).toMatch(new RegExp(`unverändert ${unchanged}\\D`))
      expect(text).toContain('1.989.178,90')
      await close(page)
    }
  })

  it('says next to the field what is wrong with a file or a mapping, and keeps what was chosen', async () => {
    const page = await newPage({ cookie })
    await page.goto(imports)
    await page.setInputFiles('[name=file]', {
      name: 'liste.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 …')
    })
    await page.click('main form button')
    await page.waitForSelector('[aria-invalid=true]')
    expect(await page.textContent('.form-field.wrong')).toContain('PDF')
    expect(await axeFindings(page)).toEqual([])
    await upload(page, 'kooperationen-windows-1252.csv')
    await page.waitForSelector('[name=column-1]')
    await page.selectOption('[name=column-2]', 'name')
    await page.selectOption('[name=column-4]', '')
    await page.click('main form button.primary')
    await page.waitForSelector('[aria-invalid=true]')
    expect(await page.textContent('.form-field.wrong')).toContain(
      'Diese Bedeutung hat schon eine andere Spalte'
    )
    expect(await page.inputValue('[name=column-4]')).toBe('')
    expect(await axeFindings(page)).toEqual([])
    await close(page)
  })

  it('offers the row report as a file', async () => {
    const page = await newPage({ cookie })
    await upload(page, 'kooperationen-windows-1252.csv')
    await page.waitForSelector('[name=column-1]')
    await page.click('main form button.primary')
    await page.getByText('Noch ist nichts geändert.').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')])
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      '\ufeffZeile;Spalte;Wert;Folge;Grund\r\n' +
        '12;;Summe | 438.812,26;Zeile nicht übernommen;Das ist eine Summenzeile und kein Eintrag.\r\n'
    )
    await close(page)
  })

  it('lets duplicates be merged and the merge be undone', async () => {
    const page = await newPage({ cookie })
    await page.goto(`${imports}/duplicates`)
    const before = await page.locator('form[action="?/decide"]').count()
    expect(before).toBeGreaterThan(0)
    expect(await axeFindings(page)).toEqual([])
    const first = page.locator('form[action="?/decide"]').first()
    await first.locator('input[value=keep_first]').check()
    await first.locator('button').click()
    await page.locator('form[action="?/undo"]').first().waitFor()
    await expect.poll(() => page.locator('form[action="?/decide"]').count()).toBe(before - 1)
    expect(await axeFindings(page)).toEqual([])
    await page.locator('form[action="?/undo"] button').first().click()
    await page.locator('form[action="?/undo"]').first().waitFor({ state: 'detached' })
    await close(page)
  })

  it.each([
    ['de', 'light'],
    ['en', 'dark']
  ] as const)('is accessible in %s, %s', async (locale, colorScheme) => {
    const page = await newPage({ cookie, colorScheme })
    const base = `/${locale}/hub/leipzig/office/imports`
    for (const path of [base, `${base}/duplicates`, `${base}/proposals`]) {
      await page.goto(path)
      expect(await axeFindings(page), path).toEqual([])
    }
    await page.goto(base)
    await page.locator('tbody a').first().click()
    await page.waitForURL(`**/imports/*-*`)
    expect(await axeFindings(page)).toEqual([])
    await close(page)
  })
})
