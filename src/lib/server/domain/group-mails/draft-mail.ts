import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { addressOf, askFrom } from '../office-lists/ask.ts'
import { mustWorkHere } from '../office-lists/policy.ts'
import type { MailWords } from './forms.ts'
import { insertDraft, lockGroupMail, updateDraft } from './store.ts'

/** Writes a mail to everybody whom a list of people asks for. Nothing is sent yet. @returns its id. */
export async function draftMail(tx: Tx, actor: Actor, input: MailWords & { address: string }, now: Instant) {
  const by = mustWorkHere(actor)
  const id = newId(now)
  const address = String(addressOf(askFrom('people', new URLSearchParams(input.address))))
  await insertDraft(tx, actor.hub, { ...input, address, id, by }, now)
  await recordAudit(tx, actor, 'groupMail.drafted', { type: 'groupMail', id }, now)
  return id
}

/** Changes the words of a mail that was not sent yet. */
export async function changeDraft(
  tx: Tx,
  actor: Actor,
  input: MailWords & { mailId: string; version: number },
  now: Instant
) {
  mustWorkHere(actor)
  const mail = await lockGroupMail(tx, actor.hub, input.mailId)
  if (!mail) throw new DomainError('not_found')
  if (mail.status !== 'draft') throw new DomainError('groupMail.not_draft')
  if (mail.version !== input.version) throw new DomainError('version_conflict')
  await updateDraft(tx, actor.hub, mail.id, input)
  await recordAudit(tx, actor, 'groupMail.changed', { type: 'groupMail', id: mail.id }, now)
}
