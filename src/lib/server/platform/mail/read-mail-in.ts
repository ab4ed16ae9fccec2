import { createHash } from 'node:crypto'
import PostalMime, { type Address, type Email } from 'postal-mime'

/** What the office filed by sending it on: plain words and addresses; attachments are not kept. */
export interface MailIn {
  /** As the mail names itself; without a name, the checksum of its bytes. */
  messageId: string
  from: string
  sentAt: Date | null
  subject: string
  body: string
  /** Where it was sent to, for the secret part of the office's address. */
  sentTo: string[]
  /** Whom it may be about, the likeliest first: recipients, then who is named in what was sent on. */
  addresses: string[]
}

/** Bytes; more is refused. */
export const largestMail = 25 * 1024 * 1024
const deepestPart = 20
const longestBody = 20_000
const mostAddresses = 50

/** Reads a message of RFC 5322; undefined for what is none: no sender, or parts nested without end. */
export async function readMailIn(raw: Uint8Array): Promise<MailIn | undefined> {
  let mail: Email
  try {
    mail = await PostalMime.parse(raw, { maxNestingDepth: deepestPart, maxHeadersSize: 256 * 1024 })
  } catch {
    return undefined
  }
  const from = mail.from?.address?.toLowerCase()
  if (!from) return undefined
  const body = clean(mail.text ?? wordsOf(mail.html ?? '')).slice(0, longestBody)
  const sentOn = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
    mail.headers.filter((header) => header.key === name).map((header) => header.value)
  )
  const recipients = [...listed(mail.to), ...listed(mail.cc)]
  const named = [...body.slice(0, 8000).matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g)]
  const all = [...recipients, ...named.map((hit) => hit[0]!.toLowerCase())]
  const sentAt = mail.date ? new Date(mail.date) : null
  return {
    messageId: clean(mail.messageId ?? '').slice(0, 900) || createHash('sha256').update(raw).digest('hex'),
    from,
    sentAt: sentAt && !Number.isNaN(sentAt.getTime()) ? sentAt : null,
    subject: clean(mail.subject ?? '').slice(0, 500),
    body,
    sentTo: [...sentOn, ...recipients],
    addresses: [...new Set(all)].filter((one) => one !== from).slice(0, mostAddresses)
  }
}

function listed(addresses: readonly Address[] | undefined): string[] {
  return (addresses ?? [])
    .flatMap((one) => (one.group ? one.group : [one]))
    .flatMap((one) => (one.address ? [one.address.toLowerCase()] : []))
    .slice(0, mostAddresses)
}

/** The words of a mail that has no plain text; nothing of it is ever shown as HTML. */
const wordsOf = (html: string): string =>
  html
    .slice(0, 400_000)
    .replace(/<(style|script)\b[^]{0,100000}?<\/\1>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]{0,1000}>/gi, '\n')
    .replace(/<[^<>]{0,5000}>/g, ' ')
    .replace(/[ \t]+/g, ' ')

const clean = (text: string): string => text.replaceAll('\0', '').trim()
