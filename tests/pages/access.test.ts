import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyRows, type DemoIds } from './access/bodies.ts'
import { componentRows } from './access/components.ts'
import { introductionRows } from './access/introductions.ts'
import { listingRows } from './access/listings.ts'
import { listRows } from './access/lists.ts'
import { matchRows } from './access/matches.ts'
import { privacyRows } from './access/privacy.ts'
import { memberRows } from './access/members.ts'
import { deskRows } from './access/desk.ts'
import { officeRows } from './access/office.ts'
import { publicRows } from './access/public.ts'
import { type AccessRole, roles } from './access/roles.ts'
import { signInRows } from './access/sign-in.ts'
import { castCookies } from './cast.ts'
import { dataFolder, freePort, start, stopAll } from './program.ts'

const routes = resolve(import.meta.dirname, '../../src/routes')
// A demo of its own: asking every action as everybody ends sessions and uses limits up.
const folder = dataFolder()
let address: string

let cookies: Record<AccessRole, string>

beforeAll(async () => {
  address = (await start(['--data', folder, '--port', await freePort(), '--demo'])).address
  cookies = await castCookies(address)
})
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

function send(path: string, method: string, cookie?: string, body?: string): Promise<Response> {
  const headers: Record<string, string> = cookie ? { cookie } : {}
  if (method === 'POST')
    Object.assign(headers, { origin: address, 'content-type': 'application/x-www-form-urlencoded' })
  return fetch(address + path, { method, headers, body, redirect: 'manual' })
}

/** An action's own answer comes as JSON, in which a redirection says its status; no page is loaded behind it. */
async function statusOf(response: Response): Promise<number> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return response.status
  const answer = (await response.json()) as { type?: string; status?: number }
  return answer.type === 'redirect' ? answer.status! : response.status
}

const matrix = [
  ...publicRows,
  ...signInRows,
  ...memberRows,
  ...listingRows,
  ...componentRows,
  ...introductionRows,
  ...listRows,
  ...matchRows,
  ...privacyRows,
  ...officeRows,
  ...deskRows
]

