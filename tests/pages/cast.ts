import { inject } from 'vitest'
import { type AccessRole, castNames } from './access/roles.ts'
import { cookieOf, post } from './installation.ts'

/** Enters the demo as one of its cast. @returns the session's cookie. */
export async function enterAs(address: string, name: string): Promise<string> {
  const page = await (await fetch(`${address}/de/demo`)).text()
  const form = page.slice(page.indexOf(`<strong>${name}</strong>`))
  const personId = /name="personId" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const cookie = cookieOf(await post(`${address}/de/demo`, { personId }))
  if (!cookie) throw new Error(`${name} could not enter the demo`)
  return cookie
}

/** Enters the demo as each role's person. @returns their sessions; a visitor's is empty. */
export async function castCookies(address = inject('address')): Promise<Record<AccessRole, string>> {
  const cookies = { visitor: '' } as Record<AccessRole, string>
  for (const [role, name] of Object.entries(castNames))
    cookies[role as AccessRole] = await enterAs(address, name)
  return cookies
}
