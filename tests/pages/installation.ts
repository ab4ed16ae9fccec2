import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import PostalMime from 'postal-mime'
import { dataFolder, freePort, type RunningProgram, signIn, start } from './program.ts'

export interface ReceivedMail {
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  /** The page of ours that the mail links to. */
  link: string
}

type Wanted = (mail: ReceivedMail) => boolean
/** A mail that signs in, among those that tell of something. */
export const withLink: Wanted = (mail) => mail.link.includes('/sign-in/')

/** A real mail server that keeps what it is given. */
export async function mailServer() {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        void PostalMime.parse(Buffer.concat(chunks)).then(
          ({ subject = '', text = '', html = '', messageId = '' }) => {
            const link = /^https?:\/\/\S+$/m.exec(text)?.[0] ?? ''
            received.push({ to, subject, text, html, messageId, link })
            done()
          }
        )
      })
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    /** The next mail to this address that nobody has taken yet. */
    mailTo: async (address: string, isWanted: Wanted = () => true): Promise<ReceivedMail> => {
      for (let wait = 0; wait < 300; wait++) {
        const index = received.findIndex((mail) => mail.to === address && isWanted(mail))
        if (index >= 0) return received.splice(index, 1)[0]!
        await new Promise((later) => setTimeout(later, 100))
      }
      throw new Error(`no mail came to ${address}`)
    },
    close: () => new Promise<void>((closed) => server.close(closed))
  }
}

export interface Installation {
  program: RunningProgram
  /** `http://localhost:…`: passkeys need a name. */
  address: string
  operatorCookie: string
  folder: string
  mailTo(address: string, isWanted?: Wanted): Promise<ReceivedMail>
  stop(): Promise<void>
}

/** A real installation (no demo) with one hub and a mail server, as it is after the first run. */
export async function installation(environment: Record<string, string> = {}): Promise<Installation> {
  const mails = await mailServer()
  const folder = dataFolder()
  const port = await freePort()
  const settings = { HUBWERK_SMTP_URL: mails.url, ...environment }
  const program = await start(['--data', folder, '--port', port], settings)
  const address = `http://localhost:${port}`
  const operatorCookie = await signIn(program.link!)
  const names = { networkName: 'Prüfnetz', name: 'Prüfhub', slug: 'pruefhub', place: 'Prüfstadt' }
  const rest = { baseUrl: address, purposeDe: '', purposeEn: '', contactEmail: '' }
  const answer = await post(`${address}/de/setup?/create`, { ...names, ...rest }, operatorCookie)
  if (answer.status !== 303) throw new Error(`setting up ended with ${answer.status}`)
  return {
    program,
    address,
    operatorCookie,
    folder,
    mailTo: mails.mailTo,
    stop: async () => {
      await program.stop()
      await mails.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Sends a form as a browser without scripts does. */
export function post(
  url: string,
  fields: Record<string, string>,
  cookie = '',
  headers: Record<string, string> = {}
) {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(url).origin, accept: 'text/html', ...(cookie ? { cookie } : {}), ...headers },
    body: new URLSearchParams(fields)
  })
}

export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .find((one) => one.startsWith('hubwerk_session='))
    ?.split(';')[0] ?? ''
