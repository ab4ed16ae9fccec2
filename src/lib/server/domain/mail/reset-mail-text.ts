import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import type { OfficeMail } from './office-mails.ts'
import { deleteMailTexts } from './text-store.ts'

/** Goes back to the standard text of a mail, unless somebody saved another one in between. */
export async function resetMailText(
  tx: Tx,
  actor: Actor,
  input: { template: OfficeMail; seen: number },
  now: Instant
) {
  if (!isOfficeLead(actor) || actor.hub === 0) throw new DomainError('forbidden')
  const gone = await deleteMailTexts(tx, actor.hub, input.template, input.seen)
  if (gone === 0) throw new DomainError('version_conflict')
  await recordAudit(tx, actor, 'mailText.reset', { type: 'mailText', id: input.template }, now)
}
