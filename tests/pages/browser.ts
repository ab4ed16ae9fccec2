import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser | undefined

/** A fresh page in the browser of this machine. Without one, the test fails and says what to install. */
export async function newPage(options: BrowserContextOptions & { cookie?: string } = {}): Promise<Page> {
  const executablePath = inject('browser')
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge found: sudo apt-get install -y chromium')
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking']
  browser ??= await chromium.launch({ executablePath, args })
  const { cookie, ...rest } = options
  const context = await browser.newContext({ baseURL: inject('address'), reducedMotion: 'reduce', ...rest })
  if (cookie) {
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: inject('address') }])
  }
  return context.newPage()
}

/**
 * Clicks what leads to another document and waits until that one is there. A click alone comes back before the
 * navigation has begun, and what is read next may still be the old page. For pages without scripts: with them,
 * the router stays in the same document, and a test waits for what it expects to see.
 */
export async function follow(page: Page, target: string | Locator): Promise<void> {
  const link = typeof target === 'string' ? page.locator(target) : target
  await Promise.all([page.waitForEvent('load'), link.click()])
}

/** Closes the page with everything that belongs to it. */
export const close = (page: Page) => page.context().close()

/** What axe-core finds against WCAG 2.2 AA and its best practices: one line a finding, with the element. */
export async function axeFindings(page: Page): Promise<string[]> {
  // As a debugger's evaluation, which the page's content security policy does not stop.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`)
    )
  })
}

afterAll(async () => {
  await browser?.close()
  browser = undefined
})
