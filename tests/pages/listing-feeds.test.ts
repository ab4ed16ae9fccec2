import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { translate } from '#lib/i18n/translate.ts'
import { openTable } from '#lib/server/domain/imports/reading/open-table.ts'
import { close, newPage } from './browser.ts'
import { desk, mine, post, read } from './listing-demo.ts'

const files = mkdtempSync(join(tmpdir(), 'hubwerk-exports-'))
afterAll(() => rmSync(files, { recursive: true, force: true }))

describe('feeds and tables', () => {
  it('are what their type says, with stable ids and absolute addresses', async () => {
    for (const path of ['/de/offers-and-needs', '/en/hub/dresden/offers-and-needs']) {
      const page = await (await read(path)).text()
      expect(page).toContain(`<link rel="alternate" type="application/atom+xml" href="${path}/feed.atom"`)
      const atom = await read(`${path}/feed.atom`)
      expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
      const browser = await newPage()
      const parsed = await browser.evaluate(
        (text) => {
          const feed = new DOMParser().parseFromString(text, 'application/xml')
          const all = (name: string) => [...feed.getElementsByTagName(name)].map((one) => one.textContent)
          return { broken: all('parsererror').length, ids: all('id'), updated: all('updated') }
        },
        await atom.text()
      )
      await close(browser)
      expect(parsed.broken).toBe(0)
      expect(parsed.ids.length).toBeGreaterThan(20)
      expect(new Set(parsed.ids).size).toBe(parsed.ids.length)
      expect(parsed.updated.every((at) => !Number.isNaN(Date.parse(at!)))).toBe(true)
      const json = await read(`${path}/feed.json`)
      expect(json.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
      const feed = (await json.json()) as { version: string; items: { id: string; url: string }[] }
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
      expect(feed.items.map((one) => one.id)).toEqual(parsed.ids.slice(1))
      const first = await fetch(feed.items[0]!.url)
      expect(first.status).toBe(200)
      // Signed in or not, a feed holds what everybody may read.
      expect(await (await read(`${path}/feed.json`, 'officeLead')).json()).toEqual(feed)
    }
  })

  it('give the office all of the list and a member their own, with nothing a spreadsheet would run', async () => {
    const t = translate('de')
    const page = await (await read(`${mine('de')}/new?noun=offer`, 'member')).text()
    const organisationId = /name="organisationId" value="([^"]+)"/.exec(page)![1]!
    const formula = '=HYPERLINK("https://böse.example")'
    const fields = {
      ...{ noun: 'offer', organisationId, kind: 'service', visibility: 'office', titleDe: formula },
      ...{ bodyDe: '', titleEn: '', bodyEn: '', contactPersonId: '', months: '6', intent: 'draft' }
    }
    expect((await post(`${mine('de')}/new?/save`, 'member', fields)).status).toBe(303)
    const bytes = new Uint8Array(await (await read(`${mine('de')}/export.csv`, 'member')).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const csv = new TextDecoder().decode(bytes)
    expect(csv.startsWith(`${t('listingColumn.noun')};`)).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""https://böse.example"")"`)
    expect(csv).not.toContain('Klinikum')
    for (const [path, role, least] of [
      [`${mine('de')}/export.xlsx`, 'member', 2],
      [`${desk('de')}/export.xlsx?noun=offer`, 'office', 20]
    ] as const) {
      const answer = await read(path, role)
      const file = join(files, 'export.xlsx')
      writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
      const rows: string[][] = []
      for await (const { cells } of (await openTable(file)).rows()) rows.push(cells)
      expect(rows.length).toBeGreaterThan(least)
      expect(rows.flat()).toContain(formula)
    }
  })
})
