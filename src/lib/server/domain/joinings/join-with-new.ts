import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { type FoundingInput, foundOrganisation } from '../organisations/found-organisation.ts'
import { lockJoining, setJoiningOrganisation } from './store.ts'

/** Joins with an organisation that nobody has entered yet. */
export async function joinWithNew(tx: Tx, actor: Actor, input: FoundingInput, now: Instant) {
  const { personId, hub } = actor
  const joining = personId ? await lockJoining(tx, hub, personId) : undefined
  if (!personId || !joining) throw new DomainError('joining.not_begun')
  // A second click on the same button finds what the first has entered.
  if (joining.organisationId && (await isNamed(tx, joining.organisationId, input.name))) return
  const { id: organisation } = await foundOrganisation(tx, actor, input, now)
  await setJoiningOrganisation(tx, hub, personId, organisation)
  const params = { organisation }
  await recordAudit(tx, actor, 'joining.organisationChosen', { type: 'joining', id: joining.id, params }, now)
}

async function isNamed(tx: Tx, organisationId: string, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.name === name
}
