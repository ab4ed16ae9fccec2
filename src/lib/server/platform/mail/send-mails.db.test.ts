import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../../tests/database/test-database.ts'
import { inHub } from '../../database/connection.ts'
import { operatorAtTheConsole } from '../../domain/actor.ts'
import { queueMail } from '../../domain/mail/queue-mail.ts'
import { claimNextMail, mailCounts } from '../../domain/mail/store.ts'
import { sendDueMails } from './send-mails.ts'

const test = testDatabase()
const at = new Date('2026-03-02T09:00:00Z')
let received: string[] = []
/** What the server answers to the next mails; empty = takes them. */
let answers: number[] = []

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    let text = ''
    stream.on('data', (chunk) => (text += chunk))
    stream.on('end', () => {
      const code = answers.shift()
      if (code) return done(Object.assign(new Error('not now'), { responseCode: code }))
      received.push(text)
      done()
    })
  }
})

beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
afterAll(() => new Promise<void>((closed) => server.close(closed)))
beforeEach(() => {
  received = []
  answers = []
})

const route = () => ({
  smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
  from: 'Hub <hub@example.org>'
})
const queue = (hub: number, language: 'de' | 'en' = 'de') =>
  inHub(test.db, { hub }, (tx) =>
    queueMail(
      tx,
      operatorAtTheConsole(hub),
      {
        recipient: 'name@example.org',
        template: 'test',
        language,
        params: { network: 'Prüfnetz', address: 'https://hub.example.org' }
      },
      at
    )
  )
const counts = (hub: number) => inHub(test.db, { hub }, (tx) => mailCounts(tx, hub))
const send = (hub: number, now = at) => sendDueMails(test.db, [hub], route(), () => now)
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

describe('the outbox', () => {
  it('hands a mail to a real server once, in the language of its reader', async () => {
    const id = await queue(1)
    expect(await send(1)).toBe(1)
    expect(await send(1)).toBe(0)
    expect(received).toHaveLength(1)
    expect(received[0]).toContain(`Message-ID: <${id}@hubwerk>`)
    expect(received[0]).toMatch(/Subject: .*Testmail/)
    expect(await counts(1)).toEqual({ sent: 1 })
  })

  it('never sends one mail twice when four senders look at once', async () => {
    for (let number = 0; number < 20; number++) await queue(2, 'en')
    await Promise.all([send(2), send(2), send(2), send(2)])
    const ids = received.map((mail) => /Message-ID: (\S+)/.exec(mail)![1])
    expect(new Set(ids).size).toBe(20)
    expect(ids).toHaveLength(20)
    expect(await counts(2)).toEqual({ sent: 20 })
  })

  it('tries again later after a passing refusal, and not after a final one', async () => {
    answers = [451]
    await queue(3)
    await send(3)
    expect(await counts(3)).toEqual({ waiting: 1 })
    await send(3, minutesLater(1))
    expect(received).toHaveLength(0)
    await send(3, minutesLater(5))
    expect(await counts(3)).toEqual({ sent: 1 })

    answers = [550]
    await queue(3)
    await send(3, minutesLater(5))
    await send(3, minutesLater(500))
    expect(await counts(3)).toEqual({ sent: 1, refused: 1 })
  })

  it('leaves open what a crash interrupted: unclear, not sent again', async () => {
    await queue(4)
    await inHub(test.db, { hub: 4 }, (tx) => claimNextMail(tx, 4, at))
    await send(4, minutesLater(5))
    expect(await counts(4)).toEqual({ sending: 1 })
    await send(4, minutesLater(11))
    expect(await counts(4)).toEqual({ unclear: 1 })
    expect(received).toHaveLength(0)
  })
})
