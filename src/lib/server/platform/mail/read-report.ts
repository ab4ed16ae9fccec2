import PostalMime from 'postal-mime'

/** What a mail server reports back about one recipient of one of our mails. */
export interface DeliveryReport {
  /** Ids of our mails that the report quotes. */
  mailIds: string[]
  recipient: string | null
  /** `failed`: it will not be tried again; `delayed`: it will. */
  action: 'failed' | 'delayed'
  /** Enhanced status code (RFC 3463), such as 5.1.1; null when the report names none. */
  status: string | null
  answer: string
}

/**
 * Reads a delivery report: multipart/report (RFC 3462, 3464), or the plain mail that older servers write. Unknown mails
 * give undefined: an automatic reply is no report.
 */
export async function readReport(raw: Uint8Array): Promise<DeliveryReport | undefined> {
  const mail = await PostalMime.parse(raw)
  const attached = mail.attachments.map(({ content, mimeType }) => ({ mimeType, text: textOf(content) }))
  const status = attached.find((part) => part.mimeType === 'message/delivery-status')?.text
  const all = [mail.text ?? '', mail.html ?? '', ...attached.map((part) => part.text), textOf(raw)].join('\n')
  const quoted = [...all.matchAll(/<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@hubwerk>/g)]
  const ids = [...new Set(quoted.map((found) => found[1]!))]
  return status ? fromStatus(status, ids) : fromPlain(mail.text ?? '', ids, mail.from?.address ?? '')
}

function fromStatus(text: string, mailIds: string[]): DeliveryReport | undefined {
  // Long fields go on in lines that begin with a space.
  const fields = text.replace(/\r?\n[ \t]+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(fields)?.[1]?.trim()
  const action = field('Action')?.toLowerCase()
  if (action !== 'failed' && action !== 'delayed') return undefined
  const named = field('Original-Recipient') ?? field('Final-Recipient')
  const answer = field('Diagnostic-Code')?.replace(/^[\w-]+;\s*/, '') ?? ''
  return {
    mailIds,
    action,
    recipient: addressIn(named),
    status: codeIn(field('Status')),
    answer: answer.slice(0, 200)
  }
}

/** Without the machine-readable part: only from a mail server itself, and only where it quotes our mail or a code. */
function fromPlain(text: string, mailIds: string[], from: string): DeliveryReport | undefined {
  if (!/^(mailer-daemon|postmaster)(@|$)/i.test(from)) return undefined
  const line =
    text.split(/\r?\n/).find((one) => /\b[45]\d\d\b.*\S|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(one)) ?? ''
  const status = codeIn(line) ?? (/\b5\d\d\b/.test(line) ? '5.0.0' : null)
  if (mailIds.length === 0 && !status) return undefined
  const action = status?.startsWith('4') ? 'delayed' : 'failed'
  return { mailIds, action, recipient: addressIn(text), status, answer: line.trim().slice(0, 200) }
}

const codeIn = (text = ''): string | null => /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? null

const addressIn = (text = ''): string | null =>
  /[^\s<>;:,"']+@[a-z0-9.-]+\.[a-z0-9-]+/i.exec(text)?.[0]?.toLowerCase() ?? null

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8')
