import { posix } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { castNames } from './access/roles.ts'
import { enterAs } from './cast.ts'
import { unpacked } from './unpacked.ts'
import { axeFindings, close, newPage } from './browser.ts'

const begin = { de: 'HIER-BEGINNEN.html', en: 'START-HERE.html' } as const

describe.each([
  ['person', 'de', 'account/privacy'],
  ['person', 'en', 'account/privacy'],
  ['organisation', 'de', 'organisations/wattlauf-gmbh-demo'],
  ['organisation', 'en', 'organisations/wattlauf-gmbh-demo']
] as const)('the archive of one %s (%s)', (of, locale, path) => {
  const all = new Map<string, string>()
  beforeAll(async () => {
    const cookie = await enterAs(inject('address'), castNames.organisationAdmin)
    const answer = await fetch(`${inject('address')}/${locale}/${path}/data.zip`, { headers: { cookie } })
    for (const [name, content] of await unpacked(answer)) all.set(name, String(content))
  })

  it('leads from its first page to every other and back, with words for everything', () => {
    const pages = [...all].filter(([name]) => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(of === 'person' ? 8 : 4)
    const reached = new Set<string>()
    for (const [name, content] of pages) {
      for (const [, href] of content.matchAll(/href="([^"]+)"/g)) {
        const target = posix.normalize(posix.join(posix.dirname(name), decodeURI(href!)))
        expect([...all.keys()], `${name} leads to ${href}`).toContain(target)
        reached.add(target)
      }
      // What a person reads: no numbers of rows, no names of columns, no braces of programs.
      const read = content
        .replace(/<style>.*?<\/style>/s, '')
        .replace(/<pre>.*?<\/pre>/gs, '')
        .replace(/<[^>]+>/g, ' ')
      expect(read, name).not.toMatch(/\b[0-9a-f]{8}-[0-9a-f]{4}-/)
      expect(read, name).not.toMatch(/\{"|\[object|undefined|dataColumn|dataTable|dataCode/)
      const heads = [...content.matchAll(/<dt>([^<]+)<\/dt>/g)].map(([, head]) => head!)
      expect(
        heads.filter((head) => /^[a-z]+(_[a-z]+)+$/.test(head)),
        name
      ).toEqual([])
    }
    expect([...reached].sort()).toEqual(expect.arrayContaining(pages.map(([name]) => name).sort()))
  })

  it('holds the same for programs, with each field described', () => {
    const { tables } = JSON.parse(all.get('data/fields.json')!)
    expect(Object.keys(tables).length).toBeGreaterThan(3)
    for (const [table, { title, columns }] of Object.entries(tables) as [
      string,
      { title: string; columns: object }
    ][]) {
      const { rows, done } = JSON.parse(all.get(`data/${table}.json`)!)
      expect(title.length).toBeGreaterThan(2)
      for (const row of [...rows, ...done])
        expect(Object.keys(columns)).toEqual(expect.arrayContaining(Object.keys(row)))
    }
  })

  it('is readable for everybody, and tells who answers for it', async () => {
    const index = all.get(begin[locale])!
    expect(index).toContain(`<html lang="${locale}">`)
    expect(index).toMatch(/Hub Leipzig|Infrastructure|Leipzig/)
    const page = await newPage({ viewport: { width: 390, height: 844 } })
    for (const [name, content] of [...all].filter(([one]) => one.endsWith('.html'))) {
      await page.setContent(content)
      expect(await axeFindings(page), name).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, name).toBeLessThanOrEqual(390)
    }
    await close(page)
  })
})

it('says what an introduction, an offer and an entry of the history are about, without telling of the other side', async () => {
  const cookie = await enterAs(inject('address'), castNames.organisationAdmin)
  const read = async (path: string, file: string) => {
    const answer = await fetch(`${inject('address')}/de/${path}/data.zip`, { headers: { cookie } })
    return String((await unpacked(answer)).get(`pages/${file}.html`))
  }
  for (const path of ['account/privacy', 'organisations/wattlauf-gmbh-demo']) {
    const sides = await read(path, 'introduction_side')
    expect(sides).toMatch(/<dt>Vermittlung<\/dt><dd>[^<]{5}/)
    expect(sides).toMatch(/<dt>Eintrag<\/dt><dd>[^<]{5}/)
    // What the other side is looking for is read on the page of the introduction, by the rules that hold there.
    expect(sides).not.toContain('Lecks in Fernwärmeleitungen')
  }
  const offers = await read('organisations/wattlauf-gmbh-demo', 'offer')
  expect(offers).toContain('<dt>Worum es geht</dt><dd>Lastprognose als Dienst</dd>')
  const history = await read('account/privacy', 'audit_entry')
  expect(history).toContain('nachher: verwaltet die Organisation')
  expect(history).not.toMatch(/\b(from|to|person|organisation): /)
})

it('the archive of an organisation holds what is its own, and nobody’s name or address', async () => {
  const cookie = await enterAs(inject('address'), castNames.organisationAdmin)
  const answer = await fetch(`${inject('address')}/de/organisations/wattlauf-gmbh-demo/data.zip`, {
    headers: { cookie }
  })
  const all = await unpacked(answer)
  const rowsOf = (table: string) =>
    JSON.parse(String(all.get(`data/${table}.json`))).rows as Record<string, unknown>[]
  const [own] = rowsOf('organisation')
  expect(own).toMatchObject({ slug: 'wattlauf-gmbh-demo' })
  expect(rowsOf('organisation').length).toBe(1)
  for (const [name, content] of all) {
    if (!name.startsWith('data/') || name === 'data/fields.json') continue
    for (const row of JSON.parse(String(content)).rows)
      if ('organisation_id' in row) expect(row.organisation_id, name).toBe(own!.id)
    expect(String(content), name).not.toMatch(/Okafor|Brandis|@wattlauf/)
  }
  expect(rowsOf('need_text').map((row) => row.title)).toContain(
    'Anschlussfinanzierung bis 1,5 Millionen Euro'
  )
})

it.each(['de', 'en'])(
  'an organisation’s own history is told to those who answer for it (%s)',
  async (locale) => {
    const cookie = await enterAs(inject('address'), castNames.organisationAdmin)
    const page = await newPage({ viewport: { width: 390, height: 844 }, cookie })
    await page.goto(`/${locale}/organisations/wattlauf-gmbh-demo/edit`)
    expect(await axeFindings(page)).toEqual([])
    await page.locator('a[href$="/history"]').press('Enter')
    await page.waitForURL(/history$/)
    await expect.poll(() => page.locator('main ol li').count()).toBeGreaterThan(3)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const older = await page.request.get(
      page.url().replace(/history$/, 'history?before=2020-01-01T00:00:00.000Z_0_1')
    )
    expect(await older.text()).toContain(
      locale === 'de' ? 'Noch ist nichts geschehen' : 'Nothing has happened yet'
    )
    await close(page)
  }
)
