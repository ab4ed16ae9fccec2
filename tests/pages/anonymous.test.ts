import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccessRole } from './access/roles.ts'
import { castCookies, enterAs } from './cast.ts'
import { dataFolder, freePort, start, stopAll } from './program.ts'
import { countsOf, readWhole, withoutAddress } from './telling.ts'

// A demo of its own: the need is withdrawn on the way.
const folder = dataFolder()
let address: string
let cookies: Record<AccessRole, string>
/** The need, as its office knows it. */
let record: string
let listing: string
/** Everything that says whose it is. */
let strings: string[]
let addresses: string[]
let readers: [name: string, cookie: string][]

const office = '/de/hub/leipzig/office/offers-and-needs'
const title = 'Spitzenlast eines Wärmeerzeugers mit Abwärme ersetzen'
const owner = '/de/organisations/stadtwerke-pleissenaue-demo'

const read = (path: string, cookie: string) => readWhole(address, path, cookie)

beforeAll(async () => {
  address = (await start(['--data', folder, '--port', await freePort(), '--demo'])).address
  cookies = await castCookies(address)
  const list = await read(`${office}?q=Spitzenlast`, cookies.officeLead)
  record = /offers-and-needs\/([0-9a-f-]{36})"/.exec(list)![1]!
  const page = await read(`${office}/${record}`, cookies.officeLead)
  listing = /leipzig\/offers-and-needs\/([0-9a-f-]{36})"/.exec(page)![1]!
  const organisation = /name="organisationId" value="([^"]+)"/.exec(page)![1]!
  const people = await read(`${owner}/people`, cookies.operator)
  addresses = [...new Set(people.match(/[\w.-]+@[\w.-]+\.example/g))]
  strings = [
    ...['Pleißenaue', 'pleissenaue', 'Vollbrecht', 'Zielonka', record, organisation],
    ...addresses,
    ...addresses.map((one) => one.split('@')[1]!)
  ]
  const dresdner = await enterAs(address, 'Lina Bergström')
  readers = [
    ['visitor', ''],
    ['member of this hub', cookies.member],
    ['somebody with a role in another hub', cookies.mentor],
    ['office of another hub', cookies.otherLead],
    ['member of another hub', dresdner]
  ]
})
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

const seek = encodeURIComponent('Spitzenlast Abwärme')
const paths = () =>
  ['de', 'en'].flatMap((locale) => {
    const hubs = ['', '/hub/leipzig', '/hub/dresden'].map((hub) => `/${locale}${hub}`)
    return [
      ...hubs,
      ...hubs.flatMap((hub) => [
        `${hub}/offers-and-needs`,
        `${hub}/offers-and-needs?noun=need&kind=technology`,
        `${hub}/offers-and-needs?q=${seek}`,
        `${hub}/offers-and-needs?topic=energy`,
        `${hub}/offers-and-needs/feed.atom`,
        `${hub}/offers-and-needs/feed.json`,
        `${hub}/directory?q=${seek}`,
        `${hub}/directory?q=Abw%C3%A4rme`,
        `${hub}/partners?q=${encodeURIComponent('Großwärmepumpen für Abwärme aus Rechenzentren')}`
      ]),
      `/${locale}/hub/leipzig/offers-and-needs/${listing}`,
      `/${locale}/hub/dresden/offers-and-needs/${listing}`,
      `/${locale}/hub/leipzig/offers-and-needs/${record}`,
      `/${locale}/hub/leipzig/offers-and-needs/${listing}/__data.json`,
      `/${locale}/hub/leipzig/offers-and-needs/__data.json`,
      `/${locale}/offers-and-needs/__data.json`,
      `/${locale}/search?q=${seek}`,
      `/${locale}/search?q=${seek}&in=need`,
      `/${locale}/search?in=need`,
      `/${locale}/search?q=${seek}&in=organisation`,
      `/${locale}/hub/leipzig/my/offers-and-needs`,
      `/${locale}/hub/leipzig/my/offers-and-needs/${record}`,
      `/${locale}/hub/leipzig/my/offers-and-needs/export.csv`,
      `/${locale}/hub/leipzig/office/offers-and-needs/export.csv`,
      `/${locale}/hub/leipzig/office/offers-and-needs/${record}`,
      `/${locale}/hub/dresden/office/offers-and-needs`,
      `/${locale}/hub/dresden/office/offers-and-needs/export.csv`,
      `/${locale}/hub/leipzig/introductions/new?listing=${listing}`,
      `/${locale}/organisations/stadtwerke-pleissenaue-demo`,
      `/${locale}/hub/leipzig/join`,
      `/${locale}/mailbox`,
      `/${locale}/my`
    ]
  })

