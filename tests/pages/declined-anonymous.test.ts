import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castCookies, enterAs } from './cast.ts'
import { post } from './installation.ts'
import { dataFolder, freePort, start, stopAll } from './program.ts'
import { countsOf, readWhole, whole, withoutAddress } from './telling.ts'

// A demo of its own: every answer is compared with what it was before the need was written.
const folder = dataFolder()
let address: string
let owner: string
/** Of whoever asks: a member of the same hub, and one of another. */
let asker: string
let stranger: string
let office: string
let readers: readonly (readonly [name: string, cookie: string])[]
/** Everything that says whose the need is. */
let strings: string[]

const mine = '/de/hub/leipzig/my/offers-and-needs'
const title = 'Funkende Fühler für heiße Rohre ohne Batterie'
const reason = 'Mit diesem Haus verhandeln wir gerade etwas anderes.'
const written = {
  kind: 'technology',
  visibility: 'anonymous',
  titleDe: title,
  bodyDe:
    'Wir suchen Sensoren für Temperatur und Druck an Rohren, die sich aus der Wärme selbst versorgen und über Jahre per Funk melden.',
  titleEn: '',
  bodyEn: '',
  contactPersonId: '',
  confirmsGiveAway: 'yes',
  months: '6',
  intent: 'publish'
}

const read = (path: string, cookie: string) => readWhole(address, path, cookie)
const send = (path: string, fields: Record<string, string>, cookie: string) =>
  post(address + path, fields, cookie)
const placeOf = (response: Response) => new URL(response.headers.get('location')!, address).pathname
const first = (text: string, pattern: RegExp) => pattern.exec(text)![1]!
const pause = (ms: number) => new Promise((later) => setTimeout(later, ms))

const seek = encodeURIComponent('Fühler Rohre Batterie Funk')
/** What stands there whether or not there is such a need: pages, their data, feeds, exports, in both languages and hubs. */
const standing = ['de', 'en'].flatMap((locale) =>
  ['leipzig', 'dresden'].flatMap((slug) => {
    const hub = `/${locale}/hub/${slug}`
    return [
      ...['', '/matches', '/my/searches', '/my/offers-and-needs', '/introductions', '/join'].map(
        (page) => hub + page
      ),
      ...['/matches', '/introductions', '/offers-and-needs'].map((page) => `${hub}${page}/__data.json`),
      ...['', `?q=${seek}`, '?noun=need&kind=technology', '?topic=energy'].map(
        (asked) => `${hub}/offers-and-needs${asked}`
      ),
      ...['feed.atom', 'feed.json'].map((feed) => `${hub}/offers-and-needs/${feed}`),
      `${hub}/directory?q=${seek}`,
      `${hub}/partners?q=${seek}`,
      ...['csv', 'xlsx'].flatMap((format) => [
        `${hub}/my/offers-and-needs/export.${format}`,
        `${hub}/office/offers-and-needs/export.${format}`,
        `${hub}/office/introductions/export.${format}`
      ]),
      ...[
        '',
        '/matches',
        '/introductions',
        '/introductions?stuck',
        '/figures',
        '/offers-and-needs',
        '/mails'
      ].map((room) => `${hub}/office${room}`),
      ...['needs', 'matched', 'asked', 'responses'].map((figure) => `${hub}/office/figures/${figure}`),
      `${hub}/office/matches/__data.json`,
      `${hub}/office/introductions/__data.json`,
      `/${locale}/search?q=${seek}`,
      `/${locale}/search?q=${seek}&in=need`,
      `/${locale}/offers-and-needs`,
      `/${locale}/offers-and-needs/feed.atom`,
      `/${locale}/my`
    ]
  })
)

async function countAll(paths: readonly string[]): Promise<Map<string, number[]>> {
  const counts = new Map<string, number[]>()
  for (const [name, cookie] of readers)
    for (const path of paths)
      counts.set(`${name} ${path}`, countsOf(withoutAddress(await read(path, cookie), path), strings))
  return counts
}

/** Mails of the demo by address of their page, with whom they are for. */
async function mails(): Promise<Map<string, string>> {
  const page = await read('/de/mailbox', '')
  const found = new Map<string, string>()
  for (const one of page.split('<article').slice(1))
    found.set(first(one, /href="(\/de\/mailbox\/[^"]+)"/), one)
  return found
}

