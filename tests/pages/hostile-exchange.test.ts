import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccessRole } from './access/roles.ts'
import { castCookies } from './cast.ts'
import { type Hostile, sendRaw } from './hostile-request.ts'
import { dataFolder, freePort, start, stopAll } from './program.ts'

// A demo of its own: what is tried here too often would be refused to the other tests.
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

const insides = /postgres|kysely|\bselect\b.*\bfrom\b|node_modules|\/src\/|TypeError|at async/i

/** Refused in the 400s (or led to the sign-in page of this very site), and nothing is told. */
async function mustBeRefused(hostile: Hostile) {
  const { status, location, text } = await sendRaw(address, hostile)
  const what = `${hostile.method ?? 'POST'} ${hostile.path} -> ${status} ${location}`
  if (status === 303) expect(location, what).toMatch(/^\/(de|en)\/sign-in/)
  else expect(status >= 400 && status < 500, what).toBe(true)
  expect(insides.test(text), `${what}: ${insides.exec(text)?.[0]}`).toBe(false)
}

const urlencoded = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const own = (cookie: string) => ({
  origin: address,
  'content-type': 'application/x-www-form-urlencoded',
  cookie
})

describe('the exchange of others', () => {
  it('is neither read nor changed through ids of listings, matches, introductions and memberships', async () => {
    const read = async (role: AccessRole, path: string) =>
      (await fetch(address + path, { headers: { cookie: cookies[role] } })).text()
    const first = (page: string, path: string) =>
      new RegExp(`${path}/([0-9a-f]{8}-[0-9a-f-]{27})`).exec(page)![1]!
    const office = '/de/hub/leipzig/office'
    const listing = first(
      await read('operator', `${office}/offers-and-needs?state=published`),
      'office/offers-and-needs'
    )
    const introduction = first(await read('operator', `${office}/introductions`), 'office/introductions')
    const membership = first(await read('operator', `${office}/memberships`), 'office/memberships')
    const answer = { introductionId: introduction, answer: 'accepted', side: 'asked' }
    const terms = { membershipId: membership, version: '1', lastDay: '2030-01-01', reason: 'x' }
    const deeds: [string, Record<string, string>][] = [
      [`/de/hub/leipzig/my/offers-and-needs/${listing}?/withdraw`, { recordId: listing }],
      [`/de/hub/leipzig/my/offers-and-needs/${listing}?/renew`, { recordId: listing, months: '6' }],
      [`/de/hub/dresden/my/offers-and-needs/${listing}?/withdraw`, { recordId: listing }],
      [`${office}/offers-and-needs/${listing}?/withdraw`, { recordId: listing }],
      [`/de/hub/leipzig/introductions/${introduction}?/answer`, answer],
      [`/de/hub/dresden/introductions/${introduction}?/answer`, answer],
      [`${office}/introductions/${introduction}?/answer`, answer],
      [`${office}/memberships/${membership}?/end`, terms],
      [`${office}/memberships/${membership}?/change`, { ...terms, level: 'member' }],
      ['/de/my?/notice', { ...terms, hub: 'leipzig' }],
      ['/de/my?/withdrawNotice', { membershipId: membership, hub: 'leipzig', version: '1' }]
    ]
    for (const role of ['visitor', 'juror', 'mentor', 'funder', 'otherLead'] as const)
      for (const [path, body] of deeds)
        await mustBeRefused({ path, headers: own(cookies[role]), body: urlencoded(body) })
    // Everybody else's pages of the same things say nothing of them either.
    for (const role of ['visitor', 'juror', 'mentor', 'otherLead'] as const)
      for (const path of [
        `/de/hub/leipzig/my/offers-and-needs/${listing}`,
        `/de/hub/leipzig/introductions/${introduction}`,
        `/de/hub/leipzig/introductions/${introduction}/meeting.ics`,
        `${office}/introductions/${introduction}`,
        `${office}/memberships/${membership}`
      ])
        await mustBeRefused({ path, method: 'GET', headers: { cookie: cookies[role] } })
  })

  it('is not opened by a forged token', async () => {
    const tokens = ['x', 'A'.repeat(43), 'A'.repeat(3000), '%00', '..%2f..', '1.AAAA', '-1', '%ff', "'--"]
    for (const token of tokens)
      for (const path of [
        `/de/hub/leipzig/digest/${token}`,
        `/de/hub/leipzig/renewal/${token}`,
        `/de/hub/leipzig/digest/${token}/stop`
      ])
        for (const method of ['GET', 'POST'])
          await mustBeRefused({ path, method, headers: own(cookies.visitor), body: 'frequency=never' })
    for (const token of tokens)
      for (const path of [
        `/de/introductions/answer/${token}?/answer`,
        `/de/introductions/answer/${token}?/tell`
      ])
        await mustBeRefused({ path, headers: own(cookies.visitor), body: 'answer=accepted&what=met' })
    for (const token of tokens)
      for (const deed of ['prove', 'passkey', 'join'])
        await mustBeRefused({
          path: `/de/account/second-account/${token}?/${deed}`,
          headers: own(cookies.member),
          body: 'code=123456'
        })
  })
})
