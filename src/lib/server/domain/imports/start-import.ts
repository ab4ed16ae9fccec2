import { basename } from 'node:path'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { slugOf } from '../organisations/names.ts'
import { layoutOf, type Mapping } from './mapping/propose-mapping.ts'
import { mayImport } from './policy.ts'
import { missingFields, startGraceMilliseconds } from './rules.ts'
import {
  changeRun,
  findMapping,
  findSource,
  insertRun,
  insertSource,
  lockRun,
  markInterrupted,
  rememberMapping,
  type Source
} from './store.ts'

export interface StartInput {
  /** An uploaded file's run, or null for a file that is read where it lies. */
  runId: string | null
  fileName: string
  fileBytes: number
  header: readonly string[]
  mapping: Mapping
  /** The source this file is the newest state of; found by its layout if not given. */
  sourceSlug: string | null
}

export interface StartedRun {
  runId: string
  source: Source
}

/** Notes that an import begins, from which source, and remembers the confirmed mapping for the next file of this layout. */
export async function startImport(
  tx: Tx,
  actor: Actor,
  input: StartInput,
  now: Instant
): Promise<StartedRun> {
  if (!mayImport(actor)) throw new DomainError('forbidden')
  const missing = missingFields(input.mapping)
  if (missing.length) throw new DomainError('import.mapping_incomplete', { field: missing[0]! })
  await markInterrupted(tx, actor.hub, new Date(now.getTime() - startGraceMilliseconds), now)
  const runId = await openRun(tx, actor, input, now)
  const layout = layoutOf(input.header)
  const source = await sourceFor(tx, actor.hub, input, layout, now)
  await rememberMapping(
    tx,
    actor.hub,
    { id: newId(now), sourceId: source.id, layout, mapping: input.mapping },
    actor.personId,
    now
  )
  await changeRun(tx, actor.hub, runId, {
    status: 'running',
    sourceId: source.id,
    mapping: input.mapping,
    startedAt: now,
    rowsRead: 0
  })
  await recordAudit(tx, actor, 'import.started', { type: 'importRun', id: runId }, now)
  return { runId, source }
}

async function openRun(tx: Tx, actor: Actor, input: StartInput, now: Instant): Promise<string> {
  if (input.runId) {
    const run = await lockRun(tx, actor.hub, input.runId)
    if (!run) throw new DomainError('not_found')
    if (run.status === 'running' || run.status === 'done') throw new DomainError('import.not_ready')
    return run.id
  }
  const id = newId(now)
  await insertRun(tx, actor.hub, { id, ...input, startedBy: actor.personId }, now)
  return id
}

async function sourceFor(
  tx: Tx,
  hub: number,
  input: StartInput,
  layout: string,
  now: Instant
): Promise<Source> {
  if (input.sourceSlug) {
    return (
      (await findSource(tx, hub, input.sourceSlug)) ??
      newSource(tx, hub, input.sourceSlug, input.fileName, now)
    )
  }
  const remembered = await findMapping(tx, hub, layout)
  if (remembered) return remembered.source
  const wanted = slugOf(basename(input.fileName).replace(/\.[^.]*$/, ''))
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await findSource(tx, hub, slug))) return newSource(tx, hub, slug, input.fileName, now)
  }
}

async function newSource(tx: Tx, hub: number, slug: string, fileName: string, now: Instant): Promise<Source> {
  const source = { id: newId(now), slug }
  await insertSource(tx, hub, source, basename(fileName), now)
  return source
}
