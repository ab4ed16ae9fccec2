import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { checkMailText, type MailTextInput } from './check-mail-text.ts'
import { deleteMailTexts, insertMailText } from './text-store.ts'

/**
 * Puts a mail of the actor's hub into other words, in both languages. `seen` is the version the writer started from, 0 for
 * the standard text; whoever saved in between is not overwritten. Mails already in the outbox stay as they are.
 */
export async function changeMailText(
  tx: Tx,
  actor: Actor,
  input: MailTextInput & { seen: number },
  now: Instant
) {
  if (!isOfficeLead(actor) || actor.hub === 0) throw new DomainError('forbidden')
  checkMailText(input)
  const { template, seen } = input
  const before = await deleteMailTexts(tx, actor.hub, template, seen)
  if (seen > 0 && before === 0) throw new DomainError('version_conflict')
  const one = { hub: actor.hub, template, version: seen + 1, by: actor.personId }
  try {
    await insertMailText(tx, { ...one, language: 'de', subject: input.subjectDe, body: input.bodyDe }, now)
    await insertMailText(tx, { ...one, language: 'en', subject: input.subjectEn, body: input.bodyEn }, now)
  } catch (error) {
    if (violates(error, 'mail_text_pkey')) throw new DomainError('version_conflict')
    throw error
  }
  await recordAudit(tx, actor, 'mailText.changed', { type: 'mailText', id: template }, now)
}
