import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { OfficeMail } from './office-mails.ts'

export interface MailText {
  template: string
  language: 'de' | 'en'
  subject: string
  body: string
  version: number
}

export async function mailTextOf(
  db: Db,
  hub: number,
  template: OfficeMail,
  language: 'de' | 'en'
): Promise<MailText | undefined> {
  return (await mailTextsOf(db, hub, template)).find((one) => one.language === language)
}

/** A hub's own words, of one mail or all. */
export async function mailTextsOf(db: Db, hub: number, template?: OfficeMail): Promise<MailText[]> {
  const all = db
    .selectFrom('mail_text')
    .select(['template', 'language', 'subject', 'body', 'version'])
    .where('hub_id', '=', hub)
  return (template ? all.where('template', '=', template) : all).orderBy('template').execute()
}

export interface NewMailText extends MailText {
  hub: number
  template: OfficeMail
  by: string | null
}

export async function insertMailText(tx: Tx, text: NewMailText, at: Instant) {
  const { hub, template, language, subject, body, version, by } = text
  await tx
    .insertInto('mail_text')
    .values({ hub_id: hub, template, language, subject, body, version, changed_at: at, changed_by: by })
    .execute()
}

/** Takes the words of this version away. @returns how many languages there were. */
export async function deleteMailTexts(tx: Tx, hub: number, template: OfficeMail, version: number) {
  const gone = await tx
    .deleteFrom('mail_text')
    .where('hub_id', '=', hub)
    .where('template', '=', template)
    .where('version', '=', version)
    .returning('language')
    .execute()
  return gone.length
}
