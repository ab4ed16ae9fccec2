import { describe, expect, inject, it } from 'vitest'
import { axeFindings, close, follow, newPage } from './browser.ts'

const organisation = '/organisations/stadtwerke-pleissenaue-demo'
const question = '/partners?q=Zustands%C3%BCberwachung%20von%20Werkzeugmaschinen'

/** Every public page, full, empty and refused. */
const pages = [
  '',
  '/hub/leipzig',
  '/hub/dresden/directory',
  '/hub/dresden/partners',
  '/directory',
  '/directory?kind=startUp&topic=energy&q=speicher',
  '/directory?q=gibtesnicht',
  organisation,
  '/partners',
  question,
  '/partners?q=qqqqq&kind=multiplier',
  '/search',
  '/search?q=sensor',
  '/search?in=need',
  '/search?q=gibtesnicht',
  '/imprint',
  '/privacy',
  '/accessibility',
  '/there-is-no-such-page',
  '/hub/nowhere'
]

describe.each(['de', 'en'])('public pages (%s)', (locale) => {
  it.each(['light', 'dark'] as const)('hold what axe asks for, in %s', async (colorScheme) => {
    const page = await newPage({ colorScheme })
    const found: string[] = []
    for (const path of pages) {
      await page.goto(`/${locale}${path}`)
      for (const finding of await axeFindings(page)) found.push(`${path} ${finding}`)
    }
    expect(found).toEqual([])
    await close(page)
  })

  it('fit a phone: nothing sticks out sideways', async () => {
    const page = await newPage({ viewport: { width: 390, height: 844 } })
    const wide: string[] = []
    for (const path of pages) {
      await page.goto(`/${locale}${path}`)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) wide.push(`${path}: ${over} pixels`)
    }
    expect(wide).toEqual([])
    await close(page)
  })

  it('break no rule of their own content security policy and no script', async () => {
    const page = await newPage()
    const said: string[] = []
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    for (const path of pages.filter((one) => !/no-such|nowhere/.test(one)))
      await page.goto(`/${locale}${path}`)
    expect(said).toEqual([])
    await close(page)
  })

  it('say Demo on every page', async () => {
    for (const path of pages) {
      const body = await (await fetch(`${inject('address')}/${locale}${path}`)).text()
      expect(body.includes('>Demo</strong>'), path).toBe(true)
    }
  })
})

describe('without scripts', () => {
  it('a question is asked, narrowed and answered with reasons', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto('/de')
    await page.fill('main textarea', 'Lecks in Fernwärmeleitungen früh erkennen')
    await follow(page, 'main form button')
    expect(new URL(page.url()).searchParams.get('q')).toContain('Fernwärme')
    const cards = page.locator('.match-card')
    expect(await cards.count()).toBeGreaterThan(2)
    expect(await cards.first().locator('.why').textContent()).toMatch(/Fernwärme/)
    await page.locator('details summary', { hasText: 'Nur diese zeigen' }).click()
    await page.check('input[name=kind][value=startUp]')
    await follow(page, 'main form button')
    const kinds = await page.locator('.match-card .facts').allTextContents()
    expect(kinds.length).toBeGreaterThan(0)
    expect(kinds.every((text) => text.includes('Start-up'))).toBe(true)
    await close(page)
  })

  it('the directory is searched, narrowed by a facet whose figure is kept, and widened again', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto('/de/directory')
    const all = (await page.locator('#results').textContent())!
    const facet = page.locator('aside a', { hasText: 'Forschungseinrichtung' })
    const promised = Number(await facet.locator('.count').textContent())
    await follow(page, facet)
    expect(await page.locator('#results').textContent()).toContain(String(promised))
    expect(await page.locator('article h3').count()).toBe(promised)
    await follow(page, 'aside a.chosen')
    // As before; how many that are depends on what other tests have imported by now.
    expect(await page.locator('#results').textContent()).toBe(all)
    await close(page)
  })

  it('the language changes and the page stays', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto('/de/directory?kind=startUp')
    await follow(page, 'header a[hreflang=en]')
    expect(page.url()).toContain('/en/directory?kind=startUp')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await close(page)
  })
})

describe('every figure', () => {
  it('on the front page is the length of the list it opens', async () => {
    const page = await newPage()
    await page.goto('/de')
    const links = await page.locator('.groups a').evaluateAll((all) =>
      all.map((one) => ({
        href: one.getAttribute('href')!,
        count: one.querySelector('.count')!.textContent!.trim()
      }))
    )
    expect(links).toHaveLength(5)
    for (const { href, count } of links) {
      await page.goto(href)
      expect(await page.locator('#results').textContent(), href).toMatch(new RegExp(`^${count} `))
    }
    await close(page)
  })
})

describe('addresses', () => {
  it('the bare one leads to the language of the browser', async () => {
    const answer = await fetch(inject('address'), {
      headers: { 'accept-language': 'en' },
      redirect: 'manual'
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/en'])
  })

  it('nonsense in them is left out, not refused', async () => {
    for (const path of [
      '/de/directory?page=-3&sort=x&kind=y&topic=z',
      '/de/search?in=x&page=1e9',
      '/de/partners?kind=q'
    ]) {
      expect((await fetch(inject('address') + path)).status, path).toBe(200)
    }
  })
})
