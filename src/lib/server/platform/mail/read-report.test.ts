import { describe, expect, it } from 'vitest'
import { readReport } from './read-report.ts'

const id = '019cadc6-9a80-7291-8cdd-dc41bf819e0e'
const read = (lines: string[]) => readReport(Buffer.from(lines.join('\r\n')))

/** As Postfix writes them. */
const report = (action: string, status: string) => [
  'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
  'To: hub@example.org',
  'Subject: Undelivered Mail Returned to Sender',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
  '',
  '--B',
  'Content-Type: text/plain; charset=us-ascii',
  '',
  'I am sorry to have to inform you that your message could not be delivered.',
  '--B',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example.net',
  '',
  'Final-Recipient: rfc822; Name@Example.org',
  'Original-Recipient: rfc822;name@example.org',
  `Action: ${action}`,
  `Status: ${status}`,
  'Diagnostic-Code: smtp; 550 5.1.1 <name@example.org>: Recipient address',
  '    rejected: User unknown',
  '--B',
  'Content-Type: text/rfc822-headers',
  '',
  `Message-ID: <${id}@hubwerk>`,
  'Subject: Ihr Anmeldelink',
  '--B--',
  ''
]

describe('a delivery report', () => {
  it('tells which mail failed, for whom and why', async () => {
    expect(await read(report('failed', '5.1.1'))).toEqual({
      mailIds: [id],
      action: 'failed',
      recipient: 'name@example.org',
      status: '5.1.1',
      answer: '550 5.1.1 <name@example.org>: Recipient address rejected: User unknown'
    })
  })

  it('that the mail is only late is told apart, and one of success is none', async () => {
    expect(await read(report('delayed', '4.4.1'))).toMatchObject({ action: 'delayed', status: '4.4.1' })
    expect(await read(report('delivered', '2.0.0'))).toBeUndefined()
  })

  it('is read from plain words of older servers, too', async () => {
    const plain = [
      'From: MAILER-DAEMON@old.example.net',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program.',
      '<name@example.org>:',
      '192.0.2.1 does not like recipient.',
      'Remote host said: 550 5.1.1 No such user here',
      '',
      '--- Below this line is a copy of the message.',
      `Message-ID: <${id}@hubwerk>`
    ]
    expect(await read(plain)).toMatchObject({
      mailIds: [id],
      action: 'failed',
      recipient: 'name@example.org',
      status: '5.1.1'
    })
  })

  it.each([
    [
      'an automatic reply',
      ['From: name@example.org', 'Subject: Abwesend', '', `Zu <${id}@hubwerk>: bin im Urlaub`]
    ],
    ['nothing', ['']],
    ['something else', ['\u0000\u0001PK', '550 no']]
  ])('is not %s', async (_name, lines) => expect(await read(lines)).toBeUndefined())
})
