// Takes the pictures of the documents: five pages, desktop and phone, light and dark, from the demo world.
// node scripts/with-node.mjs scripts/screenshots.ts
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')
const target = join(root, 'docs/screenshots')
const pages = {
  front: '/de',
  hub: '/de/hub/leipzig',
  directory: '/de/directory?topic=energy',
  organisation: '/de/organisations/stadtwerke-pleissenaue-demo',
  partners: '/de/partners?q=Wir%20suchen%20eine%20Zustands%C3%BCberwachung%20f%C3%BCr%20Werkzeugmaschinen'
}
const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }
const browserPath =
  process.env.HUBWERK_BROWSER ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path)
  )

if (!browserPath) {
  console.error('No Chromium found. Install one: sudo apt-get install -y chromium')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-screenshots-'))
chmodSync(folder, 0o755)
mkdirSync(target, { recursive: true })
const port = await freePort()
// The clock stands still, so that a picture changes only when the page does.
const server = spawn(join(root, 'hubwerk'), ['start', '--demo', '--data', folder, '--port', String(port)], {
  env: { ...process.env, HUBWERK_NOW: '2026-11-01T09:00:00Z' },
  stdio: ['ignore', 'ignore', 'inherit']
})
try {
  await answering(`http://127.0.0.1:${port}/health`)
  await takeAll(browserPath)
} finally {
  server.kill('SIGTERM')
  await new Promise((ended) => server.once('close', ended))
  rmSync(folder, { recursive: true, force: true })
}

async function takeAll(executablePath: string) {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']
  const browser = await chromium.launch({ executablePath, args })
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(`http://127.0.0.1:${port}${path}`)
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        // The answer is what the page is for; the question above it is a text box like any other.
        if (name === 'partners')
          await page.locator('#partners-found').evaluate((found) => found.scrollIntoView())
        await page.screenshot({ path: join(target, `${name}-${size}-${colorScheme}.png`) })
      }
      await context.close()
    }
  }
  await browser.close()
}

async function answering(address: string) {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error(`nothing answers at ${address}`)
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number }
      probe.close(() => found(free))
    })
  })
}