/** The demo's own needs have been compared, too: two looks in a row find the same. */
async function settled() {
  let last = ''
  for (;;) {
    const now = (await read('/de/hub/leipzig/office/figures/matched', office)).match(/<h1[^>]*>([^<]*)</)![1]!
    if (now === last && !/: [0-5]$/.test(now)) return
    last = now
    await pause(4_000)
  }
}

beforeAll(async () => {
  address = (await start(['--data', folder, '--port', await freePort(), '--demo'])).address
  const cookies = await castCookies(address)
  owner = await enterAs(address, 'Henrike Vollbrecht')
  asker = cookies.organisationAdmin
  stranger = await enterAs(address, 'Lina Bergström')
  office = cookies.office
  readers = [
    ['visitor', ''],
    ['who asks', asker],
    ['their colleague', cookies.member],
    ['who asks from another hub', stranger],
    ['somebody with a role in another hub', cookies.mentor],
    ['office of another hub', cookies.otherLead]
  ]
  await settled()
})
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

describe('an anonymous need, asked about and declined', () => {
  let before: Map<string, number[]>
  let mailsBefore: Map<string, string>
  let record: string
  let listing: string
  let organisationId: string
  const introductions: { path: string; cookie: string }[] = []

  it('is written, released and found', async () => {
    const form = await read(`${mine}/new?noun=need`, owner)
    organisationId = first(form, /name="organisationId" value="([^"]+)"/)
    const cast = await read('/de/demo', '')
    const person = first(
      cast.slice(cast.indexOf('<strong>Henrike Vollbrecht</strong>')),
      /name="personId" value="([^"]+)"/
    )
    const names = [
      'Pleißenaue',
      'pleissenaue',
      'PLEISSENAUE',
      'Plei%C3%9Fenaue',
      'Vollbrecht',
      'vollbrecht',
      'Zielonka'
    ]
    strings = [...names, organisationId, person]
    before = await countAll(standing)
    mailsBefore = await mails()

    const saved = await send(`${mine}/new?/save`, { ...written, noun: 'need', organisationId }, owner)
    expect(saved.status).toBe(303)
    record = placeOf(saved).split('/').at(-1)!
    strings.push(record)
    for (const cells of before.values()) cells.push(0)
    expect(
      (await send(`${mine}/${record}?/release`, { recordId: record, release: 'yes' }, owner)).status
    ).toBe(303)
    const page = await read(`${mine}/${record}`, owner)
    listing = first(page, /leipzig\/offers-and-needs\/([0-9a-f-]{36})"/)
    await expect
      .poll(async () => (await read('/en/hub/dresden/matches', stranger)).includes(title), {
        timeout: 20_000
      })
      .toBe(true)
  })

  it('is asked about from the hub and from a match in another, and declined with a reason', async () => {
    const wattlauf = first(
      await read(`${mine}/new?noun=need`, asker),
      /name="organisationId" value="([^"]+)"/
    )
    const propose = '/de/hub/leipzig/introductions/new'
    const fromListing = { listingId: listing, own: wattlauf, note: 'Das können wir.', shows: 'organisation' }
    const one = await send(`${propose}?/listing&listing=${listing}`, fromListing, asker)
    introductions.push({ path: placeOf(one), cookie: asker })

    const list = await read('/de/hub/dresden/matches', stranger)
    const card = list.slice(list.indexOf(title))
    const matchId = first(card, /introductions\/new\?match=([0-9a-f-]{36})/)
    const two = await send(
      `${propose}?/match&match=${matchId}`,
      { matchId, note: '', shows: 'organisation' },
      stranger
    )
    introductions.push({ path: placeOf(two), cookie: stranger })
    // Once is enough: the refusal, too, must not tell.
    for (const [path, fields, cookie] of [
      [`${propose}?/listing&listing=${listing}`, fromListing, asker],
      [`${propose}?/match&match=${matchId}`, { matchId, note: '', shows: 'organisation' }, stranger]
    ] as const) {
      const refused = await whole(await send(path, fields, cookie))
      expect(refused).toMatch(/^409/)
      expect(countsOf(refused, strings)).toEqual(strings.map(() => 0))
    }
    for (const { path } of introductions) {
      const no = { answer: 'declined', reason: 'competitor', reasonText: reason, phone: '', message: '' }
      expect((await send(`${path}?/answer`, no, owner)).status).toBe(303)
    }
    standing.push(`/de/hub/dresden/matches/${matchId}`, `/de/hub/leipzig/introductions/new?match=${matchId}`)
  })

  it('tells nobody whose it is: no page, feed, search, export, calendar or error more than before', async () => {
    const after = await countAll(standing)
    const told = [...after].filter(([key, counts]) =>
      counts.some((count, index) => count > (before.get(key)?.[index] ?? 0))
    )
    expect(told).toEqual([])
    // The comparison can fail: public pages do name them.
    expect([...before.values()].some((counts) => counts[0]! > 0)).toBe(true)

    const own = ['de', 'en'].flatMap((locale) => [
      `/${locale}/hub/leipzig/offers-and-needs/${listing}`,
      `/${locale}/hub/leipzig/offers-and-needs/${listing}/__data.json`,
      `/${locale}/hub/dresden/offers-and-needs/${listing}`,
      `/${locale}/hub/leipzig/offers-and-needs/${record}`,
      `/${locale}/hub/leipzig/my/offers-and-needs/${record}`,
      `/${locale}/hub/leipzig/introductions/new?listing=${listing}`,
      ...introductions.flatMap(({ path }) => {
        const there = path.replace(/^\/de/, `/${locale}`)
        return [
          there,
          `${there}/__data.json`,
          `${there}/meeting.ics`,
          there.replace('/introductions/', '/office/introductions/')
        ]
      }),
      ...introductions.map(({ path }) => path.replace('/de/hub/leipzig/', `/${locale}/hub/dresden/`)),
      ...introductions.map(({ path }) =>
        path.replace('/de/hub/leipzig/introductions', `/${locale}/hub/dresden/office/introductions`)
      )
    ])
    for (const [key, counts] of await countAll(own)) {
      // Whoever asks for a page by the id of the record has it already.
      const known = key.endsWith(record) ? counts.slice(0, -1) : counts
      expect([key, ...known.filter((count) => count > 0)]).toEqual([key])
    }
    for (const { path, cookie } of introductions) {
      const page = await read(path, cookie)
      expect(page).toMatch(/^200/)
      expect(page).toContain('Diesmal nicht')
      expect(page).not.toContain(reason)
      // The words to choose from come with the page; that one was chosen does not.
      expect(page).not.toMatch(/reason:"competitor"/)
      expect(page.replace(/<script[^]*?<\/script>/g, '')).not.toMatch(/competitor|Wettbewerb/)
      for (const action of ['answer', 'withdraw', 'offer', 'fix', 'pick', 'cancel', 'tell']) {
        const fields = {
          answer: 'accepted',
          what: 'met',
          time: '2027-05-05T10:00',
          timeZone: 'Europe/Berlin'
        }
        const refused = await whole(await send(`${path}?/${action}`, fields, cookie))
        expect(refused.slice(0, 3)).toMatch(/^4/)
        expect([action, ...countsOf(refused, strings).filter((count) => count > 0)]).toEqual([action])
      }
    }
  })

  it('tells the owner no address of who asked, and nobody in a mail whose need it was', async () => {
    for (const { path } of introductions) {
      const page = await read(path, owner)
      expect(page).toContain('Diesmal nicht')
      expect(page).not.toMatch(/@(wattlauf|energieernte)/)
    }
    const fresh = [...(await mails())].filter(([path]) => !mailsBefore.has(path))
    // Whose it is may be read by themselves and by their own office.
    const isOwners = (mail: string) => /\ban \S*@(stadtwerke-pleissenaue|leipzig)/.test(mail)
    const toOthers = fresh.filter(([, mail]) => !isOwners(mail))
    // The owner was asked twice; who asked heard of the answer, and both offices of what crossed hubs.
    expect(fresh.length - toOthers.length).toBeGreaterThanOrEqual(2)
    expect(toOthers.length).toBeGreaterThanOrEqual(3)
    for (const [path, mail] of toOthers) {
      const told = [...countsOf(mail, strings), ...countsOf(await read(path, ''), strings)]
      expect([
        mail.replace(/<[^>]+>/g, ' ').slice(0, 120),
        ...told.filter((count) => count > 0)
      ]).toHaveLength(1)
      expect(mail).not.toContain(reason)
    }
  })
})