describe('the access matrix', () => {
  const files = readdirSync(routes, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const routeOf = (file: { parentPath: string }) =>
    `/${relative(routes, file.parentPath)}`.replace(/\/$/, '') || '/'

  it('has a row for every route', () => {
    const found = files
      .filter((file) => /^\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file.name))
      .map(routeOf)
    const listed = new Set(matrix.map(([, route]) => route))
    expect([...new Set(found)].filter((route) => !listed.has(route))).toEqual([])
    expect([...listed].filter((route) => !found.includes(route))).toEqual([])
  })

  it('sends to every action', () => {
    const sent = new Set(
      matrix.flatMap(([method, route, path]) =>
        method === 'POST' ? [`${route} ${/\?\/(\w+)/.exec(path)?.[1] ?? 'default'}`] : []
      )
    )
    const actions = files
      .filter((file) => file.name === '+page.server.ts')
      .flatMap((file) => {
        const text = readFileSync(join(file.parentPath, file.name), 'utf8')
        const body = /export const actions[^=]*= \{\n([^]*?)\n\}/.exec(text)?.[1] ?? ''
        const short = /export const actions[^=]*= \{ (\w+)/.exec(text)?.[1]
        const names = [...body.matchAll(/^ {2}(?:async )?(\w+)[:(]/gm)].map((name) => name[1]!)
        return [...names, ...(short ? [short] : [])].map((name) => `${routeOf(file)} ${name}`)
      })
    expect(actions.length).toBeGreaterThan(20)
    expect(actions.filter((action) => !sent.has(action))).toEqual([])
  })

  it.each(matrix)('%s %s %s', async (method, _route, path, answers) => {
    const got = {} as Record<AccessRole, number>
    for (const role of roles) got[role] = await statusOf(await send(path, method, cookies[role]))
    expect(got).toEqual(answers)
  })
})

describe('filled forms', () => {
  let ids: DemoIds
  const read = async (path: string, role: AccessRole = 'operator') =>
    (await send(path, 'GET', cookies[role])).text()
  const first = (text: string, pattern: RegExp) => pattern.exec(text)![1]!

  beforeAll(async () => {
    const id = '([0-9a-f-]{36})'
    const people = (slug: string) => read(`/de/organisations/${slug}/people`)
    const membership = (hub: string, name: string) =>
      read(`/de/hub/${hub}/office/memberships?q=${encodeURIComponent(name)}`)
    const [ownPage, otherPage] = [
      await people('wattlauf-gmbh-demo'),
      await people('stadtwerke-pleissenaue-demo')
    ]
    const organisation = new RegExp(`name="organisationId" value="${id}"`)
    const affiliation = new RegExp(`name="affiliationId" value="${id}"`)
    const line = new RegExp(`office/memberships/${id}`)
    ids = {
      ownOrganisation: first(ownPage, organisation),
      otherOrganisation: first(otherPage, organisation),
      ownAffiliation: first(ownPage, affiliation),
      otherAffiliation: first(otherPage, affiliation),
      ownMembership: first(await membership('leipzig', 'Wattlauf'), line),
      otherMembership: first(await membership('dresden', 'Drehspan'), line)
    }
  })

  it.each(bodyRows.map((row, index) => [index, row[0], row] as const))(
    '%i %s',
    async (_index, _path, row) => {
      const [path, bodyOf, answers] = row
      const got = {} as Record<AccessRole, number>
      const body = new URLSearchParams(bodyOf(ids)).toString()
      for (const role of roles) got[role] = await statusOf(await send(path, 'POST', cookies[role], body))
      expect(got).toEqual(answers)
    }
  )
})

describe('private and missing', () => {
  it('are the same answer for an organisation that is really there and nobody’s to see', async () => {
    const post = (path: string, fields: Record<string, string>) =>
      send(path, 'POST', cookies.funder, new URLSearchParams(fields).toString())
    const page = await (await send('/de/hub/leipzig/join/you', 'GET', cookies.funder)).text()
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)![1]!
    await post('/de/hub/leipzig/join/you', {
      displayName: 'Gernot Wallach',
      language: 'de',
      agreed: 'yes',
      version: field('version'),
      shown: field('shown')
    })
    await post('/de/hub/leipzig/join/organisation?/new', {
      name: 'Verborgene Werkstatt',
      kind: 'startUp',
      city: '',
      website: ''
    })
    const hidden = '/de/organisations/verborgene-werkstatt'
    expect((await send(`${hidden}/edit`, 'GET', cookies.funder)).status).toBe(200)
    const read = async (path: string, cookie: string) => {
      const response = await send(path, 'GET', cookie)
      const body = (await response.text()).replace(/nonce="[^"]*"|nonce-[^']*/g, '').replaceAll(path, '')
      const slug = path.split('/')[3]!
      return {
        status: response.status,
        body: body.replaceAll(slug, ''),
        place: response.headers.get('location')
      }
    }
    for (const role of ['visitor', 'member', 'organisationAdmin', 'office', 'otherLead'] as const)
      for (const part of ['', '/logo', '/edit', '/people', '/edit/topics']) {
        const [there, missing] = [
          await read(hidden + part, cookies[role]),
          await read(`/de/organisations/verborgene-wirklich${part}`, cookies[role])
        ]
        const plain = ({ place, ...rest }: typeof there) => ({
          ...rest,
          place: place?.replace(/verborgene-wer\w+|verborgene-wir\w+/, '')
        })
        expect(plain(there), `${role} ${part}`).toEqual(plain(missing))
        if (role !== 'visitor' || part === '') expect(there.status, `${role} ${part}`).toBe(404)
      }
  })

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
        cookie: cookies.operator,
        'content-type': 'multipart/form-data; boundary=x'
      },
      body
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('nicht vollständig angekommen')
  })
})
