import { filled, type MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { sealedFor } from '../../domain/mail/queue-mail.ts'
import type { MailTemplate } from '../../domain/mail/templates.ts'
import { opened } from '../secrets.ts'

export interface StoredMail {
  template: string
  language: 'de' | 'en'
  params: Record<string, unknown>
}

export interface RenderedMail {
  subject: string
  text: string
  html: string
  /** Where this kind of mail can be stopped with one click (RFC 8058). */
  unsubscribe?: string
}

/**
 * A mail as it leaves: from its template, its language and its params, with what was sealed opened again (or, for other
 * eyes than the reader's, covered).
 */
export function renderMail(mail: StoredMail, { masksSecrets = false } = {}): RenderedMail {
  const say = translate(mail.language)
  const {
    sealed = {},
    wording,
    ...open
  } = mail.params as Record<string, string | number> & {
    sealed?: Record<string, string>
    wording?: { subject: string; body: string }
  }
  const params: Record<string, string | number> = open
  for (const [name, text] of Object.entries(sealed))
    params[name] = (!masksSecrets && opened(text, sealedFor)) || '[…]'
  const unsubscribe = sealed.unsubscribe ? { unsubscribe: String(params.unsubscribe) } : {}
  if (wording) return { ...renderWording(mail.language, wording, params), ...unsubscribe }
  const template = mail.template as MailTemplate
  const subject = say(`mail.${template}.subject`, params).replace(/\s+/g, ' ')
  const text = say(`mail.${template}.body`, params)
  const action = 'link' in params ? say(`mail.${template}.action` as MessageKey, params) : ''
  const link = String(params.link ?? '')
  const html = page(mail.language, subject, blocksOf(text, link, action, homeOf(params)), params.network)
  return { subject, text, html, ...unsubscribe }
}

/** A mail in an office's own words: no button, for its link stands in a sentence. */
export function renderWording(
  language: 'de' | 'en',
  wording: { subject: string; body: string },
  params: Record<string, string | number>
): RenderedMail {
  const subject = filled(language, wording.subject, params).replace(/\s+/g, ' ')
  const text = filled(language, wording.body, params)
  return {
    subject,
    text,
    html: page(language, subject, blocksOf(text, '', '', homeOf(params)), params.network)
  }
}

/** Where the pages are that a mail's list leads to; only a digest, which can be stopped, holds a list. */
const homeOf = ({ unsubscribe }: Record<string, unknown>): string | undefined =>
  URL.canParse(String(unsubscribe)) ? new URL(String(unsubscribe)).origin : undefined

function blocksOf(text: string, link: string, action: string, home?: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block) => (link && block.trim() === link ? button(link, action) : paragraphOf(block, home)))
    .join('\n')
}

// Mail programs know neither tokens nor style sheets: the colours of the paper theme as plain values, on every element.
const paragraph = 'margin:0 0 16px;line-height:1.5'
const item = 'margin:0 0 20px;padding:2px 0 2px 14px;border-left:3px solid #c8451f;line-height:1.5'
const strands = ['#1f4b99', '#c8451f', '#2a7a4b', '#6a3fa5', '#8a6a12']

const button = (link: string, action: string) =>
  `<p style="margin:24px 0"><a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;` +
  `background:#2b3566;color:#fffdf8;text-decoration:none;font-weight:600;border-radius:3px">${escaped(action)}</a></p>\n` +
  `<p style="margin:0 0 16px;font-size:13px;line-height:1.5;color:#5a5c6b;word-break:break-all">${escaped(link)}</p>`

const page = (language: string, subject: string, blocks: string, network: unknown) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f7f3ea;color:#20222e;font:16px/1.5 'Segoe UI',Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr>${strands
  .map((colour) => `<td height="4" style="background:${colour};font-size:0;line-height:0">&nbsp;</td>`)
  .join('')}</tr></table>
<div style="background:#fffdf8;padding:28px 28px 16px">
${network ? `<p style="margin:0 0 20px;font-weight:700;font-size:18px">${escaped(String(network))}</p>\n` : ''}${blocks}
</div></div></body></html>
`

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:)])/
/** Longer ones, with a secret in them, are shown shortened. */
const mostSigns = 48

const anchor = (to: string, shown: string) =>
  `<a href="${escaped(to)}" style="color:#1f3f8f">${escaped(shown)}</a>`

/** Addresses of pages become links; split first and escaped then, so that an address with `&` stays whole. */
function linked(text: string): string {
  return text
    .split(address)
    .map((part, index) => (index % 2 === 0 ? escaped(part) : anchor(part, shortened(part))))
    .join('')
    .replace(/\n/g, '<br>')
}

function shortened(whole: string): string {
  const bare = whole.replace(/^https?:\/\//, '')
  return bare.length > mostSigns ? `${bare.slice(0, mostSigns)}…` : bare
}

/**
 * One paragraph. In a list a line above an address of our own becomes the link to it; what people wrote never hides where it
 * leads.
 */
function paragraphOf(block: string, home: string | undefined): string {
  const isAddress = (line: string | undefined) =>
    home !== undefined && line !== undefined && line.startsWith(`${home}/`) && !/\s/.test(line)
  const lines = block.split('\n')
  const isItem = lines.some((line, index) => !isAddress(line) && isAddress(lines[index + 1]))
  const shown = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (isAddress(line)) return index > 0 ? [] : [linked(line)]
    return [isAddress(next) ? `<strong>${anchor(next!, line)}</strong>` : linked(line)]
  })
  return `<p style="${isItem ? item : paragraph}">${shown.join('<br>')}</p>`
}
