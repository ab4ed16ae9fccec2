import { readdirSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { accessMatrix } from './access-matrix.ts'

const routes = resolve(import.meta.dirname, '../../src/routes')
const address = inject('address')

function send(path: string, method: string, cookie?: string): Promise<Response> {
  const headers: Record<string, string> = cookie ? { cookie } : {}
  if (method === 'POST')
    Object.assign(headers, { origin: address, 'content-type': 'application/x-www-form-urlencoded' })
  return fetch(address + path, { method, headers, redirect: 'manual' })
}

describe('the access matrix', () => {
  it('has a row for every route', () => {
    const files = readdirSync(routes, { recursive: true, withFileTypes: true })
    const found = files.flatMap((file) => {
      const isRoute = file.isFile() && /^\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file.name)
      return isRoute ? [`/${relative(routes, file.parentPath)}`.replace(/\/$/, '') || '/'] : []
    })
    const listed = new Set(accessMatrix.map((row) => row.route))
    expect([...new Set(found)].filter((route) => !listed.has(route))).toEqual([])
    expect([...listed].filter((route) => !found.includes(route))).toEqual([])
  })

  it.each(accessMatrix.map((row) => ({ method: 'GET', ...row })))(
    '$method $path: visitor $visitor, operator $operator',
    async (row) => {
      const method = row.method ?? 'GET'
      expect((await send(row.path, method)).status, 'visitor').toBe(row.visitor)
      expect((await send(row.path, method, inject('operatorCookie'))).status, 'operator').toBe(row.operator)
    }
  )
})

describe('private and missing', () => {
  it.each(['de', 'en'])('are the same answer, to the byte (%s)', async (locale) => {
    const read = async (path: string) => {
      const response = await send(`/${locale}${path}`, 'GET')
      const body = (await response.text()).replace(/nonce="[^"]*"|nonce-[^']*/g, '').replaceAll(path, '')
      return { status: response.status, body }
    }
    const first = await read('/organisations/there-is-no-such-one')
    expect(first.status).toBe(404)
    expect(await read('/organisations/and-no-such-other')).toEqual(first)
  })
})

describe('a null character in the address', () => {
  it.each(['/de/hub/%00', '/de/organisations/a%00', '/de/directory?place=%00'])(
    'is not found: %s',
    async (path) => {
      expect((await fetch(address + path)).status).toBe(404)
    }
  )
})

describe('the protocol that a proxy names', () => {
  it.each(['https', 'http', 'ftp, https', 'javascript:', '//x'])(
    'never breaks an answer: %s',
    async (value) => {
      const response = await fetch(`${address}/de`, { headers: { 'x-forwarded-proto': value } })
      expect(response.status).toBe(200)
    }
  )
})

describe('forms', () => {
  it('from another site are refused', async () => {
    const response = await fetch(`${address}/de/sign-out`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual'
    })
    expect(response.status).toBe(403)
  })

  it.each(
    [
      '/de/setup?/create',
      '/de/hub/leipzig/office/imports?/upload',
      '/de/hub/leipzig/office/imports/00000000-0000-7000-8000-000000000000?/preview'
    ].flatMap((path) =>
      ['nothing of the kind', '--x\r\nno part', '--x\r\n\r\n'].map((body) => ({ path, body }))
    )
  )('that cannot be read are refused with a sentence: $path $body', async ({ path, body }) => {
    const response = await fetch(address + path, {
      method: 'POST',
      headers: {
        origin: address,
        cookie: inject('operatorCookie'),
        'content-type': 'multipart/form-data; boundary=x'
      },
      body
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('nicht vollständig angekommen')
  })
})
