import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { introductionRows } from './access/introductions.ts'
import { listingRows } from './access/listings.ts'
import { listRows } from './access/lists.ts'
import { matchRows } from './access/matches.ts'
import { privacyRows } from './access/privacy.ts'
import { memberRows } from './access/members.ts'
import { officeRows } from './access/office.ts'
import type { AccessRole } from './access/roles.ts'
import { signInRows } from './access/sign-in.ts'
import { castCookies } from './cast.ts'
import { type Hostile, sendRaw } from './hostile-request.ts'
import { dataFolder, freePort, start, stopAll } from './program.ts'

// A demo of its own: what is tried here too often would be refused to the other tests.
const folder = dataFolder()
let address: string
let cookies: Record<AccessRole, string>
/** Ids of a foreign organisation and its people, as somebody may have seen them. */
let foreign: { organisation: string; affiliation: string; version: string }
/** Words that only its own people and the office may read. */
let secrets: string[]
let sent = 0

beforeAll(async () => {
  address = (await start(['--data', folder, '--port', await freePort(), '--demo'])).address
  cookies = await castCookies(address)
  const read = async (path: string) =>
    (await fetch(address + path, { headers: { cookie: cookies.operator } })).text()
  const people = await read('/de/organisations/stadtwerke-pleissenaue-demo/people')
  const edit = await read('/de/organisations/stadtwerke-pleissenaue-demo/edit')
  const value = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)![1]!
  foreign = {
    organisation: value(people, 'organisationId'),
    affiliation: value(people, 'affiliationId'),
    version: value(edit, 'version')
  }
  secrets = [...new Set(people.match(/[\w.-]+@[\w.-]+\.example/g))]
  expect(secrets.length).toBeGreaterThan(0)
})

afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

const raw = (hostile: Hostile) => {
  sent++
  return sendRaw(address, hostile)
}

const insides = /postgres|kysely|\bselect\b.*\bfrom\b|node_modules|\/src\/|TypeError|at async/i

/** Refused in the 400s (or led to the sign-in page of this very site), and nothing is told. */
async function mustBeRefused(hostile: Hostile) {
  const { status, location, text } = await raw(hostile)
  const what = `${hostile.method ?? 'POST'} ${hostile.path} -> ${status} ${location}`
  if (status === 303) expect(location, what).toMatch(/^\/(de|en)\/sign-in/)
  else expect(status >= 400 && status < 500, what).toBe(true)
  expect(insides.test(text), `${what}: ${insides.exec(text)?.[0]}`).toBe(false)
  for (const secret of secrets) expect(text.includes(secret), `${what} tells ${secret}`).toBe(false)
}

const form = 'application/x-www-form-urlencoded'
const rows = [
  ...memberRows,
  ...officeRows,
  ...signInRows,
  ...listingRows,
  ...listRows,
  ...matchRows,
  ...introductionRows,
  ...privacyRows
]
const posts = rows.filter(([method]) => method === 'POST')
const urlencoded = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const own = (cookie: string, type = form) => ({ origin: address, 'content-type': type, cookie })

describe('every form', () => {
  it('sent from another site is refused', async () => {
    for (const [, , path] of posts)
      for (const origin of ['https://elsewhere.example', 'null', 'http://127.0.0.1.elsewhere.example'])
        await mustBeRefused({ path, headers: { ...own(cookies.operator), origin }, body: 'a=b' })
  })

  it('with a body of the wrong kind is refused', async () => {
    const odd: [string, string][] = [
      ['multipart/form-data; boundary=x', '--x\r\nno part'],
      ['multipart/form-data', 'nothing'],
      [form, `${'%'.repeat(300)}=%zz`],
      [form, 'organisationId[]=1&organisationId[$ne]=2&__proto__[x]=y&constructor=z'],
      [
        form,
        urlencoded({ organisationId: '../../etc/passwd', claimId: "' or 1=1 --", name: '\u202e'.repeat(50) })
      ],
      [
        form,
        urlencoded({
          name: 'x'.repeat(200_000),
          organisationId: 'y'.repeat(200_000),
          email: 'z'.repeat(9999)
        })
      ]
    ]
    for (const [, , path] of posts)
      for (const [type, body] of odd) {
        // Where an action takes no field at all there is nothing to be wrong about.
        if (
          /second-factor\?\/(begin|renew|remove)|sessions\?\/others|passkeys\/options|sign-in\/passkey$/.test(
            path
          )
        )
          continue
        await mustBeRefused({ path, headers: own(cookies.member, type), body })
      }
  })

  it('with a forged or cut session is nobody’s', async () => {
    const real = cookies.operator.split('=')[1]!
    const forged = [
      real.slice(0, -1),
      `${real}A`,
      real.toLowerCase(),
      'a'.repeat(5000),
      '{}',
      '%00',
      "' or 1=1"
    ]
    for (const token of forged)
      for (const path of [
        '/de/my',
        '/de/office/legal/terms',
        '/de/hub/leipzig/office/applications',
        '/de/account'
      ])
        await mustBeRefused({ path, method: 'GET', headers: { cookie: `hubwerk_session=${token}` } })
  })
})

