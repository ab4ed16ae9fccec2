import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { mailsOf, mailsOnPage, type MailRow } from '#lib/server/domain/mail/queries.ts'
import { queueMail } from '#lib/server/domain/mail/queue-mail.ts'
import { mailCounts } from '#lib/server/domain/mail/store.ts'
import { sendDueMails } from '#lib/server/platform/mail/send-mails.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'
import { testDatabase } from '../database/test-database.ts'
import { type ChaosServer, numbers, startChaosServer } from './chaos-server.ts'

const test = testDatabase()
const hubs = [1, 2]
const perHub = 500
const start = Date.UTC(2026, 2, 9, 7)
const minutes = (count: number) => new Date(start + count * 60_000)
const stopAddress = 'https://hub.example.org/de/hub/x/digest/'
const written = new Set<string>()
let server: ChaosServer

/** Every other mail is a weekly digest, every fourth is English. */
async function fillOutbox(hub: number) {
  await inHub(test.db, { hub }, async (tx) => {
    for (let number = 0; number < perHub; number++) {
      const isDigest = number % 2 === 0
      const network = { network: 'Prüfnetz', address: 'https://hub.example.org' }
      const digest = {
        network: 'Prüfnetz',
        hub: 'Hub',
        count: 1,
        list: 'Sache',
        hint: '–',
        link: stopAddress
      }
      const id = await queueMail(
        tx,
        operatorAtTheConsole(hub),
        {
          recipient: `person${number}@hub${hub}.example`,
          template: isDigest ? 'weeklyMatches' : 'test',
          language: number % 4 < 2 ? 'de' : 'en',
          params: isDigest ? digest : network,
          ...(isDigest ? { secret: { unsubscribe: `${stopAddress}${hub}-${number}` } } : {})
        },
        minutes(0)
      )
      written.add(`<${id}@hubwerk>`)
    }
  })
}

beforeAll(async () => {
  // A line for each attempt would hide whatever else is said.
  process.env.HUBWERK_LOG_LEVEL = 'warn'
  server = await startChaosServer(11)
  for (const hub of hubs) await fillOutbox(hub)
}, 60_000)
afterAll(() => server.close())

/** A process that sends until it has nothing to do or, after so many milliseconds, is ended without a word. */
async function sendAndKill(at: Date, afterMs: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [`${projectRoot}/tests/mails/send-process.ts`, test.url, hubs.join(), server.url, at.toISOString()],
    { stdio: ['ignore', 'pipe', 'inherit'], env: process.env }
  )
  const ended = new Promise<boolean>((resolve) => child.on('exit', (_, signal) => resolve(signal !== null)))
  child.stdout.resume()
  await new Promise<void>((resolve) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => resolve())
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  const wasKilled = await ended
  clearTimeout(timer)
  return wasKilled
}

const messageIdOf = (mail: string) => /^Message-ID: (\S+)/im.exec(mail)![1]!

async function listed(hub: number, status: MailRow['status']): Promise<MailRow[]> {
  const rows: MailRow[] = []
  for (let page = 1; ; page++) {
    const some = await inHub(test.db, { hub }, (tx) => mailsOf(tx, hub, { status, page }))
    rows.push(...some)
    if (some.length < mailsOnPage) return rows
  }
}

const idsOf = async (status: MailRow['status']) =>
  (await Promise.all(hubs.map((hub) => listed(hub, status)))).flat().map((row) => `<${row.id}@hubwerk>`)

describe('a thousand mails, a server that fails and senders that die', () => {
  it('reach it at most once, and the office can list each that may not have', async () => {
    const next = numbers(5)
    let [kills, clock] = [0, 0]
    const afterMs = () => 80 + 500 * next()
    while (kills < 14) {
      const ends = await Promise.all([0, 1].map(() => sendAndKill(minutes(clock), afterMs())))
      kills += ends.filter(Boolean).length
      clock += 6
      if (clock > 600) break
    }
    const isQuiet = async () => {
      const counts = await Promise.all(
        hubs.map((hub) => inHub(test.db, { hub }, (tx) => mailCounts(tx, hub)))
      )
      return counts.every((one) => !one.waiting && !one.sending)
    }
    const route = { smtpUrl: server.url, from: 'Hub <hub@example.org>' }
    for (; !(await isQuiet()) && clock < 3000; clock += 30)
      await Promise.all(
        [hubs, hubs, hubs, hubs].map((all) => sendDueMails(test.db, all, route, () => minutes(clock)))
      )

    expect(kills).toBeGreaterThanOrEqual(10)
    const taken = server.taken.map(messageIdOf)
    expect(new Set(taken).size).toBe(taken.length)
    const [sent, refused, unclear] = [await idsOf('sent'), await idsOf('refused'), await idsOf('unclear')]
    expect(new Set([...sent, ...refused, ...unclear])).toEqual(written)
    expect(sent.length + refused.length + unclear.length).toBe(1000)
    const isTaken = new Set(taken)
    expect(sent.filter((id) => !isTaken.has(id))).toEqual([])
    expect(refused.filter((id) => isTaken.has(id))).toEqual([])
    const settled = new Set([...sent, ...unclear])
    expect(taken.filter((id) => !settled.has(id))).toEqual([])
    // Both ways to be unclear came up: taken without a word, and never taken.
    expect(unclear.filter((id) => isTaken.has(id)).length).toBeGreaterThan(0)
    expect(unclear.filter((id) => !isTaken.has(id)).length).toBeGreaterThan(0)
    expect(sent.length).toBeGreaterThan(800)
    for (const mood of ['later', 'never', 'hangsUpOnSender', 'hangsUpWhileReading', 'slow'] as const)
      expect(server.moods[mood], mood).toBeGreaterThan(0)
  }, 120_000)

  it('arrive with text and HTML, and digests with what mail programs need to stop them', () => {
    const digests = server.taken.filter((mail) => mail.includes('List-Unsubscribe'))
    expect(digests.length).toBeGreaterThan(350)
    for (const mail of server.taken) {
      expect(mail).toMatch(/Content-Type: text\/plain/)
      expect(mail).toMatch(/Content-Type: text\/html/)
    }
    for (const mail of digests) {
      const head = mail.slice(0, mail.indexOf('\r\n\r\n')).replace(/\r\n\s+/g, ' ')
      expect(head).toMatch(
        /List-Unsubscribe: <https:\/\/hub\.example\.org\/de\/hub\/x\/digest\/\d-\d+\/stop>/
      )
      expect(head).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
    }
    const languages = new Set(server.taken.map((mail) => /^Content-Language: (\w+)/im.exec(mail)![1]))
    expect(languages).toEqual(new Set(['de', 'en']))
  })
})
