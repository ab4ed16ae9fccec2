import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isActingFor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mayWriteFor } from '../listings/policy.ts'
import { membershipOf } from '../memberships/application-store.ts'
import type { TableLine } from './component-table.ts'
import { insertImport } from './import-store.ts'

/** Lines of a table at once, its head among them. */
export const mostLines = 2001

/**
 * Keeps a table of components as it came, to be looked at before anything is taken.
 * @throws DomainError `component.importTooLong`.
 */
export async function beginImport(
  tx: Tx,
  actor: Actor,
  input: { organisationId: string; fileName: string; lines: TableLine[] },
  now: Instant
): Promise<{ id: string }> {
  const { organisationId, fileName, lines } = input
  if (!mayWriteFor(actor, organisationId) || isActingFor(actor, organisationId))
    throw new DomainError('not_found')
  if ((await membershipOf(tx, actor.hub, organisationId, now))?.status !== 'active')
    throw new DomainError('not_found')
  if (lines.length > mostLines)
    throw new DomainError('component.importTooLong', { field: 'file', most: mostLines - 1 })
  const id = newId(now)
  const named = fileName.replaceAll('\0', '').slice(-200) || '-'
  await insertImport(
    tx,
    actor.hub,
    { id, organisationId, fileName: named, lines, begunBy: actor.personId },
    now
  )
  const params = { organisation: organisationId, rows: lines.length }
  await recordAudit(tx, actor, 'component.importBegun', { type: 'componentImport', id, params }, now)
  return { id }
}
