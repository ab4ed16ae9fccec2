import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { AccessRole } from './access/roles.ts'
import { newPage } from './browser.ts'
import { castCookies } from './cast.ts'
import { dataFolder, freePort, start, stopAll } from './program.ts'

// A demo of its own: things are written, checked and withdrawn.
const folder = dataFolder()
export let address: string
export let cookies: Record<AccessRole, string>

beforeAll(async () => {
  address = (await start(['--data', folder, '--port', await freePort(), '--demo'])).address
  cookies = await castCookies(address)
})
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

export const mine = (locale: string) => `/${locale}/hub/leipzig/my/offers-and-needs`
export const desk = (locale: string) => `/${locale}/hub/leipzig/office/offers-and-needs`

/** The browser of one of the cast. */
export async function enter(role: AccessRole, options: Parameters<typeof newPage>[0] = {}): Promise<Page> {
  const page = await newPage({ baseURL: address, ...options })
  const [name, value] = cookies[role].split('=') as [string, string]
  if (name) await page.context().addCookies([{ name, value, url: address }])
  return page
}

export const read = async (path: string, role?: AccessRole) =>
  fetch(address + path, { headers: role ? { cookie: cookies[role] } : {}, redirect: 'manual' })

export const post = (path: string, role: AccessRole, fields: Record<string, string>) =>
  fetch(address + path, {
    method: 'POST',
    headers: {
      origin: address,
      cookie: cookies[role],
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded'
    },
    body: new URLSearchParams(fields),
    redirect: 'manual'
  })
