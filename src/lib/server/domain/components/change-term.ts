import type { Tx } from '../../database/connection.ts'
import type { TermKind } from '../../database/schema-catalogue.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { isOfficeHere } from '../listings/policy.ts'
import { refreshFacts } from './refresh-facts.ts'
import {
  type Names,
  type PropertyHolds,
  type ProtocolHolds,
  readTerms,
  type Terms,
  versionsOf
} from './terms.ts'

export type TermInput = {
  key: string
  /** Of what was read; 0 for a new one. */
  version: number
  label: Names
  isRetired: boolean
} & (
  { kind: 'class' } | { kind: 'property'; holds: PropertyHolds } | { kind: 'protocol'; holds: ProtocolHolds }
)

/**
 * Changes or adds a class, property or protocol of the hub's catalogue: a new version. Values stay as they were entered; what
 * can be filtered by follows the newer definition.
 * @throws DomainError `version_conflict`, `component.term_taken`.
 */
export async function changeTerm(
  tx: Tx,
  actor: Actor,
  input: TermInput,
  now: Instant
): Promise<{ key: string }> {
  const { hub } = actor
  if (!isOfficeHere(actor)) throw new DomainError('not_found')
  const { kind, key, label } = input
  // Two changes of one term at once would both be its next version.
  const version = await currentVersion(tx, hub, kind, key)
  if (input.version === 0 && version > 0) throw new DomainError('component.term_taken', { field: 'key' })
  if (input.version !== version) throw new DomainError('version_conflict')
  await tx
    .insertInto('catalogue_term')
    .values({
      hub_id: hub,
      kind,
      key,
      version: version + 1,
      label_de: label.de,
      label_en: label.en,
      holds: JSON.stringify(input.kind !== 'class' ? await withOldLabels(tx, hub, input) : {}),
      is_retired: input.isRetired,
      changed_by: actor.personId,
      changed_at: now
    })
    .onConflict((same) => same.doNothing())
    .returning('key')
    .executeTakeFirstOrThrow(() => new DomainError('version_conflict'))
  const params = { kind, version: version + 1 }
  await recordAudit(tx, actor, 'component.termChanged', { type: 'catalogueTerm', id: key, params }, now)
  if (kind !== 'class') await refreshFacts(tx, hub, kind === 'property' ? key : 'interfaces')
  return { key }
}

/** Of a term the program brings along, 1; of one that nobody wrote, 0. */
async function currentVersion(tx: Tx, hub: number, kind: TermKind, key: string): Promise<number> {
  const [newest] = await versionsOf(tx, hub, kind, key)
  return newest?.version ?? (isThere(await readTerms(tx, hub), kind, key) ? 1 : 0)
}

function isThere(terms: Terms, kind: TermKind, key: string): boolean {
  if (kind === 'protocol') return terms.protocols.has(key)
  return (kind === 'class' ? terms.classes : terms.properties).some((one) => one.key === key)
}

/** Names of options and roles that are gone stay known: values that bear them are still read. */
async function withOldLabels(tx: Tx, hub: number, input: Exclude<TermInput, { kind: 'class' }>) {
  const [newest] = await versionsOf(tx, hub, input.kind, input.key)
  const before = (newest?.holds ?? {}) as PropertyHolds & ProtocolHolds
  return input.kind === 'property'
    ? { ...input.holds, optionLabels: { ...before.optionLabels, ...input.holds.optionLabels } }
    : { ...input.holds, roleLabels: { ...before.roleLabels, ...input.holds.roleLabels } }
}
