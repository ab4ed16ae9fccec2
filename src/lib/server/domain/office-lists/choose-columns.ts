import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { columnsFrom, type ListName } from './ask.ts'
import { saveColumns } from './keep-store.ts'
import { mustWorkHere } from './policy.ts'

/** Remembers for a person which columns of a list they want to see. @returns them, in the list's order. */
export async function chooseColumns(
  tx: Tx,
  actor: Actor,
  { list, columns: wanted }: { list: ListName; columns: readonly string[] },
  now: Instant
) {
  const personId = mustWorkHere(actor)
  const columns = columnsFrom(list, wanted.length > 0 ? wanted : ['none']) ?? []
  await saveColumns(tx, actor.hub, { list, personId, columns }, now)
  await recordAudit(tx, actor, 'list.columnsChosen', { type: 'person', id: personId, params: { list } }, now)
  return columns
}