interface Answer {
  showsIt: boolean
  /** How often each string stands in it, what was asked for left out. */
  counts: number[]
}

async function everything(): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  for (const [name, cookie] of readers) {
    for (const path of paths()) {
      const body = withoutAddress(await read(path, cookie), path)
      const plain = body.replaceAll(`offers-and-needs/${record}`, '')
      const counts = countsOf(plain, strings)
      answers.set(`${name} ${path}`, {
        showsIt: body.includes(title) || /peak load of a heat/.test(body),
        counts
      })
    }
  }
  return answers
}

describe('an anonymous need', () => {
  it('adds nothing of its owner to any answer: all say as much of it as when the need is gone', async () => {
    const during = await everything()
    const mails = (await read('/en/mailbox', '')).split('<article').slice(1)
    expect(mails.length).toBeGreaterThan(5)
    const mailsThatTell = mails.filter((mail) => {
      const isOwners = addresses.some((one) => mail.slice(0, 600).includes(one))
      return mail.includes(title) && !isOwners && countsOf(mail, strings).some((count) => count > 0)
    })
    const shownTo = (name: string) =>
      [...during].filter(([key, { showsIt }]) => showsIt && key.startsWith(name)).length
    // The need is really on view for those it was shown or released to, and for no visitor.
    expect(shownTo('visitor')).toBe(0)
    expect(shownTo('member of this hub')).toBeGreaterThan(10)
    expect(shownTo('office of another hub')).toBeGreaterThan(5)
    expect(shownTo('somebody with a role in another hub')).toBeGreaterThan(5)

    const answer = await fetch(`${address}${office}/${record}?/withdraw`, {
      method: 'POST',
      headers: {
        origin: address,
        cookie: cookies.officeLead,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html'
      },
      body: new URLSearchParams({ recordId: record }),
      redirect: 'manual'
    })
    expect(answer.status).toBe(303)
    const after = await everything()
    expect([...after].filter(([, one]) => one.showsIt).map(([key]) => key)).toEqual([])
    // The demo's mailbox shows the newest mails of everybody, and what comes meanwhile pushes older ones out of it. So each
    // mail is asked by itself, while the need is on view: one that speaks of it to somebody else says nothing of its owner.
    const compared = [...during].filter(([key]) => !key.endsWith('/mailbox'))
    expect(compared.length).toBe(during.size - 2 * readers.length)
    expect(mailsThatTell).toEqual([])
    const told = compared.filter(([key, { counts }]) =>
      counts.some((count, index) => count > after.get(key)!.counts[index]!)
    )
    expect(told.map(([key]) => key)).toEqual([])
    // The comparison can fail: the public page of its owner does hold these strings.
    const named = during.get('visitor /de/organisations/stadtwerke-pleissenaue-demo')!
    expect(named.counts[0]).toBeGreaterThan(0)
  })

  it('has a page without a single one of them', async () => {
    // Another one, at home in Dresden and released; read by Leipzig's people.
    const list = await read(`/de/offers-and-needs?q=${encodeURIComponent('yield problem')}`, cookies.member)
    const id = /hub\/dresden\/offers-and-needs\/([0-9a-f-]{36})"/.exec(list)![1]!
    for (const path of [`/de/hub/dresden/offers-and-needs/${id}`, `/en/hub/dresden/offers-and-needs/${id}`]) {
      const page = await read(path, cookies.member)
      expect(page).toContain('Second opinion on a yield problem')
      for (const text of ['Elbchip', 'elbchip', 'Uhlmann', 'Menon', 'application/ld+json'])
        expect(page).not.toContain(text)
      expect(await read(path, '')).toMatch(/^404/)
    }
  })
})