describe('what belongs to others', () => {
  it('is changed by nobody who knows its ids, whoever they are elsewhere', async () => {
    const { organisation, affiliation, version } = foreign
    const people = '/de/organisations/stadtwerke-pleissenaue-demo/people'
    const edit = '/de/organisations/stadtwerke-pleissenaue-demo/edit'
    const facts = {
      organisationId: organisation,
      version,
      name: 'Gekapert',
      kind: 'startUp',
      descriptionDe: 'x',
      descriptionEn: ''
    }
    const rest = {
      city: '',
      website: '',
      sizeClass: '',
      naceSection: '',
      naceCode: '',
      vat: '',
      register: '',
      lei: '',
      ror: '',
      euid: ''
    }
    const fields = ['description', 'topics', 'website', 'size', 'sector', 'languages', 'identifiers', 'logo']
    const open = Object.fromEntries(fields.map((field) => [field, 'private']))
    const deeds: [string, Record<string, string>][] = [
      [`${people}?/change`, { organisationId: organisation, affiliationId: affiliation, to: 'ended' }],
      [`${people}?/change`, { organisationId: organisation, affiliationId: affiliation, to: 'member' }],
      [
        `${people}?/invite`,
        { organisationId: organisation, address: 'e@e.example', role: 'admin', language: 'de' }
      ],
      [edit, { ...facts, ...rest }],
      [`${edit}/topics`, { organisationId: organisation, topics: 'energy' }],
      [`${edit}/visibility`, { organisationId: organisation, ...open }],
      // Through the page of one's own organisation, too.
      ['/de/organisations/wattlauf-gmbh-demo/edit', { ...facts, ...rest }],
      [
        '/de/organisations/wattlauf-gmbh-demo/people?/invite',
        { organisationId: organisation, address: 'e@e.example', role: 'admin', language: 'de' }
      ]
    ]
    for (const role of ['member', 'organisationAdmin', 'juror', 'mentor', 'funder', 'otherLead'] as const)
      for (const [path, body] of deeds)
        await mustBeRefused({ path, headers: own(cookies[role]), body: urlencoded(body) })
    const still = await (await fetch(`${address}/de/organisations/stadtwerke-pleissenaue-demo`)).text()
    expect(still).toContain('Stadtwerke Pleißenaue')
    expect(still).not.toContain('Gekapert')
  })

  it('answers as what is missing does, to the byte', async () => {
    const read = async (path: string) => {
      const { status, text } = await raw({ path, method: 'GET', headers: { cookie: cookies.member } })
      const slug = path.split('/')[3]!
      return { status, text: text.replace(/nonce="[^"]*"|nonce-[^']*/g, '').replaceAll(slug, '') }
    }
    const missing = await read('/de/organisations/there-is-no-such-one/edit')
    expect(missing.status).toBe(404)
    expect(await read('/de/organisations/stadtwerke-pleissenaue-demo/edit')).toEqual(missing)
    expect(await read('/de/organisations/stadtwerke-pleissenaue-demo/people')).toEqual(
      await read('/de/organisations/there-is-no-such-one/people')
    )
  })
})

describe('tricks', () => {
  it('with a host that is not ours lead nowhere else', async () => {
    for (const host of ['elsewhere.example', 'elsewhere.example:80', 'localhost@elsewhere.example'])
      for (const name of ['host', 'x-forwarded-host', 'forwarded', 'x-original-host']) {
        const { status, location, text } = await raw({
          path: '/de/account',
          method: 'GET',
          headers: { [name]: name === 'forwarded' ? `host=${host}` : host }
        })
        expect(status, `${name}: ${host}`).toBeLessThan(500)
        expect(location + text).not.toContain('elsewhere.example')
      }
  })

  it('with an address to go on to never leave this site', async () => {
    const targets = [
      '//elsewhere.example',
      'https://elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)',
      '/de/../../elsewhere.example',
      '%2f%2felsewhere.example',
      '/de\n/x',
      'data:text/html,x'
    ]
    for (const next of targets)
      for (const path of ['/de/sign-in', '/de/sign-in/second-factor', '/de/account/second-factor']) {
        const asked = `${path}?next=${encodeURIComponent(next)}`
        const { location, text } = await raw({
          path: asked,
          method: 'GET',
          headers: { cookie: cookies.member }
        })
        if (location) expect(location, asked).toMatch(/^\/(?![/\\])/)
        expect(text).not.toMatch(/(href|action)="(https?:)?(\/\/|\/\\)elsewhere/)
      }
  })

  it('with methods and paths that no page has are refused', async () => {
    for (const path of ['/de/my', '/de/hub/leipzig/office', '/de/hub/leipzig/join/you'])
      for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND'])
        await mustBeRefused({ path, method, headers: own(cookies.operator) })
    for (const path of [
      '/../../etc/passwd',
      '/de/%2e%2e/%2e%2e/etc/passwd',
      '/de/.git/config',
      '/_app/../package.json',
      '/de/hub/%00',
      '/de/organisations/%ff',
      '/.env'
    ])
      await mustBeRefused({ path, method: 'GET' })
  })

  it('came in great number', () => {
    expect(sent).toBeGreaterThanOrEqual(500)
  })
})
